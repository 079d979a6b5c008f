package studio.titus.ui.shell;

import javafx.application.Application;
import javafx.stage.Stage;
import studio.titus.ui.fx.Fonts;
import studio.titus.ui.fx.JavaFxPlatform;
import studio.titus.ui.fx.WindowMemory;

/**
 * The JavaFX side of the program. JavaFX insists on making its application object itself, so the composition root
 * passes nothing in: it extends this class and builds the screens in {@link #compose}.
 */
public abstract class StudioApp extends Application {

    /** Builds the screens out of {@code shell} and of what the composition root knows, and tells the first one. */
    protected abstract Screen compose(Shell shell, MainWindow window);

    /** Where the window's place is remembered. */
    protected WindowMemory windowMemory() {
        return WindowMemory.none();
    }

    /** What the person chose about the program. */
    protected AppPreferences preferences() {
        return AppPreferences.unkept();
    }

    @Override
    public final void start(Stage stage) {
        Fonts.load();
        Shell shell = Shell.over(new JavaFxPlatform(), preferences());
        shell.preferences().dress(shell.themes());
        MainWindow window = new MainWindow(stage, shell.texts(), shell.navigator(), shell.themes(), windowMemory());
        shell.navigator().show(compose(shell, window));
        window.show();
    }
}
