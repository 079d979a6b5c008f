package studio.titus.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.titus.engine.FakeCloud.Op;
import studio.titus.engine.RunEvent.Outcome;
import studio.titus.model.Pace;
import studio.titus.model.Region;
import studio.titus.model.StackSettings;
import studio.titus.plan.Addresses;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;
import studio.titus.state.StackFolder;
import studio.titus.state.StackFolders;
import studio.titus.state.StackRecord;

class StackDeskTest {

    private static final String ACCOUNT = "123456789012";
    private static final StackSettings SETTINGS = Rig.settings().build();

    @TempDir
    Path home;

    private final VirtualPace pace = new VirtualPace();
    private final FakeCloud cloud = new FakeCloud(pace);
    private final Cancel cancel = new Cancel();
    private final List<String> unwritten = new ArrayList<>();
    private StackFolder folder = new StackFolders(Path.of("unset")).of(Rig.STACK);

    @BeforeEach
    void openFolder() {
        folder = new StackFolders(home).of(Rig.STACK);
    }

    @Test
    void applyDestroyAndApplyAgain() {
        var desk = desk();

        assertThat(apply(desk).summary().create()).isEqualTo(38);
        assertThat(desk.outputs().vpcId()).startsWith("vpc");
        assertThat(destroy(desk).summary().delete()).isEqualTo(38);
        assertThat(apply(desk).summary().create()).isEqualTo(38);
    }

    @Test
    void planningRemembersNothing() {
        desk().plan(SETTINGS);

        assertThat(folder.path()).doesNotExist();
    }

    @Test
    void settingsAndPlaceAreRememberedBeforeTheFirstCall() {
        cloud.always(Op.CREATE, Addresses.VPC, Fault.REFUSED);
        Consumer<RunEvent> listener = event -> {
            if (event instanceof RunEvent.RunStarted) {
                assertThat(folder.settings()).contains(SETTINGS);
                assertThat(folder.record())
                        .contains(new StackRecord(ACCOUNT, "eu-west-1", false, VirtualPace.START, null));
            }
        };

        assertThat(desk().apply(desk().plan(SETTINGS), listener, cancel).succeeded())
                .isFalse();
        assertThat(desk().remembered()).contains(SETTINGS);
    }

    @Test
    void aRefusedPlanIsNotRemembered() {
        cloud.foreign.add(Addresses.MASTER_ROLE);

        assertThatProblem(() -> apply(desk()), "engine.name-taken");
        assertThat(folder.path()).doesNotExist();
    }

    @Test
    void aStackOfAnotherAccountIsRefused() {
        apply(desk());

        assertThatProblem(() -> desk("999999999999", "eu-west-1", false).plan(SETTINGS), "engine.other-account");
        assertThatProblem(() -> desk("999999999999", "eu-west-1", false).look(), "engine.other-account");
    }

    @Test
    void aStackOfAnotherRegionIsRefused() {
        apply(desk());

        assertThatProblem(() -> desk(ACCOUNT, "us-east-1", false).plan(SETTINGS), "engine.other-region");
    }

    @Test
    void aDestroyedStackMayMoveAndLeavesItsJournalBehind() {
        apply(desk());
        destroy(desk());
        var elsewhere = desk("999999999999", "us-east-1", false);

        assertThat(apply(elsewhere).succeeded()).isTrue();
        assertThat(folder.record()).map(StackRecord::accountId).contains("999999999999");
        assertThat(folder.path().resolve("journal-elsewhere.jsonl")).exists();
    }

    @Test
    void aRehearsalDoesNotStandInTheWayOfTheRealStack() {
        apply(desk(ACCOUNT, "eu-west-1", true));
        cloud.items.clear();

        assertThat(apply(desk()).succeeded()).isTrue();
        assertThat(folder.record()).map(StackRecord::rehearsal).contains(false);
    }

    @Test
    void aRealStackIsNotRehearsedUnderItsOwnName() {
        apply(desk());

        assertThatProblem(() -> desk(ACCOUNT, "eu-west-1", true).plan(SETTINGS), "engine.not-rehearsed");
    }

    @Test
    void whileOneWorksOnAStackAnotherIsKeptOut() {
        var plan = desk().plan(SETTINGS);

        try (var _ = folder.lock()) {
            assertThatProblem(() -> desk().apply(plan, _ -> {}, cancel), "state.held");
        }
        assertThat(cloud.standing()).isEmpty();
    }

    @Test
    void aStackThatThisComputerNeverSawIsDestroyedAndNotSaidToHaveBeenAppliedHere() {
        new Rigged().apply();

        var outcome = destroy(desk());

        assertThat(outcome.summary().delete()).isEqualTo(38);
        assertThat(folder.record()).contains(new StackRecord(ACCOUNT, "eu-west-1", false, null, pace.instant()));
    }

    @Test
    void aDestroyThatFailsIsNotRememberedAsDone() {
        apply(desk());
        cloud.always(Op.DELETE, Addresses.VPC, Fault.REFUSED);

        assertThat(destroy(desk()).succeeded()).isFalse();
        assertThat(folder.record()).map(record -> record.destroyed() == null).contains(true);
    }

    @Test
    void aDestroyThatCannotBeRememberedIsDoneAllTheSame() throws IOException {
        apply(desk());
        Files.createDirectory(folder.path().resolve("stack.json.new"));

        assertThat(destroy(desk()).succeeded()).isTrue();
        assertThat(unwritten).containsExactly("The stack is gone, but this computer can't remember that");
    }

    @Test
    void theJournalOfARunServesTheNextProcess() {
        cloud.pullPlugAt(1, true);
        apply(desk());
        cloud.heal();

        assertThat(apply(desk()).succeeded()).isTrue();
        assertThat(cloud.items)
                .filteredOn(item -> item.address.equals(Addresses.VPC))
                .hasSize(1);
    }

    /** Another computer's engine over the same account. */
    private final class Rigged {
        void apply() {
            var engine = new StackEngine(Rig.STACK, cloud, pace, new Random(1));
            var journal = new studio.titus.state.JournalMemory(pace);
            engine.apply(engine.plan(SETTINGS), new Run(journal, _ -> {}, cancel));
        }
    }

    private static void assertThatProblem(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .asInstanceOf(type(ProblemException.class))
                .satisfies(e -> assertThat(e.problem().code()).isEqualTo(code))
                .satisfies(e -> assertThat(e.problem().next()).isNotEmpty());
    }

    private Outcome apply(StackDesk desk) {
        return desk.apply(desk.plan(SETTINGS), _ -> {}, cancel);
    }

    private Outcome destroy(StackDesk desk) {
        return desk.destroy(desk.look(), true, _ -> {}, cancel);
    }

    private StackDesk desk() {
        return desk(ACCOUNT, "eu-west-1", false);
    }

    private StackDesk desk(String account, String region, boolean rehearsal) {
        return new StackDesk(folder, new Session(account, Region.of(region), rehearsal), new Random(38), new Notices() {
            @Override
            public void waiting(CloudException failure) {}

            @Override
            public void unwritten(String what, Problem problem) {
                unwritten.add(what);
            }
        });
    }

    private final class Session implements CloudSession {
        private final String account;
        private final Region region;
        private final boolean rehearsal;

        Session(String account, Region region, boolean rehearsal) {
            this.account = account;
            this.region = region;
            this.rehearsal = rehearsal;
        }

        @Override
        public Identity identity() {
            return new Identity(account, "arn:aws:iam::%s:user/somebody".formatted(account), null);
        }

        @Override
        public Region region() {
            return region;
        }

        @Override
        public boolean rehearsal() {
            return rehearsal;
        }

        @Override
        public Cloud cloud() {
            return cloud;
        }

        @Override
        public Preflight preflight() {
            return (_, _, _, _) -> List.of();
        }

        @Override
        public Pace pace() {
            return pace;
        }

        @Override
        public List<FoundStack> stacks() {
            return List.of();
        }

        @Override
        public void close() {}
    }
}
