package studio.titus.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;
import studio.titus.state.Journal;

/** AWS is the truth, the disk is a hint: what the disk does not take stops no work that AWS carries out. */
class FullDiskTest {

    private final Rig rig = Rig.quick();
    private final FullJournal disk = new FullJournal(rig.journal);

    FullDiskTest() {
        rig.journal = disk;
    }

    @Test
    void aDestroyGoesOnAndSaysSoOnce() {
        rig.apply();
        disk.resultsFail = true;

        var outcome = rig.destroy();

        assertThat(outcome.failures()).isEmpty();
        assertThat(rig.standing()).isEmpty();
        assertThat(rig.events(RunEvent.ResourceNote.class))
                .filteredOn(note -> note.message().contains("No space left"))
                .hasSize(1);
    }

    @Test
    void whatWasMadeIsMade() {
        disk.resultsFail = true;

        assertThat(rig.apply().failures()).isEmpty();
        assertThat(rig.standing()).hasSize(38);
    }

    @Test
    void withoutItsIntentNothingIsMade() {
        disk.intentsFail = true;

        assertThat(rig.apply().failures()).isNotEmpty();
        assertThat(rig.cloud.count(FakeCloud.Op.CREATE, Addresses.VPC)).isZero();
    }

    /** A journal on a disk that takes no more. */
    private static final class FullJournal implements Journal {
        private final Journal memory;
        private boolean resultsFail;
        private boolean intentsFail;

        FullJournal(Journal memory) {
            this.memory = memory;
        }

        private static void failIf(boolean full) {
            if (full) {
                throw new ProblemException(Problem.of("state.unwritable", "Titus Studio can't write its data folder")
                        .because("No space left on device"));
            }
        }

        @Override
        public Optional<String> life() {
            return memory.life();
        }

        @Override
        public void beginLife(String life) {
            memory.beginLife(life);
        }

        @Override
        public void creating(Address address, int generation) {
            failIf(intentsFail);
            memory.creating(address, generation);
        }

        @Override
        public void created(Address address, String id) {
            memory.created(address, id);
            failIf(resultsFail);
        }

        @Override
        public void notCreated(Address address) {
            memory.notCreated(address);
            failIf(resultsFail);
        }

        @Override
        public void gone(Address address) {
            memory.gone(address);
            failIf(resultsFail);
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
    }
}
