package studio.titus.ui.provision;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.Footer;
import studio.titus.ui.control.PageHead;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.control.Step;
import studio.titus.ui.control.StepRail;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.View;
import studio.titus.ui.fx.ViewLoader;
import studio.titus.ui.fx.Windows;
import studio.titus.ui.shell.Frame;
import studio.titus.ui.shell.Rail;
import studio.titus.ui.shell.Screen;

/** The screen of the creating run: the last step of the wizard's rail. */
public final class ProvisionScreen implements Screen {

    private static final List<String> STEPS = List.of(
            "provision.step.credentials",
            "provision.step.network",
            "provision.step.key",
            "provision.step.bucket",
            "provision.step.size",
            "provision.step.review");

    private final Texts texts;
    private final ProvisionModel model;
    private final PageHead head = new PageHead();
    private final StepRail steps;
    private final Button button = Buttons.secondary("");
    private final Footer footer = new Footer(null, button);
    private final Frame frame;
    private final Ticker ticker;

    /**
     * @param views makes the controller of this room
     * @param openSettings what the rail's settings button does
     */
    public ProvisionScreen(
            Texts texts, ProvisionModel model, StackWork stack, ViewLoader views, Runnable openSettings) {
        this.texts = texts;
        this.model = model;
        this.steps = new StepRail(texts);
        Rail rail = StackRail.over(texts, steps, stack, openSettings);
        rail.setSubject(texts.of("provision.subject"), stack.stack().value());
        steps.narrowProperty().bind(rail.narrowProperty());
        View<ProvisionController> content = views.load(ProvisionController.class);
        head.setActions(content.controller().sightSwitch(), content.controller().logToggle());
        this.frame = Frame.page(rail, head, (Region) content.root(), footer);
        this.ticker = new Ticker(content.root(), model::tick);
        model.setWatched(() -> Windows.watched(content.root()));
        model.pageProperty().subscribe(this::show);
    }

    private void show(ProvisionPage page) {
        head.setTitle(page.title());
        head.setNote(page.note());
        head.announce(page.announcement());
        footer.setSentence(page.sentence());
        ProblemAction action = page.button();
        button.setVisible(action != null);
        if (action != null) {
            button.setText(action.text());
            button.setOnAction(e -> action.run().run());
        }
        showSteps(page.rail());
    }

    /** The answers of the wizard are carried out now: its steps are shown, and none of them may be opened. */
    private void showSteps(String detail) {
        List<Step> all = new ArrayList<>(STEPS.stream()
                .map(key -> new Step(texts.of(key), "", Step.State.DONE))
                .toList());
        all.add(new Step(texts.of("provision.step.create"), detail, Step.State.CURRENT));
        steps.setSteps(all);
        steps.getChildren().forEach(step -> {
            step.setMouseTransparent(true);
            step.setFocusTraversable(false);
        });
    }

    @Override
    public Frame frame() {
        return frame;
    }

    @Override
    public String windowTitle() {
        return model.page().windowTitle();
    }

    @Override
    public ObservableValue<String> title() {
        return model.pageProperty().map(ProvisionPage::windowTitle);
    }

    @Override
    public void shown() {
        model.setShown(true);
        model.begin();
        ticker.start();
        button.requestFocus();
    }

    @Override
    public void left() {
        model.setShown(false);
        ticker.stop();
    }

    @Override
    public void abandon() {
        model.leave();
    }

    @Override
    public boolean busy() {
        return model.busy();
    }

    @Override
    public boolean mayClose(Runnable close) {
        return model.mayClose(close, () -> Windows.minimise(frame().content()));
    }

    @Override
    public boolean mayLeave(Runnable leave) {
        return model.mayLeave(leave);
    }
}
