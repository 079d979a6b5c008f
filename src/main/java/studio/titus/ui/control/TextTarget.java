package studio.titus.ui.checks;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import studio.titus.ui.fx.Texts;

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

    /** The desktop's own dialog. */
    static TextTarget system(Texts texts) {
        return (owner, name) -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(texts.of("isolation.save.title"));
            chooser.setInitialFileName(name);
            chooser.getExtensionFilters().setAll(new ExtensionFilter(texts.of("isolation.save.text"), "*.txt"));
            File file = chooser.showSaveDialog(owner.getScene().getWindow());
            return Optional.ofNullable(file).map(File::toPath);
        };
    }
}
