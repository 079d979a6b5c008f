package studio.titus.ui.checks;

import studio.titus.ui.shell.Rail;
import studio.titus.ui.shell.Screen;
import studio.titus.ui.shell.Shell;

/** Puts the page of a stack's readiness together. */
public final class ReadyPage {

    private ReadyPage() {}

    /**
     * The screen over a model.
     *
     * @param rail the stack's places
     * @param back where Alt+Left leads
     */
    public static Screen screen(Shell shell, ReadyModel model, Rail rail, Runnable back) {
        var content = shell.views()
                .with(ChecksController.class, () -> new ChecksController(model, shell.texts(), shell.clipboard()))
                .load(ChecksController.class);
        return new ChecksScreen(shell.texts(), shell.clipboard(), model, content, rail, back);
    }
}
