package studio.titus.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.titus.plan.Addresses.*;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.titus.checks.Row;
import studio.titus.checks.Verdict;
import studio.titus.engine.CloudException;
import studio.titus.engine.CloudSession.FoundStack;
import studio.titus.model.BucketName;
import studio.titus.model.Cidr;
import studio.titus.model.PriceTable;
import studio.titus.model.StackName;
import studio.titus.plan.Change;
import studio.titus.plan.Inventory;
import studio.titus.plan.Plan;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;
import studio.titus.ssh.IdentityLoader;
import studio.titus.state.SettingsFile;
import studio.titus.testing.Samples;
import studio.titus.ui.checks.CheckMemory;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.ImmediateBackground;
import studio.titus.ui.fx.ImmediateUiThread;
import studio.titus.ui.nodes.KeyCheck;
import studio.titus.ui.nodes.Lockout;
import studio.titus.ui.nodes.NodeDialogs;
import studio.titus.ui.nodes.NodeOpener;
import studio.titus.ui.nodes.NodeRoom;
import studio.titus.ui.provision.FakeSession;
import studio.titus.ui.provision.FakeStack;
import studio.titus.ui.provision.Notice;
import studio.titus.ui.provision.Recording;
import studio.titus.ui.provision.Showing;
import studio.titus.ui.provision.StackCost;

class DashboardModelTest {

    private final FakeStack stack = new FakeStack();
    private final List<String> led = new ArrayList<>();

    @TempDir
    private Path home;

    private @Nullable Path picked;
    private final List<Plan> repaired = new ArrayList<>();
    private final CheckMemory memory = new CheckMemory();
    private final DashboardModel model = model(true);

    @BeforeEach
    void allStands() {
        stack.standsWhole();
        stack.session.stacks.add(
                new FoundStack(StackName.of("titus-lab"), "vpc-1", FakeSession.START.minusSeconds(2700)));
    }

    @Test
    void aStackWhoseNodesHoldIsWelcomed() {
        tried(Verdict.HOLDS);
        model.begin();

        assertThat(model.page().health())
                .isEqualTo(new Health(Status.READY, "Healthy", "all 2 claims hold on the nodes"));
        assertThat(model.page().welcome()).isTrue();
        assertThat(model.page().checked()).isEqualTo("checked just now");
        assertThat(model.page().purpose()).isEqualTo("Europe (Ireland), eu-west-1. Created 22 November 2026, 13:17.");
    }

    @Test
    void whenTheSessionEndsSigningInAgainLooksAgain() {
        stack.refusal = Optional.of(new ProblemException(Recording.EXPIRED));
        model.begin();
        stack.refusal = Optional.empty();

        model.page().remedies().getFirst().run().run();

        assertThat(led).containsExactly("sign in, " + Showing.TEXTS.of("dashboard.check"));
        assertThat(model.page().problem()).isNull();
        assertThat(model.page().health().status()).isEqualTo(Status.KEPT);
    }

    @Test
    void aLookThatWaitsForAwsSaysSo() {
        stack.delays.add(new CloudException(
                CloudException.Reaction.THROTTLED, Problem.of("aws.throttled", "AWS asks for fewer calls"), null));
        List<String> said = new ArrayList<>();
        model.pageProperty()
                .subscribe(page -> page.notices().stream().map(Notice::rest).forEach(said::add));

        model.begin();

        assertThat(said).contains(" AWS asks for fewer calls. Asking again for up to 5 min.");
        assertThat(model.page().notices())
                .extracting(Notice::first)
                .doesNotContain(Showing.TEXTS.of("dashboard.waits.first"));
    }

    @Test
    void showsFiveMachines() {
        model.begin();

        assertThat(model.page().nodes())
                .extracting(DashboardPage.Node::name)
                .containsExactly("Bastion", "Prereqs", "Master", "Gateway", "Agent 1");
        assertThat(model.page().nodes())
                .extracting(DashboardPage.Node::address)
                .containsExactly("198.51.100.23", "30.0.100.10", "30.0.100.11", "30.0.100.12", "30.0.100.130");
        assertThat(model.page().nodes().getFirst().size()).isEqualTo("t2.nano, public");
    }

    @Test
    void showsTheEightOutputsAndTheAgents() {
        model.begin();

        assertThat(model.page().outputs())
                .extracting(DashboardPage.Output::name)
                .containsExactly(
                        "agent_asg_name",
                        "bastion_ip",
                        "default_role_arn",
                        "default_sg_id",
                        "gateway_ip",
                        "master_ip",
                        "prereqs_ip",
                        "vpc_id",
                        "agent_ips");
        assertThat(model.page().summary()).contains("bastion_ip = 198.51.100.23");
    }

    @Test
    void saysWhatItCosts() {
        model.begin();

        assertThat(model.page().perHour()).isEqualTo("0.311");
        assertThat(model.page().soFar()).isEqualTo("0.23");
        assertThat(model.page().soFarWords()).isEqualTo("USD since creation, 45 min ago");
    }

    @Test
    void whereAwsDoesNotSayWhenThisComputerMay() {
        stack.session.stacks.clear();
        stack.applied = Optional.of(FakeSession.START.minusSeconds(600));
        model.begin();

        assertThat(model.page().soFarWords()).isEqualTo("USD since creation, 10 min ago");
    }

    @Test
    void whatAwsHasInPlaceIsNotCalledHealthyBeforeTheNodesWereTried() {
        model.begin();

        assertThat(model.page().health())
                .isEqualTo(new Health(Status.KEPT, "Not checked", "all 38 in place, nodes not tried yet"));
        assertThat(model.page().welcome()).isFalse();
    }

    @Test
    void aClaimThatFailedIsTheReason() {
        tried(Verdict.FAILS);
        model.begin();

        assertThat(model.page().health())
                .isEqualTo(new Health(Status.FAILED, "Impaired", "does not hold: A Mesos master is elected"));
    }

    /** Two claims were tried, the second about the group. */
    private void tried(Verdict first) {
        Instant now = stack.session.pace().instant();
        memory.keep(CheckMemory.Look.of(
                List.of(
                        row("mesos", "A Mesos master is elected", first),
                        row(CheckMemory.GROUP, "The group titusagent is active and takes tasks", Verdict.HOLDS)),
                now));
    }

    private static Row row(String id, String claim, Verdict verdict) {
        return new Row(id, claim, verdict, "prereqs", "curl", "", "", List.of(), FakeSession.START);
    }

    @Test
    void driftIsShownAndMayBeRepaired() {
        stack.drifts(BASTION_SSH, "cidr_blocks", "198.51.100.9/32");
        model.begin();

        assertThat(model.page().health()).isEqualTo(new Health(Status.LOOK, "Changed", "1 differs"));
        assertThat(model.page().welcome()).isFalse();
        assertThat(model.page().different())
                .singleElement()
                .satisfies(line -> assertThat(line.attributes())
                        .containsExactly(
                                new DashboardPage.Attribute("cidr_blocks", "198.51.100.9/32", "203.0.113.7/32")));

        Objects.requireNonNull(model.page().repair()).run().run();

        assertThat(led).containsExactly("repair 1");
    }

    @Test
    void whatIsMissingMayBeCreated() {
        stack.stands(VPC, BUCKET);
        model.begin();

        assertThat(model.page().health().status()).isEqualTo(Status.FAILED);
        assertThat(Objects.requireNonNull(model.page().repair()).text()).isEqualTo("C_reate what is missing");
        assertThat(model.page().nodes().getFirst().state()).isEqualTo("missing");
    }

    @Test
    void worksFromTagsAloneAndSaysWhatIsMissingHere() {
        stack.settings = Optional.empty();
        model.begin();

        assertThat(model.page().notices().getFirst().first()).isEqualTo("Missing here: settings.");
        assertThat(model.page().health().reason()).isEqualTo("38 exist, the settings are missing here");
        assertThat(model.page().outputs()).hasSize(9);
        assertThat(model.page().repair()).isNull();
        assertThat(model.page().perHour()).isEqualTo("0.311");
        model.destroy();
        assertThat(led).containsExactly("destroy");
    }

    @Test
    void whenAwsDoesNotAnswerTheOldValuesStayAndAreMarked() {
        model.begin();
        stack.refusal = Optional.of(new ProblemException(Problem.of("aws.network", "AWS cannot be reached")));

        model.check();

        assertThat(model.page().problem()).extracting(Problem::what).isEqualTo("AWS cannot be reached");
        assertThat(model.page().stale()).isTrue();
        assertThat(model.page().nodes()).hasSize(5);

        stack.refusal = Optional.empty();
        model.check();
        assertThat(model.page().stale()).isFalse();
    }

    @Test
    void beforeTheFirstAnswerNothingIsClaimed() {
        assertThat(model.page().nodes()).isEmpty();
        assertThat(model.page().outputs()).isEmpty();
        model.destroy();
        assertThat(led).isEmpty();
    }

    @Test
    void aRehearsalSaysSoAtThePrice() {
        stack.session.rehearsal = true;
        stack.session.pass(Duration.ofHours(1));
        model.begin();

        assertThat(model.page().perHourWords()).isEqualTo("USD per hour outside rehearsal");
    }

    @Test
    void aMachineThatWasStoppedComesFirstAndIsTheReason() {
        stack.drifts(MASTER, "state", "stopped");
        model.begin();

        assertThat(model.page().nodes().getFirst().name()).isEqualTo("Master");
        assertThat(model.page().nodes().getFirst().state()).isEqualTo("stopped");
        assertThat(model.page().health()).isEqualTo(new Health(Status.FAILED, "Impaired", "Master is stopped"));
        assertThat(model.page().running()).isEqualTo("4 of 5 running");
    }

    @Test
    void anAgentThatIsStillAwaitedComesAfterTheOthers() {
        stack.drifts(AGENT_GROUP, "desired_capacity", "3");
        model.begin();

        assertThat(model.page().nodes())
                .extracting(DashboardPage.Node::name)
                .startsWith("Bastion", "Prereqs", "Master", "Gateway", "Agent 1");
    }

    @Test
    void machinesTellSinceWhenTheyRun() {
        model.begin();

        assertThat(model.page().nodes().getFirst().state()).isEqualTo("up 43 min");
    }

    @Test
    void theAgeOfWhatIsShownIsToldAndItIsLookedAtAgainByItself() {
        model.begin();
        stack.session.pass(Duration.ofSeconds(75));
        model.tick();
        assertThat(model.page().checked()).isEqualTo("checked 1 min ago");
        stack.asked.clear();

        stack.session.pass(Duration.ofMinutes(4));
        model.tick();

        assertThat(stack.asked).containsExactly("plan");
        assertThat(model.page().checked()).isEqualTo("checked just now");
    }

    @Test
    void aChangedAddressLocksOutAndOneRuleMendsIt() {
        stack.address = () -> "198.51.100.77";
        stack.drifts(AGENT_GROUP, "desired_capacity", "3");
        model.begin();

        Notice notice = model.page().notices().getFirst();
        assertThat(notice.first()).isEqualTo("Your address is now 198.51.100.77/32.");
        assertThat(notice.rest()).contains("203.0.113.7/32 only");
        notice.actions().getFirst().run().run();

        assertThat(led).containsExactly("repair 1");
        assertThat(repaired).singleElement().satisfies(plan -> {
            assertThat(plan.change(BASTION_SSH).action()).isEqualTo(Change.Action.UPDATE);
            assertThat(plan.blueprint().settings().trustedCidr()).containsExactly(Cidr.of("198.51.100.77/32"));
        });
    }

    @Test
    void severalTrustedRangesAreKeptBesideTheNewOne() {
        var both = Samples.settings().toBuilder()
                .trustedCidr(Cidr.of("192.0.2.0/24"), Cidr.of("203.0.113.7/32"))
                .build();

        assertThat(Lockout.of(both, "192.0.2.9")).isEmpty();
        assertThat(Lockout.of(both, "198.51.100.77").orElseThrow().mended().trustedCidr())
                .containsExactly(Cidr.of("192.0.2.0/24"), Cidr.of("203.0.113.7/32"), Cidr.of("198.51.100.77/32"));
    }

    @Test
    void aRehearsalCountsInItsOwnTime() {
        stack.session.rehearsal = true;
        model.begin();

        assertThat(model.page().purpose()).endsWith("Created 45 min ago, counted in rehearsal time.");
    }

    @Test
    void theSettingsOfAnotherComputerMayBePicked() throws IOException {
        stack.settings = Optional.empty();
        model.begin();
        picked = Files.writeString(home.resolve("titus-lab.json"), SettingsFile.write(Samples.settings()));

        model.page().notices().getFirst().actions().getFirst().run().run();

        assertThat(stack.settings).contains(Samples.settings());
        assertThat(model.page().health().word()).isEqualTo("Not checked");
    }

    @Test
    void settingsOfAnotherStackAreNotTaken() throws IOException {
        stack.settings = Optional.empty();
        model.begin();
        var other = Samples.settings().toBuilder()
                .bucket(BucketName.of("another-bucket"))
                .build();
        picked = Files.writeString(home.resolve("other.json"), SettingsFile.write(other));

        model.chooseSettings();

        assertThat(stack.settings).isEmpty();
        assertThat(Objects.requireNonNull(model.page().problem()).what())
                .isEqualTo("These are the settings of another stack");
    }

    @Test
    void aMissingPrivateKeyIsToldAndWrongOnesAreRefused() throws IOException {
        model.begin();
        Notice notice = model.page().notices().getFirst();
        assertThat(notice.first()).isEqualTo("Missing here: the private key.");
        picked = Files.writeString(home.resolve("id"), "not a key");

        notice.actions().getFirst().run().run();

        assertThat(model.page().problem()).isNotNull();
        assertThat(stack.settings).contains(Samples.settings());
    }

    private DashboardModel model(boolean welcome) {
        StackCost costs = new StackCost(PriceTable.shipped());
        DashboardWords words = new DashboardWords(Showing.TEXTS, costs, ZoneOffset.UTC);
        return new DashboardModel(
                stack,
                new ImmediateUiThread(),
                new ImmediateBackground(),
                () -> stack.address.find(),
                new KeyCheck(new IdentityLoader(Map.of())),
                new NodeWatch(nobody(), memory, new ImmediateBackground(), stack.session.pace()),
                title -> Optional.ofNullable(picked),
                stack.session.pace(),
                new Exits(),
                words,
                welcome);
    }

    /** The way to nodes that no page has taken. */
    private NodeRoom nobody() {
        return new NodeRoom(
                stack,
                NodeOpener.ssh(),
                new IdentityLoader(Map.of()),
                new NodeDialogs(Showing.TEXTS, new ImmediateUiThread(), Optional::empty));
    }

    private final class Exits implements DashboardExits {

        @Override
        public void console(String node) {
            led.add("console " + node);
        }

        @Override
        public void readiness() {
            led.add("readiness");
        }

        @Override
        public void isolation() {
            led.add("isolation");
        }

        @Override
        public void signInAgain(String goOn, Runnable then) {
            led.add("sign in, " + goOn);
            then.run();
        }

        @Override
        public void browse(URI page) {
            led.add(page.toString());
        }

        @Override
        public void repair(Plan plan) {
            repaired.add(plan);
            led.add("repair " + Differences.count(Optional.of(plan)));
        }

        @Override
        public void destroy(Inventory inventory) {
            led.add("destroy");
        }

        @Override
        public void leave() {
            led.add("leave");
        }
    }
}
