package studio.titus.state;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import studio.titus.plan.Address;

/**
 * A journal on disk: one JSON object a line, added to and forced to the disk before a method returns. A line that was cut off by a crash
 * is dropped; a file with anything else that can't be read is copied aside, and what could be read is used. A disk that takes no more
 * keeps an intent from being known, but not what has happened: of that this process knows, whatever it throws.
 *
 * <p>Not over a channel: those close when a thread that writes is interrupted, and with them the journal of all others.
 */
public final class FileJournal implements Journal, AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final InstantSource clock;
    private final JournalMemory memory;
    private final RandomAccessFile lines;
    private long whole;

    /** @param whole bytes of whole lines; what stands behind them is dropped */
    FileJournal(Path file, InstantSource clock, JournalMemory memory, RandomAccessFile lines, long whole) {
        this.file = file;
        this.clock = clock;
        this.memory = memory;
        this.lines = lines;
        this.whole = whole;
    }

    static FileJournal open(Path file, InstantSource clock) {
        AtomicFile.createFolder(Objects.requireNonNull(file.getParent(), "a file in a folder"));
        try {
            var memory = new JournalMemory(clock);
            long whole = JournalFile.read(file, memory);
            var lines = new RandomAccessFile(file.toFile(), "rw");
            lines.setLength(whole);
            return new FileJournal(file, clock, memory, lines, whole);
        } catch (IOException e) {
            throw AtomicFile.cannotWrite(file, e);
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
        memory.created(address, id);
        append(event("created").put("resource", address.value()).put("id", id));
    }

    @Override
    public synchronized void notCreated(Address address) {
        memory.notCreated(address);
        append(event("not-created").put("resource", address.value()));
    }

    @Override
    public synchronized void gone(Address address) {
        memory.gone(address);
        append(event("gone").put("resource", address.value()));
    }

    @Override
    public Optional<OpenIntent> openIntent(Address address) {
        return memory.openIntent(address);
    }

    @Override
    public Optional<Instant> made(Address address) {
        return memory.made(address);
    }

    @Override
    public boolean anyOpen() {
        return memory.anyOpen();
    }

    @Override
    public int made() {
        return memory.made();
    }

    @Override
    public int nextGeneration(Address address) {
        return memory.nextGeneration(address);
    }

    @Override
    public synchronized void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw AtomicFile.cannotWrite(file, e);
        }
    }

    private ObjectNode event(String name) {
        return JSON.createObjectNode()
                .put("v", JournalFile.FORMAT_VERSION)
                .put("at", clock.instant().toString())
                .put("event", name);
    }

    /** Begins where the last whole line ends: one that a full disk cut off must not have this one glued to it. */
    private void append(ObjectNode line) {
        var bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            lines.setLength(whole);
            lines.seek(whole);
            lines.write(bytes);
            lines.getFD().sync();
            whole += bytes.length;
        } catch (IOException e) {
            throw AtomicFile.cannotWrite(file, e);
        }
    }
}
