package studio.titus.ui.control;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;

/** Lets the person say where a text goes; tests answer by themselves. */
@FunctionalInterface
public interface TextTarget {

    /**
     * Asks over the window of {@code owner}.
     *
     * @param name what the file is called unless the person says otherwise
     * @return empty when the person changed their mind
     */
    Optional<Path> choose(Node owner, String name);

    /** The desktop's own dialog, under this title. */
    static TextTarget system(String title) {
        return (owner, name) -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(title);
            chooser.setInitialFileName(name);
            File file = chooser.showSaveDialog(owner.getScene().getWindow());
            return Optional.ofNullable(file).map(File::toPath);
        };
    }
}
