package studio.titus.ui.wizard;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;

/** Lets the person point at a file; tests answer by themselves. */
@FunctionalInterface
public interface FileChoice {

    /**
     * Opens the system's dialog over the window of {@code owner}.
     *
     * @param title what the file is for
     * @param folder where the dialog begins; need not exist
     * @return empty when the person changed their mind
     */
    Optional<Path> choose(Node owner, String title, Path folder);
}
