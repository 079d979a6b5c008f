package studio.titus.ui.dashboard;

import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.PageHead;
import studio.titus.ui.control.StatusPill;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.provision.StackPlace;
import studio.titus.ui.provision.StackPlaces;
import studio.titus.ui.provision.StackRail;
import studio.titus.ui.provision.StackWork;
import studio.titus.ui.provision.Ticker;
import studio.titus.ui.shell.Frame;
import studio.titus.ui.shell.Rail;
import studio.titus.ui.shell.Screen;

/** The screen of a stack that stands. */
public final class DashboardScreen implements Screen {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final DashboardModel model;
    private final PageHead head = new PageHead();
    private final StatusPill pill = new StatusPill();
    private final Label checked = Labels.whole("", "small", "muted", "checked");
    private final Button check;
    private final Ticker ticker;
    private final Frame frame;

    /**
     * @param content the loaded view of {@link DashboardController}
     * @param doors the ways to the stack's other places
     */
    public DashboardScreen(
            Texts texts,
            DashboardModel model,
            StackWork stack,
            Region content,
            Map<StackPlace, Runnable> doors,
            Runnable openSettings) {
        this.model = model;
        this.check = Buttons.with(BootstrapIcons.ARROW_CLOCKWISE, Buttons.secondary(texts.of("dashboard.check")));
        check.setOnAction(e -> model.check());
        Button readiness =
                Buttons.with(BootstrapIcons.CARD_CHECKLIST, Buttons.secondary(texts.of("dashboard.readiness")));
        readiness.setOnAction(e -> model.readiness());
        StackPlaces places = new StackPlaces(texts, StackPlace.DASHBOARD, doors);
        Rail rail = StackRail.over(texts, places, stack, openSettings);
        places.narrowProperty().bind(rail.narrowProperty());
        head.setPill(pill);
        head.setActions(checked, readiness, check);
        this.frame = Frame.page(rail, head, content, null);
        this.ticker = new Ticker(content, model::tick);
        model.pageProperty().subscribe(this::show);
    }

    private void show(DashboardPage page) {
        head.setTitle(page.title());
        head.setPurpose(page.purpose());
        pill.show(page.health().status(), page.health().word());
        head.setNote(page.health().reason());
        checked.setText(page.checked());
        checked.pseudoClassStateChanged(STALE, page.stale());
        check.setDisable(page.checking());
    }

    @Override
    public Frame frame() {
        return frame;
    }

    @Override
    public String windowTitle() {
        return model.page().title();
    }

    @Override
    public void shown() {
        model.begin();
        ticker.start();
        check.requestFocus();
    }

    @Override
    public void left() {
        ticker.stop();
    }

    @Override
    public void back() {
        model.leave();
    }

    @Override
    public void abandon() {
        model.leave();
    }
}
