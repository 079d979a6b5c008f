package studio.titus.provision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.titus.bootstrap.NodeScripts;
import studio.titus.engine.Cancel;
import studio.titus.engine.CloudConnector.CredentialSource;
import studio.titus.engine.Run;
import studio.titus.engine.RunEvent.Outcome;
import studio.titus.engine.StackEngine;
import studio.titus.launch.RehearsalConnector;
import studio.titus.model.Pace;
import studio.titus.model.Region;
import studio.titus.model.StackName;
import studio.titus.rehearsal.RehearsalCloud;
import studio.titus.rehearsal.control.Call;
import studio.titus.rehearsal.control.Fault;
import studio.titus.rehearsal.control.RehearsalTimes;
import studio.titus.rehearsal.control.Switchboard;
import studio.titus.state.Journal;
import studio.titus.state.JournalMemory;
import studio.titus.testing.AccountCensus;
import studio.titus.testing.Samples;

/** Each changing call of an apply meets each fault, on a cloud that takes AWS's times, lags and tokens seriously. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class RehearsalFaultsIT {

    /** A second of the test is ten minutes of the cloud. */
    private static final double HASTE = 600;

    private static final Set<String> READS = Set.of("Describe", "Get", "List", "Head");

    private final Pace pace = Pace.scaled(HASTE);

    /** One account of its own, with the product at work in it. */
    private final class Account {
        private final Switchboard switchboard = new Switchboard(span -> pace.sleep(span));
        private final RandomGenerator random = new Random(11);
        private final RehearsalCloud cloud = new RehearsalCloud(pace, RehearsalTimes.aws(), switchboard, new Random(3));
        private final AccountCensus census =
                new AccountCensus(cloud.ec2(), cloud.iam(), cloud.autoscaling(), cloud.s3());
        private final Journal journal = new JournalMemory(pace);
        private final StackEngine engine = new StackEngine(
                StackName.of("faults"),
                new RehearsalConnector(cloud, new NodeScripts()::render, pace)
                        .connect(new CredentialSource.Standard(), Region.of("eu-west-1"))
                        .cloud(),
                pace,
                random);

        Outcome apply() {
            return engine.apply(engine.plan(Samples.settings()), run());
        }

        Outcome destroy() {
            return engine.destroy(engine.look(Optional.empty()), true, run());
        }

        /** Counted once the cloud shows what it has. */
        Map<String, Integer> count() {
            settle();
            return census.count();
        }

        /** How often a call is made depends on how long AWS lags: not every run comes to the last of them. */
        boolean struck(Call call) {
            return switchboard.count(call.operation()) >= call.occurrence();
        }

        private void settle() {
            try {
                pace.sleep(RehearsalTimes.aws().readLag());
            } catch (InterruptedException e) {
                throw new IllegalStateException("Interrupted while the cloud settles", e);
            }
        }

        private Run run() {
            return new Run(journal, _ -> {}, new Cancel());
        }
    }

    private static boolean changes(Call call) {
        return READS.stream().noneMatch(call.operation()::startsWith);
    }

    private List<Call> changingCalls() {
        var account = new Account();
        assertThat(account.apply().failures()).isEmpty();
        return account.switchboard.calls().stream()
                .filter(RehearsalFaultsIT::changes)
                .toList();
    }

    static List<Fault> passingFaults() {
        return List.of(
                new Fault.Throttle(),
                new Fault.FailBefore(),
                new Fault.FailAfter(),
                new Fault.LoseReply(),
                new Fault.LoseRequest(),
                new Fault.Stall(Duration.ofSeconds(60)),
                new Fault.Late(Duration.ofSeconds(20)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passingFaults")
    void oneApplyEndsWithThirtyEightWhicheverCallMeetsTheFault(Fault fault) {
        for (var call : changingCalls()) {
            var account = new Account();
            account.switchboard.nth(call.operation(), call.occurrence(), fault);
            var outcome = account.apply();

            assertThat(outcome.failures()).as("%s at %s", fault, call).isEmpty();
            assertThat(account.count()).as("%s at %s", fault, call).isEqualTo(AccountCensus.complete());
        }
    }

    static List<Fault> refusals() {
        return List.of(
                new Fault.Deny(), new Fault.Refuse("VcpuLimitExceeded", "You have requested more vCPU capacity", 400));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void afterARefusalTheRestStandsTheCauseIsNamedAndTheNextApplyEndsWithThirtyEight(Fault fault) {
        for (var call : changingCalls()) {
            var account = new Account();
            account.switchboard.nth(call.operation(), call.occurrence(), fault);
            var refused = account.apply();

            assertThat(refused.failures()).as("%s at %s", fault, call).hasSize(account.struck(call) ? 1 : 0);
            assertThat(refused.failures())
                    .allSatisfy(failure -> assertThat(failure.problem().next()).isNotEmpty());

            assertThat(account.apply().failures()).as("%s at %s", fault, call).isEmpty();
            assertThat(account.count()).as("%s at %s", fault, call).isEqualTo(AccountCensus.complete());
        }
    }

    @Test
    void whatWasMadeAMomentAgoIsNeitherMadeAgainNorLeftBehind() {
        var account = new Account();

        assertThat(account.apply().failures()).isEmpty();
        assertThat(account.apply().failures()).isEmpty();
        assertThat(account.count()).isEqualTo(AccountCensus.complete());
        account.engine.apply(account.engine.plan(Samples.settings()), account.run());
        assertThat(account.destroy().failures()).isEmpty();
        assertThat(account.count()).isEmpty();
    }

    @Test
    void aSecondLifeWorksAlthoughTheTokensOfTheFirstAreStillBound() {
        var account = new Account();

        assertThat(account.apply().failures()).isEmpty();
        assertThat(account.destroy().failures()).isEmpty();
        assertThat(account.count()).isEmpty();
        assertThat(account.apply().failures()).isEmpty();
        assertThat(account.count()).isEqualTo(AccountCensus.complete());
        assertThat(account.destroy().failures()).isEmpty();
    }
}
