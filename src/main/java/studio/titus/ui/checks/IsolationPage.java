package studio.titus.ui.checks;

import javafx.scene.control.Button;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.TextTarget;
import studio.titus.ui.shell.Rail;
import studio.titus.ui.shell.Screen;
import studio.titus.ui.shell.Shell;

/** Puts the page of a stack's isolation together. */
public final class IsolationPage {

    private static final String FILE = "titus-isolation.txt";

    private IsolationPage() {}

    /**
     * The screen over a model.
     *
     * @param rail the stack's places
     * @param target where the report is saved
     * @param back where Alt+Left leads
     */
    public static Screen screen(Shell shell, IsolationModel model, Rail rail, TextTarget target, Runnable back) {
        var content = shell.views()
                .with(ChecksController.class, () -> new ChecksController(model, shell.texts(), shell.clipboard()))
                .load(ChecksController.class);
        Button save = Buttons.with(
                BootstrapIcons.DOWNLOAD, Buttons.secondary(shell.texts().of("isolation.save")));
        save.setOnAction(e -> target.choose(save, FILE).ifPresent(model::save));
        return new ChecksScreen(shell.texts(), shell.clipboard(), model, content, rail, back, save);
    }
}
