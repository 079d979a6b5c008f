package studio.titus.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.titus.plan.Addresses.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import studio.titus.engine.FakeCloud.Op;
import studio.titus.engine.RunEvent.Outcome;
import studio.titus.plan.Address;
import studio.titus.plan.Kind;
import studio.titus.problem.Problem;

class WaiterTest {

    @Test
    void whatIsReadyAtOnceIsNotLookedAt() {
        var rig = Rig.quick();

        rig.apply();

        assertThat(rig.cloud.count(call -> call.op() == Op.LOOK)).isZero();
    }

    @Test
    void theFirstLookComesAtOnce() {
        var rig = Rig.slow();

        rig.apply();

        assertThat(looks(rig, NAT_GATEWAY)).first().isEqualTo(started(rig, NAT_GATEWAY));
    }

    @Test
    void aRemovalIsNotLookedAtTwiceAtOnce() {
        var rig = Rig.slow();
        rig.apply();
        int before = looks(rig, NAT_GATEWAY).size();

        rig.destroy();

        var looks = looks(rig, NAT_GATEWAY);
        assertThat(Duration.between(looks.get(before), looks.get(before + 1))).isPositive();
    }

    @Test
    void waitingForANatGatewayTakesFewLooksAndLittleLongerThanItself() {
        var rig = Rig.slow();

        rig.apply();

        assertThat(looks(rig, NAT_GATEWAY)).hasSizeLessThan(20);
        assertThat(took(rig, NAT_GATEWAY)).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(95));
    }

    @Test
    void aSignOfLifeComesAtLeastEveryTenSeconds() {
        var rig = Rig.slow();

        rig.apply();

        var signs = rig.events.stream()
                .filter(event -> about(event, NAT_GATEWAY))
                .map(RunEvent::at)
                .toList();
        assertThat(gaps(signs))
                .hasSizeGreaterThan(8)
                .allSatisfy(gap -> assertThat(gap).isLessThanOrEqualTo(Duration.ofSeconds(10)));
        assertThat(rig.events(RunEvent.ResourceNote.class))
                .anySatisfy(note -> assertThat(note.message()).matches("still creating, \\d+ s, usually about 100 s"));
    }

    @Test
    void awssOwnReasonIsTheCauseOfAFailure() {
        var rig = Rig.slow();
        rig.cloud.failing.put(NAT_GATEWAY, "Gateway.NotAttached: no internet gateway");

        var problem = only(rig.apply());

        assertThat(problem.code()).isEqualTo("engine.not-made");
        assertThat(problem.cause()).isEqualTo("Gateway.NotAttached: no internet gateway");
        assertThat(problem.next()).isNotEmpty();
    }

    @Test
    void theNextApplyReplacesWhatAwsGaveUp() {
        var rig = Rig.slow();
        rig.cloud.failing.put(NAT_GATEWAY, "no reason");
        rig.apply();
        rig.cloud.failing.clear();

        var outcome = rig.apply();

        assertThat(outcome.succeeded()).isTrue();
        assertThat(outcome.summary().replace()).isEqualTo(1);
        assertThat(rig.standing()).hasSize(38);
    }

    @Test
    void whatTakesLongerThanItsLimitFailsAndSaysSo() {
        var rig = Rig.quick();
        rig.cloud.createTimes.put(Kind.NAT_GATEWAY, Duration.ofHours(2));

        var outcome = rig.apply();

        assertThat(only(outcome).code()).isEqualTo("engine.overdue");
        assertThat(only(outcome).cause()).contains("10 minutes");
        assertThat(outcome.elapsed())
                .isBetween(
                        Kind.NAT_GATEWAY.createLimit(),
                        Kind.NAT_GATEWAY.createLimit().plusSeconds(15));
    }

    @Test
    void theNextApplyWaitsForWhatIsStillBeingMade() {
        var rig = Rig.quick();
        rig.cloud.createTimes.put(Kind.NAT_GATEWAY, Duration.ofMinutes(15));
        rig.apply();

        var outcome = rig.apply();

        assertThat(outcome.succeeded()).isTrue();
        assertThat(rig.cloud.count(Op.CREATE, NAT_GATEWAY)).isEqualTo(1);
        assertThat(rig.events(RunEvent.ResourceDone.class))
                .anySatisfy(done -> assertThat(done.verb()).isEqualTo(RunEvent.Verb.WAIT));
    }

    @Test
    void whatVanishesWhileItIsMadeIsSaidToHaveVanished() {
        var rig = Rig.slow();
        rig.cloud.vanishing.add(BASTION);

        var outcome = rig.apply();

        assertThat(only(outcome).code()).isEqualTo("engine.vanished");
        rig.cloud.vanishing.clear();
        assertThat(rig.apply().succeeded()).isTrue();
    }

    @Test
    void whatShowsLateIsWaitedFor() {
        var rig = Rig.slow();
        rig.cloud.visibleAfter = Duration.ofSeconds(20);

        assertThat(rig.apply().succeeded()).isTrue();
    }

    @Test
    void aFaultyLookIsTakenAgain() {
        var rig = Rig.slow();
        rig.cloud.next(Op.LOOK, NAT_GATEWAY, Fault.THROTTLED, Fault.SERVER_FAULT_BEFORE, Fault.LAGGING);

        assertThat(rig.apply().succeeded()).isTrue();
    }

    private static Problem only(Outcome outcome) {
        assertThat(outcome.failures()).hasSize(1);
        return outcome.failures().getFirst().problem();
    }

    private static List<Instant> looks(Rig rig, Address address) {
        return rig.cloud.calls().stream()
                .filter(call -> call.op() == Op.LOOK && call.address().equals(address))
                .map(FakeCloud.Call::at)
                .toList();
    }

    private static Instant started(Rig rig, Address address) {
        return rig.events(RunEvent.ResourceStarted.class).stream()
                .filter(event -> event.address().equals(address))
                .findFirst()
                .orElseThrow()
                .at();
    }

    private static Duration took(Rig rig, Address address) {
        return rig.events(RunEvent.ResourceDone.class).stream()
                .filter(event -> event.address().equals(address))
                .findFirst()
                .orElseThrow()
                .elapsed();
    }

    private static boolean about(RunEvent event, Address address) {
        return switch (event) {
            case RunEvent.ResourceStarted started -> started.address().equals(address);
            case RunEvent.ResourceNote note -> note.address().equals(address);
            case RunEvent.ResourceDone done -> done.address().equals(address);
            case RunEvent.RunStarted _, RunEvent.ResourceFailed _, RunEvent.ResourceSkipped _, RunEvent.RunFinished _ ->
                false;
        };
    }

    private static List<Duration> gaps(List<Instant> moments) {
        return Stream.iterate(1, index -> index < moments.size(), index -> index + 1)
                .map(index -> Duration.between(moments.get(index - 1), moments.get(index)))
                .toList();
    }
}
