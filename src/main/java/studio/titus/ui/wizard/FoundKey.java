package studio.titus.ui.wizard;

import java.nio.file.Path;
import studio.titus.model.PublicKey;

/** A public key in a file that EC2 would take. */
record FoundKey(Path file, PublicKey key) {

    /** The file's name without its ending, as its owner calls it. */
    String name() {
        return file.getFileName().toString().replaceFirst("\\.pub$", "");
    }
}
