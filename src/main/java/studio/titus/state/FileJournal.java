package studio.titus.state;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import studio.titus.plan.Address;

/**
 * A journal on disk: one JSON object a line, added to and forced to the disk before a method returns. A line that was cut off by a crash is
 * ignored; a file with anything else that can't be read is copied aside, and what could be read is used.
 */
public final class FileJournal implements Journal, AutoCloseable {

    private static final int FORMAT_VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final InstantSource clock;
    private final JournalMemory memory;
    private final FileChannel channel;

    private FileJournal(Path file, InstantSource clock, JournalMemory memory, FileChannel channel) {
        this.file = file;
        this.clock = clock;
        this.memory = memory;
        this.channel = channel;
    }

    static FileJournal open(Path file, InstantSource clock) {
        AtomicFile.createFolder(Objects.requireNonNull(file.getParent(), "a file in a folder"));
        try {
            var memory = new JournalMemory(clock);
            read(file, memory);
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
            var journal = new FileJournal(file, clock, memory, channel);
            journal.positionAtEnd();
            return journal;
        } catch (IOException e) {
            throw AtomicFile.cannotWrite(file, e);
        }
    }

    private static void read(Path file, JournalMemory memory) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        boolean damaged = false;
        for (var line : Files.readString(file, StandardCharsets.UTF_8).split("\n")) {
            damaged |= !line.isBlank() && !replay(line, memory, file);
        }
        if (damaged) {
            var aside = file.resolveSibling("journal-damaged.jsonl");
            Files.copy(file, aside, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean replay(String line, JournalMemory memory, Path file) {
        try {
            replay(JSON.readTree(line), memory, file);
            return true;
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    private static void replay(JsonNode line, JournalMemory memory, Path file) {
        if (line.path("v").asInt() > FORMAT_VERSION) {
            throw Formats.newer(file);
        }
        switch (line.path("event").asText()) {
            case "life" -> memory.beginLife(line.path("life").asText());
            case "creating" ->
                memory.open(
                        address(line),
                        new OpenIntent(
                                Instant.parse(line.path("at").asText()),
                                line.path("generation").asInt()));
            case "created" -> memory.created(address(line), line.path("id").asText());
            case "not-created" -> memory.notCreated(address(line));
            case "gone" -> memory.gone(address(line));
            default -> throw new IllegalArgumentException("Unknown event");
        }
    }

    private static Address address(JsonNode line) {
        return new Address(line.path("resource").asText());
    }

    /** A line that a crash cut off must not swallow the next one. */
    private void positionAtEnd() throws IOException {
        channel.position(channel.size());
        if (channel.size() > 0) {
            var last = ByteBuffer.allocate(1);
            channel.read(last, channel.size() - 1);
            if (last.get(0) != '\n') {
                channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
            }
        }
    }

    @Override
    public Optional<String> life() {
        return memory.life();
    }

    @Override
    public synchronized void beginLife(String life) {
        if (!life.equals(memory.life().orElse(""))) {
            append(event("life").put("life", life));
        }
        memory.beginLife(life);
    }

    @Override
    public synchronized void creating(Address address, int generation) {
        append(event("creating").put("resource", address.value()).put("generation", generation));
        memory.creating(address, generation);
    }

    @Override
    public synchronized void created(Address address, String id) {
        append(event("created").put("resource", address.value()).put("id", id));
        memory.created(address, id);
    }

    @Override
    public synchronized void notCreated(Address address) {
        append(event("not-created").put("resource", address.value()));
        memory.notCreated(address);
    }

    @Override
    public synchronized void gone(Address address) {
        append(event("gone").put("resource", address.value()));
        memory.gone(address);
    }

    @Override
    public Optional<OpenIntent> openIntent(Address address) {
        return memory.openIntent(address);
    }

    @Override
    public boolean anyOpen() {
        return memory.anyOpen();
    }

    @Override
    public int nextGeneration(Address address) {
        return memory.nextGeneration(address);
    }

    @Override
    public synchronized void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw AtomicFile.cannotWrite(file, e);
        }
    }

    private ObjectNode event(String name) {
        return JSON.createObjectNode()
                .put("v", FORMAT_VERSION)
                .put("at", clock.instant().toString())
                .put("event", name);
    }

    private void append(ObjectNode line) {
        try {
            var bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        } catch (IOException e) {
            throw AtomicFile.cannotWrite(file, e);
        }
    }
}
