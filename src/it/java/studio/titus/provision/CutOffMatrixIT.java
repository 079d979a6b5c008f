package studio.titus.provision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

    private static final int CALLS_AT_LEAST = 40;

    /** Two accounts, each on a server of its own: one takes the odd calls, one the even ones, both at the same time. */
    private static final List<Account> ACCOUNTS = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeAll
    static void startPeers() {
        Peer.require("moto_server");
        for (int i = 0; i < 2; i++) {
            ACCOUNTS.add(Account.open());
        }
    }

    @AfterAll
    static void stopPeers() {
        ACCOUNTS.forEach(Account::close);
        ACCOUNTS.clear();
    }

    @ParameterizedTest(name = "power goes {0} the call, folder kept: {1}")
    @CsvSource({"BEFORE,true", "BEFORE,false", "DURING,true", "DURING,false", "AFTER,true", "AFTER,false"})
    void applyAgainEndsWithExactlyThirtyEightWhereverTheFirstOneWasCutOff(Moment moment, boolean folderKept) {
        atEveryCall(moment, (account, cut) -> {
            try (var stack = MotoStack.open(account.endpoint(), cut.homeAfterwards(folderKept))) {
                var outcome = stack.apply();

                assertThat(outcome.failures()).as(cut.describe()).isEmpty();
                assertThat(account.census().count()).as(cut.describe()).isEqualTo(AccountCensus.complete());
                assertThat(stack.plan().isEmpty()).as(cut.describe()).isTrue();
            }
        });
    }

    @Test
    void destroyLeavesNothingWhereverTheApplyWasCutOffAndWithNothingButTheName() {
        atEveryCall(Moment.DURING, (account, cut) -> {
            try (var stack = MotoStack.open(account.endpoint(), cut.homeAfterwards(false))) {
                var outcome = stack.destroy();

                assertThat(outcome.failures()).as(cut.describe()).isEmpty();
                assertThat(account.census().count()).as(cut.describe()).isEmpty();
            }
        });
    }

    /** What must hold after a cut. */
    private interface Claim {
        void check(Account account, Cut cut) throws IOException;
    }

    private void atEveryCall(Moment moment, Claim claim) {
        try (var lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            var ends = IntStream.range(0, ACCOUNTS.size())
                    .mapToObj(lane -> lanes.submit(() -> atEveryCallOfLane(lane, moment, claim)))
                    .toList();
            assertThat(ends).allSatisfy(end -> assertThat(end.get()).isGreaterThan(CALLS_AT_LEAST));
        }
    }

    /** Answers the first call of the lane that no apply makes. */
    private int atEveryCallOfLane(int lane, Moment moment, Claim claim) throws IOException {
        var account = ACCOUNTS.get(lane);
        int call = lane + 1;
        for (var cut = cutApply(account, call, moment); cut.happened(); cut = cutApply(account, call, moment)) {
            claim.check(account, cut);
            call += ACCOUNTS.size();
        }
        return call;
    }

    /** An AWS account on a server of its own. */
    private record Account(Moto moto, AccountCensus census) implements AutoCloseable {

        static Account open() {
            var moto = Moto.start();
            return new Account(moto, new AccountCensus(moto.endpoint()));
        }

        URI endpoint() {
            return moto.endpoint();
        }

        @Override
        public void close() {
            census.close();
            moto.close();
        }
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

    private Cut cutApply(Account account, int call, Moment moment) throws IOException {
        account.moto().reset();
        var home = Files.createTempDirectory(folder, "before");
        var power = new CutOff(call, moment);
        var stack = MotoStack.open(account.endpoint(), home, power);
        var whole = CompletableFuture.supplyAsync(
                stack::apply, task -> Thread.ofVirtual().start(task));
        CompletableFuture.anyOf(power.happened(), whole).join();
        return new Cut(call, moment, power.happened().getNow(""), home);
    }
}
