package studio.titus.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.titus.plan.Addresses.*;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import studio.titus.engine.FakeCloud.Op;
import studio.titus.engine.RunEvent.Failure;
import studio.titus.plan.Address;

/** Runs that end early: by a person, or because AWS wants new credentials. */
@Timeout(60)
class StopTest {

    @Test
    void afterStageOneNothingNewBeginsAndWhatWasMadeIsWrittenDown() {
        var rig = Rig.slow();
        rig.listener = event -> {
            rig.events.add(event);
            if (event instanceof RunEvent.ResourceDone done && done.address().equals(VPC)) {
                rig.cancel.afterCurrent();
            }
        };

        var outcome = rig.apply();

        assertThat(outcome.cancelled()).isTrue();
        assertThat(outcome.failures()).isEmpty();
        assertThat(rig.journal.nextGeneration(VPC)).isEqualTo(1);
        assertThat(rig.cloud.count(Op.CREATE, PUBLIC_SUBNET)).isZero();
        assertThat(rig.standing()).contains(VPC).hasSizeLessThan(4);
    }

    @Test
    void stageOneEndsWaitingAtOnce() {
        var rig = Rig.slow();
        rig.listener = stopAtNote(rig, NAT_GATEWAY);

        var outcome = rig.apply();

        assertThat(outcome.cancelled()).isTrue();
        assertThat(outcome.elapsed()).isLessThan(Duration.ofSeconds(30));
        assertThat(rig.skipped()).contains(NAT_GATEWAY, PRIVATE_ROUTES).doesNotHaveDuplicates();
    }

    @Test
    void everyPieceOfWorkHasExactlyOneEnd() {
        var rig = Rig.slow();
        rig.listener = stopAtNote(rig, NAT_GATEWAY);

        rig.apply();

        var done = rig.events(RunEvent.ResourceDone.class).stream()
                .map(RunEvent.ResourceDone::address)
                .toList();
        assertThat(rig.skipped()).doesNotContainAnyElementsOf(done);
        assertThat(done.size() + rig.skipped().size()).isEqualTo(38);
    }

    @Test
    void theNextApplyGoesOnFromAStop() {
        var rig = Rig.slow();
        rig.listener = stopAtNote(rig, NAT_GATEWAY);
        rig.apply();
        rig.restart(true);
        rig.listener = rig.events::add;

        var outcome = rig.apply();

        assertThat(outcome.succeeded()).isTrue();
        assertThat(rig.standing()).hasSize(38);
        assertThat(rig.cloud.count(Op.CREATE, NAT_GATEWAY)).isEqualTo(1);
    }

    @Test
    void aStopAfterTheLastStepIsNoStop() {
        var rig = Rig.quick();
        rig.apply();
        rig.listener = event -> {
            if (event instanceof RunEvent.RunStarted) {
                rig.cancel.afterCurrent();
            }
        };

        var outcome = rig.apply();

        assertThat(outcome.cancelled()).isFalse();
        assertThat(outcome.succeeded()).isTrue();
    }

    @Test
    void stageTwoInterruptsACallThatHangsAndCountsNoFailure() {
        var rig = Rig.quick();
        rig.cloud.hanging.add(BUCKET);
        rig.listener = event -> {
            rig.events.add(event);
            if (event instanceof RunEvent.ResourceDone done && done.address().equals(NAT_GATEWAY)) {
                await(rig.cloud.hung);
                rig.cancel.afterCurrent();
                rig.cancel.now();
            }
        };

        var outcome = rig.apply();

        assertThat(outcome.cancelled()).isTrue();
        assertThat(outcome.failures()).isEmpty();
        assertThat(rig.skipped()).contains(BUCKET);
        assertThat(rig.journal.openIntent(BUCKET)).isPresent();
    }

    @Test
    void aDestroyThatWasStoppedDoesNotClaimThatAllIsGone() {
        var rig = Rig.slow();
        rig.apply();
        rig.listener = stopAtNote(rig, NAT_GATEWAY);

        var outcome = rig.destroy();

        assertThat(outcome.cancelled()).isTrue();
        assertThat(outcome.succeeded()).isFalse();
        rig.restart(true);
        rig.listener = rig.events::add;
        assertThat(rig.destroy().succeeded()).isTrue();
        assertThat(rig.standing()).isEmpty();
    }

    @Test
    void expiredCredentialsEndAllBranchesWithOneCause() {
        var rig = Rig.slow();
        var plan = rig.plan();
        rig.cloud.expireAt = rig.pace.instant().plusSeconds(20);

        var outcome = rig.apply(plan);

        assertThat(outcome.failures()).hasSize(1);
        assertThat(outcome.failures())
                .extracting(Failure::problem)
                .extracting("code")
                .containsExactly("fake.credentials");
        assertThat(outcome.cancelled()).isFalse();
        assertThat(outcome.elapsed()).isLessThan(Duration.ofSeconds(40));
        assertThat(rig.events(RunEvent.ResourceSkipped.class))
                .extracting(RunEvent.ResourceSkipped::reason)
                .contains("AWS asks for new credentials first")
                .doesNotContain("stopped on request");
    }

    @Test
    void withNewCredentialsTheNextApplyGoesOn() {
        var rig = Rig.slow();
        var plan = rig.plan();
        rig.cloud.expireAt = rig.pace.instant().plusSeconds(20);
        rig.apply(plan);
        rig.cloud.expireAt = java.time.Instant.MAX;

        var outcome = rig.apply();

        assertThat(outcome.succeeded()).isTrue();
        assertThat(rig.standing()).hasSize(38);
        assertThat(List.of(VPC, NAT_GATEWAY, BASTION))
                .allSatisfy(address ->
                        assertThat(rig.cloud.count(Op.CREATE, address)).isEqualTo(1));
    }

    @Test
    void credentialsThatExpireWhileDestroyingEndItWithOneCause() {
        var rig = Rig.slow();
        rig.apply();
        var inventory = rig.look();
        rig.cloud.expireAt = rig.pace.instant().plusSeconds(20);

        var outcome = rig.destroy(inventory);

        assertThat(outcome.failures()).hasSize(1);
        assertThat(outcome.cancelled()).isFalse();
        assertThat(outcome.elapsed()).isLessThan(Duration.ofSeconds(40));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static java.util.function.Consumer<RunEvent> stopAtNote(Rig rig, Address address) {
        return event -> {
            rig.events.add(event);
            if (event instanceof RunEvent.ResourceNote note && note.address().equals(address)) {
                rig.cancel.afterCurrent();
            }
        };
    }
}
