package studio.titus.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static studio.titus.plan.Addresses.*;

import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import studio.titus.engine.FakeCloud.Op;
import studio.titus.engine.RunEvent.Verb;
import studio.titus.plan.Summary;
import studio.titus.problem.ProblemException;

/** What a run tells, and that its figures are those of what happened. */
class EventsTest {

    @Test
    void aRunBeginsWithItsWorkAndEndsWithItsOutcome() {
        var rig = Rig.slow();

        var outcome = rig.apply();

        assertThat(rig.events.getFirst())
                .isInstanceOfSatisfying(
                        RunEvent.RunStarted.class,
                        started -> assertThat(started.work())
                                .hasSize(38)
                                .allSatisfy(work -> assertThat(work.typical()).isPositive()));
        assertThat(rig.events.getLast())
                .isInstanceOfSatisfying(
                        RunEvent.RunFinished.class,
                        finished -> assertThat(finished.outcome()).isEqualTo(outcome));
    }

    @Test
    void eventsArriveOneAtATimeAndInTheOrderOfTheirTime() {
        var rig = Rig.slow();
        var inside = new AtomicInteger();
        var together = new AtomicInteger();
        rig.listener = event -> {
            together.accumulateAndGet(inside.incrementAndGet(), Math::max);
            rig.events.add(event);
            inside.decrementAndGet();
        };

        rig.apply();

        assertThat(together).hasValue(1);
        assertThat(rig.events).extracting(RunEvent::at).isSorted();
    }

    @Test
    void eachPieceOfWorkIsToldToBeginAndToEndOnce() {
        var rig = Rig.quick();

        rig.apply();

        assertThat(rig.events(RunEvent.ResourceStarted.class))
                .extracting(RunEvent.ResourceStarted::address)
                .hasSize(38)
                .doesNotHaveDuplicates();
        assertThat(rig.events(RunEvent.ResourceDone.class))
                .extracting(RunEvent.ResourceDone::address)
                .hasSize(38)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatNeedsNothingIsNotTold() {
        var rig = Rig.quick();
        rig.apply();
        rig.cloud.lose(BUCKET);

        rig.apply();

        assertThat(rig.events(RunEvent.RunStarted.class).getFirst().work())
                .extracting(RunEvent.Work::address)
                .containsExactly(BUCKET);
        assertThat(rig.events(RunEvent.ResourceStarted.class)).hasSize(1);
    }

    @Test
    void aListenerThatFailsDoesNotStopTheRun() {
        var rig = Rig.quick();
        rig.listener = _ -> {
            throw new UncheckedIOException(new java.io.IOException("Broken pipe"));
        };

        assertThat(rig.apply().succeeded()).isTrue();
        assertThat(rig.standing()).hasSize(38);
    }

    @Test
    void aListenerMayStopTheRunFromWithin() {
        var rig = Rig.quick();
        rig.listener = event -> {
            if (event instanceof RunEvent.ResourceStarted) {
                rig.cancel.now();
            }
        };

        assertThat(rig.apply().cancelled()).isTrue();
    }

    @Test
    void theFirstCauseComesFirstAndOnlyCausesAreFailures() {
        var rig = Rig.slow();
        rig.cloud.always(Op.CREATE, AGENT_TEMPLATE, Fault.REFUSED);
        rig.cloud.failing.put(NAT_GATEWAY, "too late");

        var outcome = rig.apply();

        assertThat(outcome.failures())
                .extracting(RunEvent.Failure::address)
                .containsExactly(AGENT_TEMPLATE, NAT_GATEWAY);
        assertThat(rig.skipped()).containsExactlyInAnyOrder(AGENT_GROUP, PRIVATE_ROUTES, PRIVATE_ASSOCIATION);
    }

    @Test
    void whatWasSkippedIsNeitherDoneNorUnchanged() {
        var rig = Rig.quick();
        rig.cloud.always(Op.CREATE, VPC, Fault.REFUSED);

        assertThat(rig.apply().summary()).isEqualTo(new Summary(1, 0, 0, 0, 0, 1));
    }

    @Test
    void aWaitThatFailsIsNotUnchanged() {
        var rig = Rig.slow();
        rig.cloud.always(Op.CREATE, NAT_GATEWAY, Fault.REFUSED);
        rig.apply();
        rig.cloud.heal();
        rig.apply();
        rig.cloud.the(NAT_GATEWAY).ready = rig.pace.instant().plusSeconds(30);
        rig.cloud.the(NAT_GATEWAY).failure = "no luck";

        var outcome = rig.apply();

        assertThat(rig.events(RunEvent.ResourceFailed.class))
                .singleElement()
                .satisfies(failed -> assertThat(failed.verb()).isEqualTo(Verb.WAIT));
        assertThat(outcome.summary()).isEqualTo(new Summary(0, 0, 0, 0, 37, 1));
    }

    @Test
    void anErrorOfOursIsAFailureThatCanBeReported() {
        var rig = Rig.quick();
        rig.cloud.bug = Op.UPDATE;

        var outcome = rig.apply();

        assertThat(outcome.failures()).isNotEmpty().allSatisfy(failure -> {
            assertThat(failure.problem().code()).isEqualTo("engine.defect");
            assertThat(failure.problem().detail()).contains("a bug");
        });
    }

    @Test
    void whatIsNotOursRefusesThePlanBeforeAnythingChanges() {
        var rig = Rig.quick();
        rig.cloud.foreign.add(MASTER_ROLE);

        assertThatThrownBy(rig::apply)
                .asInstanceOf(type(ProblemException.class))
                .satisfies(e -> assertThat(e.problem().code()).isEqualTo("engine.name-taken"))
                .satisfies(e -> assertThat(e.problem().cause()).contains("not made by Titus Studio"));
        assertThat(rig.cloud.count(call -> call.op().changes())).isZero();
        assertThat(rig.events).isEmpty();
    }

    @Test
    void progressOfARealRunGoesForwardToOne() {
        var rig = Rig.slow();
        rig.apply();
        var progress = Progress.of((RunEvent.RunStarted) rig.events.getFirst());

        var fractions = rig.events.stream()
                .map(event -> {
                    progress.accept(event);
                    return progress.fraction();
                })
                .toList();

        assertThat(fractions).isSorted().last().isEqualTo(1.0);
        assertThat(progress.remaining()).isZero();
    }
}
