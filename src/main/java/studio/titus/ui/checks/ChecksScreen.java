package studio.titus.ui.checks;

import java.util.Arrays;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.CopyButton;
import studio.titus.ui.control.PageHead;
import studio.titus.ui.control.StatusPill;
import studio.titus.ui.fx.TextClipboard;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.View;
import studio.titus.ui.provision.Ticker;
import studio.titus.ui.shell.Frame;
import studio.titus.ui.shell.Rail;
import studio.titus.ui.shell.Screen;

/** The screen of a page of checks. */
public final class ChecksScreen implements Screen {

    private final ChecksModel model;
    private final Runnable back;
    private final PageHead head = new PageHead();
    private final StatusPill pill = new StatusPill();
    private final Button all;
    private final Frame frame;
    private final Ticker ticker;

    /**
     * @param back where Alt+Left leads
     * @param more further buttons of the head
     */
    ChecksScreen(
            Texts texts,
            TextClipboard clipboard,
            ChecksModel model,
            View<ChecksController> content,
            Rail rail,
            Runnable back,
            Node... more) {
        this.model = model;
        this.back = back;
        this.all = Buttons.with(BootstrapIcons.ARROW_CLOCKWISE, Buttons.secondary(texts.of("checks.run.all")));
        all.setOnAction(e -> model.runAll());
        CopyButton copy =
                new CopyButton(texts, clipboard).named(texts.of("checks.copy")).copying(() -> page().report());
        head.setPill(pill);
        head.setActions(Stream.concat(Arrays.stream(more), Stream.of(copy, all)).toArray(Node[]::new));
        this.frame = Frame.page(rail, head, (Region) content.root(), null);
        this.ticker = new Ticker(content.root(), model::tick);
        model.pageProperty().subscribe(this::show);
    }

    private ChecksPage page() {
        return model.pageProperty().get();
    }

    private void show(ChecksPage page) {
        head.setTitle(page.title());
        head.setPurpose(page.purpose());
        pill.show(page.status(), page.word());
        head.announce(page.announcement());
        all.setDisable(page.running());
    }

    @Override
    public Frame frame() {
        return frame;
    }

    @Override
    public String windowTitle() {
        return page().title();
    }

    @Override
    public void shown() {
        model.begin();
        ticker.start();
        all.requestFocus();
    }

    @Override
    public void left() {
        ticker.stop();
        model.rest();
    }

    @Override
    public void back() {
        back.run();
    }

    @Override
    public void abandon() {
        model.leave();
    }
}
