package studio.titus.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.titus.plan.Addresses.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.titus.engine.RunEvent.Mode;
import studio.titus.engine.RunEvent.RunStarted;
import studio.titus.engine.RunEvent.Verb;
import studio.titus.engine.RunEvent.Work;
import studio.titus.model.StackName;
import studio.titus.plan.Address;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;
import studio.titus.plan.Resource;
import studio.titus.problem.Problem;

class ProgressTest {

    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    private static final StackName STACK = StackName.check("titus").orElseThrow();

    @Test
    void anApplyIsExpectedToTakeAsLongAsItsLongestChain() {
        var progress = Progress.of(started(Mode.APPLY, wholeStack(Verb.CREATE)));

        assertThat(progress.criticalPath()).containsSubsequence(VPC, NAT_GATEWAY, PRIVATE_ROUTES, PRIVATE_ASSOCIATION);
        assertThat(progress.expected()).isBetween(Duration.ofSeconds(100), Duration.ofSeconds(115));
        assertThat(progress.remaining()).isEqualTo(progress.expected());
        assertThat(progress.fraction()).isZero();
        assertThat(progress.total()).isEqualTo(38);
    }

    @Test
    void aDestroyIsExpectedToTakeAsLongAsItsLongestChain() {
        var progress = Progress.of(started(Mode.DESTROY, wholeStack(Verb.DELETE)));

        assertThat(progress.criticalPath()).endsWith(VPC).contains(NAT_GATEWAY);
        assertThat(progress.expected()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(75));
    }

    @Test
    void fullOnlyWhenAllIsDone() {
        var progress = Progress.of(started(Mode.APPLY, List.of(work(VPC, 10), work(NAT_ADDRESS, 30))));

        progress.accept(done(10, VPC));
        assertThat(progress.fraction()).isEqualTo(0.25);
        progress.accept(begun(10, NAT_ADDRESS));
        progress.tick(START.plusSeconds(3600));
        assertThat(progress.fraction()).isLessThan(1).isGreaterThan(0.9);
        progress.accept(done(3601, NAT_ADDRESS));

        assertThat(progress.fraction()).isEqualTo(1);
        assertThat(progress.remaining()).isZero();
        assertThat(progress.slowest()).isEmpty();
        assertThat(progress.done()).isEqualTo(2);
    }

    @Test
    void neverGoesBackWhenWorkFailsOrComesLate() {
        var progress = Progress.of(started(Mode.DESTROY, List.of(work(VPC, 10), work(NAT_GATEWAY, 30))));
        progress.accept(begun(0, NAT_GATEWAY));
        progress.tick(START.plusSeconds(30));
        var before = progress.fraction();

        progress.accept(new RunEvent.ResourceFailed(
                START.plusSeconds(31), NAT_GATEWAY, Verb.DELETE, Problem.of("x", "No"), Duration.ofSeconds(31)));
        progress.accept(new RunEvent.ResourceStarted(START.plusSeconds(32), BASTION, Verb.DELETE));

        assertThat(progress.fraction()).isEqualTo(before);
        assertThat(progress.total()).isEqualTo(3);
    }

    @Test
    void namesWhatTheEndIsWaitingFor() {
        var progress = Progress.of(started(Mode.APPLY, List.of(work(VPC, 3), work(NAT_GATEWAY, 100), work(BUCKET, 5))));

        progress.accept(begun(0, VPC));
        assertThat(progress.slowest()).contains(VPC);
        progress.accept(done(3, VPC));
        progress.accept(begun(3, NAT_GATEWAY));
        progress.accept(begun(3, BUCKET));
        progress.tick(START.plusSeconds(43));

        assertThat(progress.slowest()).contains(NAT_GATEWAY);
        assertThat(progress.remaining()).isEqualTo(Duration.ofSeconds(60));
        assertThat(progress.elapsed()).isEqualTo(Duration.ofSeconds(43));
    }

    @Test
    void waitingByWayOfWhatStandsAlreadyIsStillWaiting() {
        var progress = Progress.of(started(Mode.APPLY, List.of(work(VPC, 3), work(NAT_GATEWAY, 100))));

        assertThat(progress.expected()).isEqualTo(Duration.ofSeconds(103));
    }

    @Test
    void anEventFromThePastDoesNotTurnTimeBack() {
        var progress = Progress.of(started(Mode.APPLY, List.of(work(VPC, 10))));
        progress.accept(begun(0, VPC));
        progress.tick(START.plusSeconds(5));

        progress.accept(new RunEvent.ResourceNote(START.plusSeconds(1), VPC, RunEvent.Note.NEWS, "late"));

        assertThat(progress.elapsed()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void aRunWithoutWorkIsDone() {
        var progress = Progress.of(started(Mode.APPLY, List.of()));

        assertThat(progress.fraction()).isEqualTo(1);
        assertThat(progress.expected()).isZero();
    }

    private static RunStarted started(Mode mode, List<Work> work) {
        return new RunStarted(START, mode, STACK, work);
    }

    private static List<Work> wholeStack(Verb verb) {
        return Blueprint.skeleton().resources().stream()
                .map(resource -> new Work(resource.address(), verb, typical(resource, verb)))
                .toList();
    }

    private static Duration typical(Resource resource, Verb verb) {
        return verb == Verb.DELETE
                ? resource.kind().typicalDelete()
                : resource.kind().typicalCreate();
    }

    private static Work work(Address address, int seconds) {
        return new Work(address, Verb.CREATE, Duration.ofSeconds(seconds));
    }

    private static RunEvent begun(int second, Address address) {
        return new RunEvent.ResourceStarted(START.plusSeconds(second), address, Verb.CREATE);
    }

    private static RunEvent done(int second, Address address) {
        var live = new Live(address, Kind.VPC, "id", Live.Phase.READY, Map.of());
        return new RunEvent.ResourceDone(
                START.plusSeconds(second), address, Verb.CREATE, live, Duration.ofSeconds(second));
    }
}
