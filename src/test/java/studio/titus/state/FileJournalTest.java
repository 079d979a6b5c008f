package studio.titus.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.titus.plan.Addresses;
import studio.titus.problem.ProblemException;

class FileJournalTest {

    private static final InstantSource NOW = () -> Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void whatWasWrittenIsKnownToTheNextProcess() {
        try (var journal = open()) {
            journal.beginLife("a1");
            journal.creating(Addresses.VPC, 0);
            journal.created(Addresses.VPC, "vpc-1");
            journal.creating(Addresses.NAT_ADDRESS, 2);
        }

        try (var again = FileJournal.open(file(), () -> NOW.instant().plusSeconds(3600))) {
            assertThat(again.life()).contains("a1");
            assertThat(again.openIntent(Addresses.VPC)).isEmpty();
            assertThat(again.made(Addresses.VPC)).contains(NOW.instant());
            assertThat(again.nextGeneration(Addresses.VPC)).isEqualTo(1);
            assertThat(again.openIntent(Addresses.NAT_ADDRESS)).contains(new Journal.OpenIntent(NOW.instant(), 2));
        }
    }

    @Test
    void isOneJsonObjectALineWithItsVersion() throws IOException {
        try (var journal = open()) {
            journal.creating(Addresses.VPC, 0);
        }

        assertThat(file()).hasContent("""
            {"v":1,"at":"2026-11-22T12:00:00Z","event":"creating","resource":"aws_vpc.titus","generation":0}
            """);
    }

    @Test
    void theSameLifeIsWrittenOnce() throws IOException {
        try (var journal = open()) {
            journal.beginLife("a1");
            journal.beginLife("a1");
        }

        assertThat(Files.readAllLines(file())).hasSize(1);
    }

    @Test
    void aLineThatACrashCutOffIsDropped() throws IOException {
        try (var journal = open()) {
            journal.creating(Addresses.VPC, 0);
        }
        append("{\"v\":1,\"at\":\"2026-11-2");

        try (var again = open()) {
            assertThat(again.openIntent(Addresses.VPC)).isPresent();
            again.created(Addresses.VPC, "vpc-1");
        }

        assertThat(Files.readAllLines(file())).hasSize(2).allMatch(line -> line.endsWith("}"));
        assertThat(aside()).doesNotExist();
    }

    @Test
    void atEveryByteACrashLeavesAJournalThatOpens() throws IOException {
        try (var journal = open()) {
            journal.beginLife("a1");
            journal.creating(Addresses.VPC, 0);
            journal.created(Addresses.VPC, "vpc-1");
        }
        var whole = Files.readAllBytes(file());

        for (int length = 0; length <= whole.length; length++) {
            Files.write(file(), java.util.Arrays.copyOf(whole, length));
            open().close();
        }

        assertThat(aside()).doesNotExist();
    }

    @Test
    void aLineThatAFullDiskCutOffIsNotGluedToTheNext() throws IOException {
        try (var disk = new FullDisk(file());
                var journal = new FileJournal(file(), NOW, new JournalMemory(NOW), disk, 0)) {
            journal.creating(Addresses.VPC, 0);
            disk.full = true;
            assertThatThrownBy(() -> journal.gone(Addresses.VPC)).isInstanceOf(ProblemException.class);
            assertThat(journal.openIntent(Addresses.VPC))
                    .as("what has happened is known")
                    .isEmpty();
            assertThatThrownBy(() -> journal.creating(Addresses.BUCKET, 0)).isInstanceOf(ProblemException.class);
            assertThat(journal.openIntent(Addresses.BUCKET))
                    .as("what nobody may do is not")
                    .isEmpty();
            disk.full = false;
            journal.creating(Addresses.NAT_ADDRESS, 0);
        }

        assertThat(Files.readAllLines(file())).hasSize(2).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
    }

    /** Takes half of what is written, once it is full. */
    private static final class FullDisk extends RandomAccessFile {
        private boolean full;

        FullDisk(Path file) throws IOException {
            super(file.toFile(), "rw");
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            super.write(bytes, 0, full ? bytes.length / 2 : bytes.length);
            if (full) {
                throw new IOException("No space left on device");
            }
        }
    }

    @Test
    void aDamagedMiddleIsCopiedAsideAndTheRestIsUsed() throws IOException {
        try (var journal = open()) {
            journal.beginLife("a1");
        }
        append("this is no JSON\n");
        append(new byte[] {(byte) 0xff, (byte) 0xfe, 0, '\n'});
        append("{\"v\":1,\"event\":\"unheard-of\"}\n");
        append("{\"v\":1,\"event\":\"creating\",\"resource\":\"nonsense\",\"at\":\"2026-11-22T12:00:00Z\"}\n");
        var damaged = Files.readAllBytes(file());

        try (var again = open()) {
            assertThat(again.life()).contains("a1");
            again.creating(Addresses.VPC, 0);
        }

        assertThat(aside()).hasBinaryContent(damaged);
        assertThat(Files.readAllBytes(file())).startsWith(damaged);
    }

    @Test
    void aJournalOfANewerVersionIsRefusedAndLeftAsItIs() throws IOException {
        Files.writeString(file(), "{\"v\":2,\"event\":\"hologram\"}\n");

        assertThatThrownBy(this::open)
                .asInstanceOf(type(ProblemException.class))
                .satisfies(e -> assertThat(e.problem().code()).isEqualTo("state.newer"))
                .satisfies(e -> assertThat(e.problem().next()).isNotEmpty());
        assertThat(file()).hasContent("{\"v\":2,\"event\":\"hologram\"}\n");
    }

    @Test
    void anInterruptedWriterStillWritesAndSpoilsNothingForOthers() {
        try (var journal = open()) {
            Thread.currentThread().interrupt();
            journal.creating(Addresses.VPC, 0);
            assertThat(Thread.interrupted()).isTrue();
            journal.created(Addresses.VPC, "vpc-1");
        }

        try (var again = open()) {
            assertThat(again.nextGeneration(Addresses.VPC)).isEqualTo(1);
        }
    }

    @Test
    void aFolderThatCantBeMadeIsAProblemThatSaysWhatToDo() throws IOException {
        Files.writeString(folder.resolve("occupied"), "");

        assertThatThrownBy(() -> FileJournal.open(folder.resolve("occupied").resolve("journal.jsonl"), NOW))
                .asInstanceOf(type(ProblemException.class))
                .satisfies(e -> assertThat(e.problem().code()).isEqualTo("state.unwritable"));
    }

    private FileJournal open() {
        return FileJournal.open(file(), NOW);
    }

    private Path file() {
        return folder.resolve("journal.jsonl");
    }

    private Path aside() {
        return folder.resolve("journal-damaged.jsonl");
    }

    private void append(String text) throws IOException {
        append(text.getBytes(StandardCharsets.UTF_8));
    }

    private void append(byte[] bytes) throws IOException {
        Files.write(file(), bytes, StandardOpenOption.APPEND);
    }
}
