package studio.titus.ui.settings;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.Footer;
import studio.titus.ui.control.PageHead;
import studio.titus.ui.fx.Focus;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.ThemeService;
import studio.titus.ui.fx.View;
import studio.titus.ui.fx.ViewLoader;
import studio.titus.ui.shell.Frame;
import studio.titus.ui.shell.Screen;
import studio.titus.ui.shell.TopStrip;

/** The page of settings. */
public final class SettingsScreen implements Screen {

    private final Texts texts;
    private final Runnable done;
    private final View<SettingsController> view;
    private final Frame frame;

    /** @param done goes back to where the person came from */
    public SettingsScreen(Texts texts, ViewLoader views, ThemeService themes, Runnable done) {
        this.texts = texts;
        this.done = done;
        view = views.with(SettingsController.class, () -> new SettingsController(texts, themes))
                .load(SettingsController.class);
        Button main = Buttons.main(texts.of("preferences.done"));
        main.setOnAction(e -> done.run());
        Footer footer = new Footer(null, main);
        footer.setSentence(texts.of("preferences.atonce"));
        PageHead head = new PageHead(texts.of("preferences.title"), texts.of("preferences.purpose"));
        frame = new Frame(new TopStrip(texts, () -> {}), null, head, (Region) view.root(), footer);
    }

    @Override
    public Frame frame() {
        return frame;
    }

    @Override
    public String windowTitle() {
        return texts.of("preferences.title");
    }

    @Override
    public void shown() {
        Focus.give(view.root(), view.controller()::first);
    }

    @Override
    public void back() {
        done.run();
    }
}
