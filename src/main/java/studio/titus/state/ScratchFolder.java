package studio.titus.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** A data folder for the length of a rehearsal; gone when closed, and when the process is ended before. */
public final class ScratchFolder implements AutoCloseable {

    private final Path folder;

    private ScratchFolder(Path folder) {
        this.folder = folder;
    }

    /** An empty one among the system's temporary folders. */
    public static ScratchFolder open() {
        try {
            var scratch = new ScratchFolder(Files.createTempDirectory("titus-studio-rehearsal"));
            Runtime.getRuntime().addShutdownHook(new Thread(scratch::deleteAtExit));
            return scratch;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path path() {
        return folder;
    }

    /** A place of this name in it that remembers nothing yet. */
    public StackFolders folders(String name) {
        return new StackFolders(folder.resolve(name));
    }

    /** Where a file of this name would be in it. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() {
        try {
            delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deleteAtExit() {
        try {
            delete();
        } catch (IOException e) {
            // A run that is being ended may still write: the system clears its temporary folders by itself.
            return;
        }
    }

    private synchronized void delete() throws IOException {
        if (Files.exists(folder)) {
            for (var path : deepestFirst()) {
                Files.delete(path);
            }
        }
    }

    private List<Path> deepestFirst() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
