package studio.titus.ui.settings;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import studio.titus.state.Diagnostics;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.Footer;
import studio.titus.ui.control.PageHead;
import studio.titus.ui.fx.Focus;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.View;
import studio.titus.ui.shell.Frame;
import studio.titus.ui.shell.Program;
import studio.titus.ui.shell.Screen;
import studio.titus.ui.shell.Services;
import studio.titus.ui.shell.Shell;
import studio.titus.ui.shell.TopStrip;
import studio.titus.ui.wizard.review.SystemSaveTarget;

/** The page of settings. */
public final class SettingsScreen implements Screen {

    private final Shell shell;
    private final Services services;
    private final Runnable done;
    private final SettingsModel model;
    private final View<SettingsController> view;
    private final Frame frame;

    /** @param done goes back to where the person came from */
    public SettingsScreen(Shell shell, Services services, Runnable done) {
        this.shell = shell;
        this.services = services;
        this.done = done;
        Texts texts = shell.texts();
        model = new SettingsModel(shell.preferences(), services, shell.background());
        view = shell.views()
                .with(SettingsController.class, () -> new SettingsController(model, texts, this::diagnostics))
                .load(SettingsController.class);
        Button main = Buttons.main(texts.of("preferences.done"));
        main.setOnAction(e -> done.run());
        Footer footer = new Footer(null, main);
        footer.setSentence(version());
        PageHead head = new PageHead(texts.of("preferences.title"), texts.of("preferences.atonce"));
        frame = new Frame(new TopStrip(texts), null, head, (Region) view.root(), footer);
    }

    private String version() {
        return services.program().versions().entrySet().stream()
                .findFirst()
                .map(one -> shell.texts().of("preferences.version", one.getKey(), one.getValue()))
                .orElse("");
    }

    private void diagnostics() {
        Program program = services.program();
        Diagnostics text =
                new Diagnostics(program.data(), program.log(), program.versions(), System.getProperty("user.home", ""));
        Screen preview = new DiagnosticsScreen(
                shell.texts(),
                shell.background(),
                shell.clipboard(),
                new SystemSaveTarget(shell.texts()),
                text,
                () -> shell.navigator().show(this));
        shell.navigator().show(preview);
    }

    @Override
    public Frame frame() {
        return frame;
    }

    @Override
    public String windowTitle() {
        return shell.texts().of("preferences.title");
    }

    @Override
    public void shown() {
        model.refresh();
        Focus.give(view.root(), view.controller()::first);
    }

    @Override
    public void back() {
        done.run();
    }
}
