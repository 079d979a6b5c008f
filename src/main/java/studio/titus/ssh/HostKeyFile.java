package studio.titus.ssh;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.titus.problem.ProblemException;

/**
 * Pins in a file of the stack's folder, one a line, that only its owner may read. Read anew each time, for another process of the same
 * person may have added to it; written whole, so that a reader finds the old text or the new one.
 */
public final class HostKeyFile implements HostKeyBook {

    /** The file's name within the folder. */
    public static final String NAME = "host-keys";

    private static final String HEADER = "# Titus Studio host keys, format 1";

    private final Path folder;
    private final Path file;

    /** @param folder where the file lives; made when the first key is pinned */
    public HostKeyFile(Path folder) {
        this.folder = folder;
        file = folder.resolve(NAME);
    }

    /** @throws ProblemException when the file can't be read, is of a newer format or damaged: nothing is trusted then */
    @Override
    public synchronized List<PinnedKey> pins() {
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
                throw new ProblemException(HostKeyProblems.unknownFormat(file));
            }
            return lines.stream()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(this::parse)
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new ProblemException(HostKeyProblems.unreadable(file, e), e);
        }
    }

    @Override
    public synchronized void pin(PinnedKey pin) {
        change(pins -> pins.pin(pin));
    }

    @Override
    public synchronized void forget(String instanceId) {
        change(pins -> pins.forget(instanceId));
    }

    private void change(Consumer<HostKeyPins> change) {
        var pins = new HostKeyPins(pins());
        change.accept(pins);
        try {
            write(pins.pins());
        } catch (IOException e) {
            throw new ProblemException(HostKeyProblems.unwritable(file, e), e);
        }
    }

    private void write(List<PinnedKey> pins) throws IOException {
        String text = Stream.concat(Stream.of(HEADER), pins.stream().map(HostKeyFile::line))
                .collect(Collectors.joining("\n", "", "\n"));
        OwnerOnly.createFolder(folder);
        Path draft = file.resolveSibling(NAME + ".new");
        Files.deleteIfExists(draft);
        OwnerOnly.createFile(draft);
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.UTF_8.encode(text));
            channel.force(true);
        }
        move(draft);
    }

    private void move(Path draft) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String line(PinnedKey pin) {
        return String.join(
                " ",
                pin.name(),
                pin.instanceId(),
                pin.address(),
                pin.key().type(),
                pin.key().base64(),
                pin.source().name());
    }

    private PinnedKey parse(String line) {
        String[] words = line.split(" ");
        try {
            return new PinnedKey(
                    words[0],
                    words[1],
                    words[2],
                    new ServerKey(words[3], words[4]),
                    PinnedKey.Source.valueOf(words[5]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new ProblemException(HostKeyProblems.damaged(file), e);
        }
    }
}
