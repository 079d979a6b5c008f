package studio.titus.provision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.titus.testing.AccountCensus;
import studio.titus.testing.CutOff;
import studio.titus.testing.CutOff.Moment;
import studio.titus.testing.Moto;
import studio.titus.testing.Peer;

/** The power goes at every changing call of an apply, in every way; the next run always comes to the same end. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class CutOffMatrixIT {

    private static Moto moto;
    private static AccountCensus census;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startPeer() {
        Peer.require("moto_server");
        moto = Moto.start();
        census = new AccountCensus(moto.endpoint());
    }

    @AfterAll
    static void stopPeer() {
        if (moto != null) {
            census.close();
            moto.close();
        }
    }

    @ParameterizedTest(name = "power goes {0} the call, folder kept: {1}")
    @CsvSource({"BEFORE,true", "BEFORE,false", "DURING,true", "DURING,false", "AFTER,true", "AFTER,false"})
    void applyAgainEndsWithExactlyThirtyEightWhereverTheFirstOneWasCutOff(Moment moment, boolean folderKept)
            throws IOException {
        int call = 1;
        for (var cut = cutApply(call, moment); cut.happened(); cut = cutApply(++call, moment)) {
            try (var stack = MotoStack.open(moto.endpoint(), cut.homeAfterwards(folderKept))) {
                var outcome = stack.apply();

                assertThat(outcome.failures()).as(cut.describe()).isEmpty();
                assertThat(census.count()).as(cut.describe()).isEqualTo(AccountCensus.complete());
                assertThat(stack.plan().isEmpty()).as(cut.describe()).isTrue();
            }
        }
        assertThat(call).isGreaterThan(40);
    }

    @Test
    void destroyLeavesNothingWhereverTheApplyWasCutOffAndWithNothingButTheName() throws IOException {
        int call = 1;
        for (var cut = cutApply(call, Moment.DURING); cut.happened(); cut = cutApply(++call, Moment.DURING)) {
            try (var stack = MotoStack.open(moto.endpoint(), cut.homeAfterwards(false))) {
                var outcome = stack.destroy();

                assertThat(outcome.failures()).as(cut.describe()).isEmpty();
                assertThat(census.count()).as(cut.describe()).isEmpty();
            }
        }
        assertThat(call).isGreaterThan(40);
    }

    /** One apply on an empty account, frozen at a call. */
    private record Cut(int call, Moment moment, String operation, Path home) {

        boolean happened() {
            return !operation.isEmpty();
        }

        String describe() {
            return "power went %s call %d, %s".formatted(moment, call, operation);
        }

        /** What a new process finds: the folder as it stood on the disk, or nothing. */
        Path homeAfterwards(boolean kept) throws IOException {
            var after = Files.createTempDirectory(home.getParent(), "after");
            if (kept) {
                copy(home, after);
            }
            return after;
        }

        private static void copy(Path from, Path to) throws IOException {
            try (var files = Files.walk(from)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var target = to.resolve(from.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }

    private Cut cutApply(int call, Moment moment) throws IOException {
        moto.reset();
        var home = Files.createTempDirectory(folder, "before");
        var power = new CutOff(call, moment);
        var stack = MotoStack.open(moto.endpoint(), home, power);
        var whole = CompletableFuture.supplyAsync(
                stack::apply, task -> Thread.ofVirtual().start(task));
        CompletableFuture.anyOf(power.happened(), whole).join();
        return new Cut(call, moment, power.happened().getNow(""), home);
    }
}
