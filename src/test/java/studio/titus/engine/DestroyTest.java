package studio.titus.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.titus.plan.Addresses.*;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.titus.engine.FakeCloud.Op;
import studio.titus.plan.Address;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Kind;
import studio.titus.plan.Resource;
import studio.titus.plan.Summary;
import studio.titus.state.JournalMemory;

class DestroyTest {

    @Test
    void aCompleteStackGoesWithoutEverAskingTooEarly() {
        var rig = standing();

        var outcome = rig.destroy();

        assertThat(outcome.succeeded()).isTrue();
        assertThat(rig.standing()).isEmpty();
        assertThat(rig.cloud.busyAnswers).isZero();
    }

    @Test
    void itEndsWithAFreshLook() {
        var rig = standing();

        rig.destroy();

        assertThat(rig.cloud.calls())
                .last()
                .satisfies(call -> assertThat(call.op()).isEqualTo(Op.DISCOVER));
    }

    @Test
    void whereNothingStandsALookSaysSo() {
        var rig = Rig.quick();

        var outcome = rig.destroy();

        assertThat(outcome.succeeded()).isTrue();
        assertThat(outcome.summary()).isEqualTo(new Summary(0, 0, 0, 0, 0, 0));
    }

    @SuppressWarnings("unused")
    static List<Integer> halfMadeSizes() {
        return IntStream.rangeClosed(1, 44).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("halfMadeSizes")
    void worksFromEachHalfMadeStateWithTheFolderLost(int changes) {
        var rig = Rig.quick();
        rig.cloud.pullPlugAt(changes, true);
        rig.apply();
        rig.restart(false);

        var outcome = rig.destroy();

        assertThat(outcome.failures()).isEmpty();
        assertThat(rig.standing()).isEmpty();
    }

    @Test
    void worksOnADriftedStack() {
        var rig = standing();
        List.of(NAT_GATEWAY, MASTER, BASTION_SSH, MASTER_POLICY).forEach(rig.cloud::lose);

        assertThat(rig.destroy().summary()).isEqualTo(new Summary(0, 0, 0, 34, 0, 0));
        assertThat(rig.standing()).isEmpty();
    }

    @Test
    void worksOnceMoreAfterItWasCutOffAnywhere() {
        var rig = standing();
        for (int cut = 1; !rig.standing().isEmpty(); cut += 3) {
            rig.cloud.pullPlugAt(cut, true);
            rig.destroy();
            rig.restart(false);
        }

        assertThat(rig.destroy().succeeded()).isTrue();
    }

    @Test
    void whatIsBeingRemovedAlreadyIsAwaited() {
        var rig = Rig.slow();
        rig.apply();
        rig.cloud.the(NAT_GATEWAY).deleting = true;
        rig.cloud.the(NAT_GATEWAY).goneAt = rig.pace.instant().plusSeconds(40);

        assertThat(rig.destroy().succeeded()).isTrue();
        assertThat(rig.cloud.count(Op.DELETE, NAT_GATEWAY)).isZero();
    }

    @Test
    void whatOnlyASecondLookShowsIsRemovedToo() {
        var rig = Rig.slow();
        rig.apply();
        rig.cloud.the(NAT_ADDRESS).visible = rig.pace.instant().plusSeconds(10);

        var outcome = rig.destroy();

        assertThat(outcome.succeeded()).isTrue();
        assertThat(rig.standing()).isEmpty();
        assertThat(outcome.summary().delete()).isEqualTo(38);
    }

    @Test
    void whatACallCutOffAMomentAgoHasMadeIsWaitedForFirst() {
        var rig = Rig.quick();
        rig.cloud.visibleAfter = Duration.ofSeconds(15);
        rig.cloud.pullPlugAt(1, true);
        rig.apply();
        rig.restart(true);

        var outcome = rig.destroy();

        assertThat(outcome.succeeded()).isTrue();
        assertThat(outcome.summary().delete()).isEqualTo(1);
        assertThat(rig.standing()).isEmpty();
        assertThat(rig.anyOpen()).isFalse();
    }

    @Test
    void whatARunJustMadeAndNoLookShowsYetIsWaitedForToo() {
        var rig = Rig.quick();
        rig.cloud.visibleAfter = Duration.ofSeconds(10);
        rig.apply();

        assertThat(rig.destroy().succeeded()).isTrue();
        assertThat(rig.standing()).isEmpty();
    }

    @Test
    void aDestroyOfWhatShowsDoesNotWait() {
        var rig = Rig.quick();
        rig.apply();

        assertThat(rig.destroy().elapsed()).isZero();
    }

    @Test
    void aRefusedRemovalIsNamedAndOnlyWhatItNeedsStays() {
        var rig = standing();
        rig.cloud.always(Op.DELETE, PRIVATE_SUBNET, Fault.REFUSED);

        var outcome = rig.destroy();

        assertThat(outcome.failures()).extracting(RunEvent.Failure::address).containsExactly(PRIVATE_SUBNET);
        assertThat(outcome.summary().failed()).isEqualTo(1);
        assertThat(rig.standing()).containsExactly(PRIVATE_SUBNET, VPC);
        assertThat(rig.events(RunEvent.ResourceSkipped.class)).singleElement().satisfies(skipped -> {
            assertThat(skipped.address()).isEqualTo(VPC);
            assertThat(skipped.reason()).isEqualTo("still used by aws_subnet.private_subnet_1");
        });
    }

    @Test
    void whatStaysBusyIsGivenUpAfterItsPatience() {
        var rig = standing();
        rig.cloud.always(Op.DELETE, APP_GROUP, Fault.BUSY);

        var outcome = rig.destroy();

        assertThat(outcome.failures()).extracting(RunEvent.Failure::address).containsExactly(APP_GROUP);
        assertThat(outcome.elapsed()).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
    }

    @Test
    void passingFaultsOfRemovalsAreBorne() {
        var rig = standing();
        Blueprint.skeleton().resources().stream()
                .map(Resource::address)
                .forEach(address ->
                        rig.cloud.next(Op.DELETE, address, Fault.THROTTLED, Fault.SERVER_FAULT_AFTER, Fault.BUSY));

        assertThat(rig.destroy().succeeded()).isTrue();
        assertThat(rig.standing()).isEmpty();
    }

    @Test
    void whatAnswersThatItIsGoneAndStaysIsNamedAfterAFewRounds() {
        var rig = standing();
        rig.cloud.undead.add(KEY_PAIR);

        var outcome = rig.destroy();

        assertThat(outcome.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.address()).isEqualTo(KEY_PAIR);
            assertThat(failure.problem().code()).isEqualTo("engine.remains");
        });
        assertThat(rig.cloud.count(Op.DELETE, KEY_PAIR)).isEqualTo(4);
        assertThat(outcome.summary().delete()).isEqualTo(38);
    }

    @Test
    void aBucketWithObjectsIsKeptOnRequestAndTheRestGoes() {
        var rig = standing();
        rig.cloud.bucketHoldsObjects = true;

        var outcome = rig.destroy(false);

        assertThat(outcome.succeeded()).isTrue();
        assertThat(rig.standing()).containsExactly(BUCKET);
        assertThat(outcome.summary().delete()).isEqualTo(37);
        assertThat(rig.events(RunEvent.ResourceSkipped.class))
                .singleElement()
                .satisfies(skipped -> assertThat(skipped.reason()).startsWith("kept: "));
    }

    @Test
    void aBucketGoesWithItsObjectsOnRequest() {
        var rig = standing();
        rig.cloud.bucketHoldsObjects = true;

        assertThat(rig.destroy(true).succeeded()).isTrue();
        assertThat(rig.standing()).isEmpty();
    }

    @Test
    void secondOnesGoToo() {
        var rig = standing();
        var stray = new FakeItem(NAT_ADDRESS, Kind.ELASTIC_IP, "eipalloc-2");
        stray.attributes.putAll(rig.cloud.the(NAT_ADDRESS).attributes);
        rig.cloud.items.add(stray);

        var outcome = rig.destroy();

        assertThat(outcome.summary().delete()).isEqualTo(39);
        assertThat(rig.standing()).isEmpty();
    }

    @Test
    void nothingWithoutOurMarkIsTouched() {
        var rig = standing();
        var theirs = new FakeItem(new Address("aws_vpc.theirs"), Kind.VPC, "vpc-theirs");
        theirs.attributes.putAll(Map.of("tags." + Marks.STACK, "another", "cidr_block", "30.0.0.0/16"));
        rig.cloud.items.add(theirs);

        rig.destroy();

        assertThat(rig.cloud.standing()).containsExactly(theirs);
    }

    @Test
    void aLookThatFailsForAWhileIsTakenAgain() {
        var rig = standing();
        var inventory = rig.look();
        rig.cloud.discoverGoesWrong(Fault.THROTTLED, Fault.SERVER_FAULT_BEFORE);

        assertThat(rig.destroy(inventory).succeeded()).isTrue();
    }

    @Test
    void aLookThatFailsForGoodIsAFailureAndNoException() {
        var rig = standing();
        var inventory = rig.look();
        rig.cloud.discoverGoesWrong(Fault.REFUSED);

        var outcome = rig.destroy(inventory);

        assertThat(outcome.succeeded()).isFalse();
        assertThat(outcome.failures())
                .singleElement()
                .satisfies(failure ->
                        assertThat(failure.problem().what()).isEqualTo("AWS does not say what is left of the stack"));
    }

    private static Rig standing() {
        var rig = Rig.quick();
        rig.apply();
        rig.journal = new JournalMemory(rig.pace);
        return rig;
    }
}
