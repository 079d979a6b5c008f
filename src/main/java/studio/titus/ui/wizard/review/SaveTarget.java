package studio.titus.ui.wizard.review;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;

/** Lets the person say where a file goes; tests answer by themselves. */
@FunctionalInterface
public interface SaveTarget {

    /**
     * Asks over the window of {@code owner}.
     *
     * @param name what the file is called unless the person says otherwise, without its ending
     * @return a file that ends in {@code .txt} or {@code .json}; empty when the person changed their mind
     */
    Optional<Path> choose(Node owner, String name);
}
