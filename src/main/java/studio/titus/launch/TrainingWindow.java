package studio.titus.launch;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.stage.Window;
import javafx.util.Duration;
import studio.titus.ui.shell.MainWindow;
import studio.titus.ui.shell.Screen;
import studio.titus.ui.shell.Shell;

/** The window of {@link Training}: it closes by itself once its first page has come to rest. */
public final class TrainingWindow extends StudioWindow {

    private static final Duration REST = Duration.seconds(3);

    /** For JavaFX. */
    public TrainingWindow() {}

    @Override
    protected Screen compose(Shell shell, MainWindow window) {
        var end = new PauseTransition(REST);
        end.setOnFinished(event -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        end.play();
        return super.compose(shell, window);
    }
}
