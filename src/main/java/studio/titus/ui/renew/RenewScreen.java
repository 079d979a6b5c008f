package studio.titus.ui.renew;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.Footer;
import studio.titus.ui.control.PageHead;
import studio.titus.ui.fx.Focus;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.View;
import studio.titus.ui.provision.StackRail;
import studio.titus.ui.provision.StackWork;
import studio.titus.ui.shell.Frame;
import studio.titus.ui.shell.Navigator;
import studio.titus.ui.shell.Rail;
import studio.titus.ui.shell.Screen;

/** The page on which one signs in again in the middle of work on a stack. */
final class RenewScreen implements Screen {

    private final Texts texts;
    private final Navigator navigator;
    private final RenewModel model;
    private final View<RenewController> view;
    private final Screen from;
    private final Button main;
    private final Frame frame;

    /**
     * @param goOn what the main button says
     * @param from the screen that needs it
     */
    RenewScreen(
            Texts texts,
            Navigator navigator,
            RenewModel model,
            View<RenewController> view,
            StackWork stack,
            String goOn,
            Screen from,
            Runnable openSettings) {
        this.texts = texts;
        this.navigator = navigator;
        this.model = model;
        this.view = view;
        this.from = from;
        this.main = Buttons.main(goOn);
        Button out = Buttons.quiet(texts.of("renew.back"));
        out.setOnAction(e -> back());
        main.setOnAction(e -> model.goOn());
        main.disableProperty().bind(model.readyProperty().not());
        Rail rail = StackRail.over(texts, new Region(), stack, openSettings);
        PageHead head =
                new PageHead(texts.of("renew.title"), texts.of("renew.purpose", stack.stack(), model.account()));
        this.frame = Frame.page(rail, head, (Region) view.root(), new Footer(out, main));
    }

    @Override
    public Frame frame() {
        return frame;
    }

    @Override
    public String windowTitle() {
        return texts.of("renew.title");
    }

    @Override
    public void shown() {
        model.begin();
        Focus.give(view.root(), () -> main.isDisabled() ? view.controller().first() : main);
    }

    /** The stack keeps the session it has; its screen offers to sign in again. */
    @Override
    public void back() {
        model.close();
        navigator.show(from);
    }

    @Override
    public void abandon() {
        model.close();
        from.abandon();
    }
}
