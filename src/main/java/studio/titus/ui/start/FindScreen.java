package studio.titus.ui.start;

import java.time.ZoneId;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.Footer;
import studio.titus.ui.control.PageHead;
import studio.titus.ui.fx.Focus;
import studio.titus.ui.fx.TextClipboard;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.View;
import studio.titus.ui.fx.ViewLoader;
import studio.titus.ui.shell.Frame;
import studio.titus.ui.shell.Screen;
import studio.titus.ui.shell.TopStrip;
import studio.titus.ui.signin.SignInFormController;

/** The page that looks for stacks by their tags, also those made on another computer. */
final class FindScreen implements Screen {

    private final Texts texts;
    private final FindModel model;
    private final Runnable home;
    private final View<FindController> view;
    private final Frame frame;

    FindScreen(
            Texts texts,
            TextClipboard clipboard,
            ViewLoader views,
            FindModel model,
            StackWords words,
            Runnable settings,
            Runnable home) {
        this.texts = texts;
        this.model = model;
        this.home = home;
        View<SignInFormController> form = views.with(
                        SignInFormController.class, () -> new SignInFormController(model.signIn(), texts, clipboard))
                .load(SignInFormController.class);
        view = views.with(
                        FindController.class,
                        () -> new FindController(model, words, texts, form, ZoneId.systemDefault()))
                .load(FindController.class);
        Button out = Buttons.quiet(texts.of("start.back"));
        out.setOnAction(e -> leave());
        PageHead head = new PageHead(texts.of("start.find.title"), texts.of("start.find.purpose"));
        frame = new Frame(new TopStrip(texts, settings), null, head, (Region) view.root(), new Footer(out));
    }

    private void leave() {
        model.signIn().close();
        home.run();
    }

    @Override
    public Frame frame() {
        return frame;
    }

    @Override
    public String windowTitle() {
        return texts.of("start.open");
    }

    @Override
    public void shown() {
        model.signIn().begin();
        Focus.give(view.root(), view.controller()::first);
    }

    @Override
    public void back() {
        leave();
    }
}
