package studio.titus.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import studio.titus.state.StackFolders;

/** A data folder for the length of a rehearsal; gone when closed. */
record Scratch(Path folder) implements AutoCloseable {

    static Scratch open() {
        try {
            return new Scratch(Files.createTempDirectory("titus-studio-rehearsal"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StackFolders folders(String name) {
        return new StackFolders(folder.resolve(name));
    }

    @Override
    public void close() {
        try {
            for (var path : deepestFirst()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> deepestFirst() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
