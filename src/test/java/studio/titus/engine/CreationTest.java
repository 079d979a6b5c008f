package studio.titus.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.titus.plan.Addresses.*;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import studio.titus.engine.FakeCloud.Op;
import studio.titus.plan.Address;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Resource;
import studio.titus.plan.Summary;
import studio.titus.state.JournalMemory;

/** Whatever happens to a create call: in the end there is one of it, or a cause and nothing twice. */
class CreationTest {

    private static final List<Address> ALL = Blueprint.skeleton().resources().stream()
            .map(Resource::address)
            .sorted()
            .toList();

    @SuppressWarnings("unused")
    static Stream<Arguments> passingFaultsOfEachCreate() {
        var faults = List.of(
                Fault.THROTTLED,
                Fault.SERVER_FAULT_BEFORE,
                Fault.SERVER_FAULT_AFTER,
                Fault.LOST_REPLY,
                Fault.STALLED,
                Fault.LAGGING,
                Fault.TOKEN_BOUND);
        return ALL.stream().flatMap(address -> faults.stream().map(fault -> Arguments.of(address, fault)));
    }

    @ParameterizedTest
    @MethodSource("passingFaultsOfEachCreate")
    void onePassingFaultAndOneApplyStillEndWithTheWholeStack(Address address, Fault fault) {
        var rig = Rig.quick();
        rig.cloud.next(Op.CREATE, address, fault);

        var outcome = rig.apply();

        assertThat(outcome.failures()).isEmpty();
        assertThat(rig.standing()).isEqualTo(ALL);
        assertThat(rig.anyOpen()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVER_FAULT_AFTER", "LOST_REPLY"})
    void whatShowsLateIsWaitedForBeforeItIsMadeAgain(Fault fault) {
        var rig = Rig.quick();
        rig.cloud.visibleAfter = Duration.ofSeconds(12);
        List.of(VPC, INTERNET_GATEWAY, NAT_ADDRESS).forEach(address -> rig.cloud.next(Op.CREATE, address, fault));

        var outcome = rig.apply();

        assertThat(outcome.failures()).isEmpty();
        assertThat(rig.standing()).isEqualTo(ALL);
        assertThat(rig.cloud.count(Op.CREATE, VPC)).isEqualTo(1);
    }

    @Test
    void faultsInARowAreBorne() {
        var rig = Rig.quick();
        rig.cloud.next(
                Op.CREATE, VPC, Fault.THROTTLED, Fault.SERVER_FAULT_BEFORE, Fault.STALLED, Fault.SERVER_FAULT_AFTER);

        assertThat(rig.apply().succeeded()).isTrue();
        assertThat(rig.standing()).isEqualTo(ALL);
    }

    @Test
    void throttlingWithoutEndFailsAfterItsPatienceAndLeavesTheRest() {
        var rig = Rig.quick();
        rig.cloud.always(Op.CREATE, BUCKET, Fault.THROTTLED);

        var outcome = rig.apply();

        assertThat(outcome.summary()).isEqualTo(new Summary(37, 0, 0, 0, 0, 1));
        assertThat(outcome.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.address()).isEqualTo(BUCKET);
            assertThat(failure.problem().code()).isEqualTo("fake.throttled");
        });
        assertThat(outcome.elapsed()).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
        assertThat(rig.anyOpen()).isFalse();
    }

    @Test
    void aRefusedCallIsNotRepeatedAndTheNextApplyGoesOn() {
        var rig = Rig.quick();
        rig.cloud.next(Op.CREATE, NAT_GATEWAY, Fault.REFUSED);

        var outcome = rig.apply();

        assertThat(rig.cloud.count(Op.CREATE, NAT_GATEWAY)).isEqualTo(1);
        assertThat(outcome.summary()).isEqualTo(new Summary(35, 0, 0, 0, 0, 1));
        assertThat(rig.skipped()).containsExactlyInAnyOrder(PRIVATE_ROUTES, PRIVATE_ASSOCIATION);
        var next = rig.apply();
        assertThat(next.succeeded()).isTrue();
        assertThat(next.summary()).isEqualTo(new Summary(3, 0, 0, 0, 35, 0));
        assertThat(rig.standing()).isEqualTo(ALL);
    }

    @Test
    void aNameThatSomebodyElseHasIsNeverTakenOver() {
        var rig = Rig.quick();
        var plan = rig.plan();
        rig.cloud.foreign.add(MASTER_ROLE);

        var outcome = rig.apply(plan);

        assertThat(outcome.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.address()).isEqualTo(MASTER_ROLE);
            assertThat(failure.problem().code()).isEqualTo("fake.exists");
        });
        assertThat(rig.standing()).doesNotContain(MASTER_ROLE, PROFILE, MASTER);
    }

    @Test
    void whatExistsAndIsOursIsAdopted() {
        var rig = Rig.quick();
        rig.cloud.next(Op.CREATE, MAIN_GROUP, Fault.SERVER_FAULT_AFTER);
        rig.cloud.next(Op.FIND, MAIN_GROUP, Fault.THROTTLED);

        assertThat(rig.apply().succeeded()).isTrue();
        assertThat(rig.standing()).isEqualTo(ALL);
    }

    @Test
    void aSecondLifeWorksAlthoughTheFirstOnesTokensAreStillBound() {
        var rig = Rig.quick();
        rig.apply();
        rig.destroy();

        var outcome = rig.apply();

        assertThat(outcome.succeeded()).isTrue();
        assertThat(rig.standing()).isEqualTo(ALL);
        assertThat(rig.cloud.count(Op.CREATE, BASTION)).isEqualTo(2);
    }

    @Test
    void aTokenBoundToSomethingGoneIsLeftForTheNextGeneration() {
        var rig = Rig.quick();
        rig.apply();
        rig.cloud.lose(BASTION);
        rig.journal = new JournalMemory(rig.pace);

        var outcome = rig.apply();

        assertThat(outcome.succeeded()).isTrue();
        assertThat(rig.standing()).isEqualTo(ALL);
        assertThat(rig.journal.nextGeneration(BASTION)).isEqualTo(2);
    }

    @Test
    void aTokenBoundToOtherValuesIsLeftForTheNextGeneration() {
        var rig = Rig.quick();
        rig.apply();
        rig.cloud.lose(BASTION);
        rig.cloud.imageId = "ami-newer";
        rig.journal = new JournalMemory(rig.pace);

        assertThat(rig.apply().succeeded()).isTrue();
        assertThat(rig.cloud.the(BASTION).attributes).containsEntry("ami", "ami-newer");
    }

    @Test
    void eachCallIsWrittenDownBeforeItIsMade() {
        var rig = Rig.quick();
        var plan = rig.plan();
        rig.listener = event -> {
            if (event instanceof RunEvent.ResourceNote note && note.address().equals(VPC)) {
                assertThat(rig.journal.openIntent(VPC)).isPresent();
                rig.events.add(event);
            }
        };
        rig.cloud.next(Op.CREATE, VPC, Fault.THROTTLED);

        rig.apply(plan);

        assertThat(rig.events).hasSize(1);
    }

    @Test
    void aCallCutOffAMomentAgoIsGivenTimeToShow() {
        var rig = Rig.quick();
        rig.cloud.visibleAfter = Duration.ofSeconds(10);
        rig.cloud.pullPlugAt(1, true);
        rig.apply();
        rig.restart(true);

        var outcome = rig.apply();

        assertThat(outcome.succeeded()).isTrue();
        assertThat(rig.cloud.count(Op.CREATE, VPC)).isEqualTo(1);
        assertThat(rig.standing()).isEqualTo(ALL);
    }

    @Test
    void whatARunJustMadeAndNoLookShowsYetIsNotMadeASecondTime() {
        var rig = Rig.quick();
        rig.cloud.visibleAfter = Duration.ofSeconds(10);
        rig.cloud.next(Op.CREATE, BUCKET, Fault.REFUSED);
        rig.apply();

        var outcome = rig.apply();

        assertThat(outcome.failures()).isEmpty();
        assertThat(rig.standing()).isEqualTo(ALL);
        assertThat(rig.cloud.count(Op.CREATE, VPC)).isEqualTo(1);
        assertThat(rig.cloud.count(Op.CREATE, NAT_GATEWAY)).isEqualTo(1);
    }

    /** A clock that was set back, or a journal of a rehearsal that ran faster than time. */
    @Test
    void anIntentFromTheFutureIsNotWaitedForLongerThanUsual() {
        var rig = Rig.quick();
        var future = new JournalMemory(() -> VirtualPace.START.plusSeconds(36_000));
        future.creating(VPC, 0);
        rig.journal = future;

        var outcome = rig.apply();

        assertThat(outcome.succeeded()).isTrue();
        assertThat(outcome.elapsed()).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void tokensAndTagsSayWhichCallMadeWhat() {
        var rig = Rig.quick();
        rig.apply();

        var life = rig.journal.life().orElseThrow();
        assertThat(rig.cloud.standing()).allSatisfy(item -> {
            assertThat(item.mark(Marks.STACK)).isEqualTo("titus");
            assertThat(item.mark(Marks.RESOURCE)).isEqualTo(item.address.value());
            assertThat(item.mark(Marks.LIFE)).isEqualTo(life);
            assertThat(item.mark(Marks.GENERATION)).isEqualTo("0");
            assertThat(item.mark(Marks.ATTEMPT)).hasSize(64);
        });
        assertThat(rig.cloud.standing().stream()
                        .map(item -> item.mark(Marks.ATTEMPT))
                        .distinct())
                .hasSize(38);
    }

    @Test
    void aCloudThatRemembersEverythingIsNotAskedForEver() {
        var rig = Rig.quick();
        var faults = new Fault[60];
        Arrays.fill(faults, Fault.TOKEN_BOUND);
        rig.cloud.next(Op.CREATE, NAT_GATEWAY, faults);

        var outcome = rig.apply();

        assertThat(outcome.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.address()).isEqualTo(NAT_GATEWAY));
    }
}
