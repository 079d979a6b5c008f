package studio.titus.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;

/**
 * What this computer remembers of one stack: its settings, where it lives and its journal. All of it may be lost without harm. Files that
 * can't be understood are kept as they are and never overwritten.
 */
public final class StackFolder {

    private static final String LOCK = "lock";

    private final StackName stack;
    private final Path folder;

    StackFolder(StackName stack, Path folder) {
        this.stack = stack;
        this.folder = folder;
    }

    public StackName stack() {
        return stack;
    }

    public Path path() {
        return folder;
    }

    /**
     * The settings of the last apply, or empty when there was none.
     *
     * @throws ProblemException when they can't be understood
     */
    public Optional<StackSettings> settings() {
        return settingsIn(folder);
    }

    /** The same for a stack's folder of which only the place is known. */
    public static Optional<StackSettings> settingsIn(Path folder) {
        var file = folder.resolve("settings.json");
        return Files.exists(file) ? Optional.of(SettingsFile.read(file)) : Optional.empty();
    }

    /** Keeps the settings for the next run; earlier ones that can't be understood are moved aside, not overwritten. */
    public void remember(StackSettings settings) {
        var file = folder.resolve("settings.json");
        KeptAside.settings(file);
        AtomicFile.write(file, SettingsFile.write(settings));
    }

    /**
     * Where the stack lives, or empty when this computer does not know.
     *
     * @throws ProblemException when the record can't be understood
     */
    public Optional<StackRecord> record() {
        return RecordFile.read(folder.resolve("stack.json"));
    }

    /** Keeps where the stack lives. */
    public void remember(StackRecord record) {
        AtomicFile.write(folder.resolve("stack.json"), RecordFile.write(record));
    }

    /**
     * The journal. One at a time: hold the {@link #lock()}.
     *
     * @throws ProblemException when it was written by a newer version
     */
    public FileJournal journal(InstantSource clock) {
        return FileJournal.open(folder.resolve("journal.jsonl"), clock);
    }

    /** Begins a new journal; the old one is kept beside it, for people. */
    public void setJournalAside() {
        AtomicFile.rename(folder.resolve("journal.jsonl"), folder.resolve("journal-elsewhere.jsonl"));
    }

    /**
     * Keeps other processes out until closed. The lock ends with the process, however that ends.
     *
     * @throws ProblemException when another process holds the stack
     */
    public StackLock lock() {
        AtomicFile.createFolder(folder);
        try {
            return lock(FileChannel.open(
                    folder.resolve(LOCK),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.READ));
        } catch (IOException e) {
            throw AtomicFile.cannotWrite(folder, e);
        }
    }

    private StackLock lock(FileChannel channel) throws IOException {
        try {
            var lock = channel.tryLock();
            if (lock != null) {
                return new StackLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw held(e);
        }
        channel.close();
        throw held(null);
    }

    private ProblemException held(@Nullable Exception cause) {
        var problem = Problem.of("state.held", "Stack %s is in use".formatted(stack.value()))
                .subject(stack.value())
                .because("Another Titus Studio, a window or a command, is working on it on this computer.")
                .next("Wait until it is done, or stop it, then try again.");
        return new ProblemException(problem, cause);
    }
}
