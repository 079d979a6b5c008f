package studio.titus.ui.wizard.review;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import studio.titus.ui.fx.Texts;

/** The desktop's own dialog, with the choice between text and JSON. */
public final class SystemSaveTarget implements SaveTarget {

    private final Texts texts;

    public SystemSaveTarget(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Optional<Path> choose(Node owner, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.of("review.save.title"));
        chooser.setInitialFileName(name + ".txt");
        chooser.getExtensionFilters()
                .setAll(
                        new ExtensionFilter(texts.of("review.save.text"), "*.txt"),
                        new ExtensionFilter(texts.of("review.save.json"), "*.json"));
        File file = chooser.showSaveDialog(owner.getScene().getWindow());
        return Optional.ofNullable(file).map(File::toPath);
    }
}
