package studio.titus.ui.wizard;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;

/** Lets the person point at files and folders; tests answer by themselves. */
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

    /**
     * The same for a folder.
     *
     * @return empty when the person changed their mind, or there is no dialog for folders
     */
    default Optional<Path> chooseFolder(Node owner, String title, Path folder) {
        return Optional.empty();
    }
}
