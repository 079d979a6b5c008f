package studio.titus.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;

/** What both journals promise, the one in memory and the one on disk. */
class JournalTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Address VPC = Addresses.VPC;

    @TempDir
    Path folder;

    @SuppressWarnings("unused")
    static Stream<Named<Function<Path, Journal>>> journals() {
        return Stream.of(
                Named.of("memory", _ -> new JournalMemory(() -> NOW)),
                Named.of("disk", folder -> FileJournal.open(folder.resolve("journal.jsonl"), () -> NOW)));
    }

    @ParameterizedTest
    @MethodSource("journals")
    void anIntentIsOpenUntilItsResult(Function<Path, Journal> open) {
        var journal = open.apply(folder);

        journal.creating(VPC, 0);
        assertThat(journal.openIntent(VPC)).contains(new Journal.OpenIntent(NOW, 0));
        journal.created(VPC, "vpc-1");

        assertThat(journal.openIntent(VPC)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("journals")
    void theNextGenerationFollowsOnlyWhatWasMade(Function<Path, Journal> open) {
        var journal = open.apply(folder);

        journal.creating(VPC, 0);
        journal.notCreated(VPC);
        assertThat(journal.nextGeneration(VPC)).isZero();
        journal.creating(VPC, 0);
        journal.created(VPC, "vpc-1");

        assertThat(journal.nextGeneration(VPC)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("journals")
    void aGenerationThatWasSkippedIsNeverUsedAgain(Function<Path, Journal> open) {
        var journal = open.apply(folder);

        journal.creating(VPC, 0);
        journal.creating(VPC, 3);
        assertThat(journal.nextGeneration(VPC)).isEqualTo(3);
        journal.created(VPC, "vpc-1");

        assertThat(journal.nextGeneration(VPC)).isEqualTo(4);
    }

    @ParameterizedTest
    @MethodSource("journals")
    void whatWasMadeIsKnownWithItsTimeUntilItIsGone(Function<Path, Journal> open) {
        var journal = open.apply(folder);

        journal.creating(VPC, 0);
        assertThat(journal.made(VPC)).isEmpty();
        journal.created(VPC, "vpc-1");
        assertThat(journal.made(VPC)).contains(NOW);
        journal.gone(VPC);

        assertThat(journal.made(VPC)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("journals")
    void removingKeepsTheGenerationOfALife(Function<Path, Journal> open) {
        var journal = open.apply(folder);
        journal.beginLife("a");
        journal.creating(VPC, 0);
        journal.created(VPC, "vpc-1");

        journal.gone(VPC);
        journal.beginLife("a");

        assertThat(journal.nextGeneration(VPC)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("journals")
    void aNewLifeBeginsAtZeroWithoutOldQuestions(Function<Path, Journal> open) {
        var journal = open.apply(folder);
        journal.beginLife("a");
        journal.creating(VPC, 2);

        journal.beginLife("b");

        assertThat(journal.life()).contains("b");
        assertThat(journal.nextGeneration(VPC)).isZero();
        assertThat(journal.openIntent(VPC)).isEmpty();
    }
}
