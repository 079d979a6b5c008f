package studio.titus.ui.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.titus.ui.checks.ReadyRig.press;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.titus.model.Secret;
import studio.titus.plan.Addresses;
import studio.titus.plan.Change;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.ImmediateBackground;
import studio.titus.ui.nodes.NodeProblems;

class ReadyModelTest {

    @TempDir
    private Path home;

    private ReadyRig rig;
    private ReadyModel model;

    private void open(boolean fresh) {
        rig = new ReadyRig(home, Optional.empty());
        model = rig.model(new ImmediateBackground(), fresh);
    }

    @AfterEach
    void close() {
        rig.nodes.close();
    }

    @Test
    void allClaimsRunThemselvesAndHold() {
        open(false);
        model.begin();

        assertThat(page().word()).isEqualTo("All 15 hold");
        assertThat(page().status()).isEqualTo(Status.READY);
        assertThat(page().groups()).extracting(CheckGroup::id).containsExactly("nodes", "services", "group");
        assertThat(lines()).allMatch(line -> line.word().equals("holds"));
        assertThat(page().running()).isFalse();
    }

    @Test
    void aRowSaysWhatWasRunWhereAndWhatCameBack() {
        open(false);
        model.begin();

        assertThat(line("zookeeper").facts())
                .extracting(fact -> fact.name() + "=" + fact.value())
                .contains("Where=prereqs", "What came back=imok", "When=14:02:00")
                .anyMatch(fact -> fact.startsWith("What was run=") && fact.contains("2181"));
    }

    @Test
    void whatFailsStandsFirstWithWhatMendsIt() {
        open(false);
        rig.nodes.line.on("master", "systemctl is-active", 3, "failed");
        model.begin();

        var look = page().groups().getFirst();
        assertThat(look.id()).isEqualTo("look");
        assertThat(look.status()).isEqualTo(Status.LOOK);
        assertThat(look.lines()).extracting(CheckLine::id).containsExactly("master-service");
        assertThat(look.lines().getFirst().meaning()).contains("titus-server-master is failed");
        assertThat(line("gateway-api").word()).isEqualTo("not tested");
        assertThat(page().word()).isEqualTo("1 of 15 needs a look");
        assertThat(page().announcement()).isEqualTo("1 of 15 needs a look");
    }

    @Test
    void aFixIsCarriedOutAndEverythingLookedAtAgain() {
        open(false);
        rig.nodes.line.on("master", "systemctl is-active", 3, "failed");
        model.begin();
        rig.nodes.line.mend();

        press(line("master-service").fixes(), "Restart titus-server-master");

        assertThat(rig.nodes.line.ran).contains("master|sudo systemctl restart titus-server-master");
        assertThat(page().word()).isEqualTo("All 15 hold");
    }

    @Test
    void aFixThatDoesNotWorkSaysSo() {
        open(false);
        rig.nodes.line.on("master", "systemctl is-active", 3, "failed");
        rig.nodes.line.on("master", "sudo systemctl restart", 1, "no");
        model.begin();

        press(line("master-service").fixes(), "Restart titus-server-master");

        assertThat(Objects.requireNonNull(page().problem()).what()).contains("Restart titus-server-master");
        assertThat(line("master-service").word()).isEqualTo("failed");
    }

    @Test
    void anInactiveGroupIsActivated() {
        open(false);
        rig.nodes.line.group = "Inactive";
        model.begin();
        assertThat(line("group-active").fixes()).extracting(ProblemAction::text).containsExactly("Activate titusagent");

        press(line("group-active").fixes(), "Activate titusagent");

        assertThat(rig.nodes.line.group).isEqualTo("Active");
        assertThat(page().word()).isEqualTo("All 15 hold");
    }

    @Test
    void aMachineIsReplacedOnlyAfterThePersonAgreed() {
        open(false);
        failBootOfMaster();
        model.begin();

        press(line("boot-master").fixes(), "Replace master");
        assertThat(rig.carriedOut).isEmpty();
        var question = page().notices().getFirst();
        assertThat(question.first()).isEqualTo("Replace master?");

        press(question.actions(), "Replace master");

        assertThat(rig.carriedOut).hasSize(1);
        var plan = rig.carriedOut.getFirst();
        assertThat(plan.change(Addresses.MASTER).action()).isEqualTo(Change.Action.REPLACE);
        assertThat(plan.count(Change.Action.NONE)).isEqualTo(37);
        assertThat(page().notices()).isEmpty();
    }

    @Test
    void aPersonMayKeepTheMachine() {
        open(false);
        failBootOfMaster();
        model.begin();

        press(line("boot-master").fixes(), "Replace master");
        press(page().notices().getFirst().actions(), "_Keep it");

        assertThat(rig.carriedOut).isEmpty();
        assertThat(page().notices()).isEmpty();
    }

    @Test
    void aFailedBootShowsItsStepsAndTheEndOfItsLog() {
        open(false);
        failBootOfMaster();
        model.begin();

        var line = line("boot-master");
        assertThat(line.meaning()).contains("failed at the step \"docker\"").contains("no network");
        assertThat(line.stages())
                .extracting(stage -> stage.name() + " " + stage.at() + " " + stage.status())
                .containsExactly("network +0:00 READY", "docker +1:05 FAILED");
        assertThat(line.facts()).anyMatch(fact -> fact.value().contains("could not resolve"));
    }

    @Test
    void whatIsStillComingIsLookedAtAgainByItselfAfterAPause() {
        open(true);
        rig.nodes.line.on(
                "prereqs",
                "cat /var/lib",
                0,
                "2026-11-22T14:00:30Z network\n2026-11-22T14:01:00Z images\n--result--\n");
        model.begin();

        assertThat(page().title()).isEqualTo("Nodes are booting");
        assertThat(line("boot-prereqs").word()).isEqualTo("pending");
        assertThat(line("boot-prereqs").meaning()).isEqualTo("At the step images, for 1:00. Before: network 0:30.");
        assertThat(line("zookeeper").word()).isEqualTo("pending");
        int ran = rig.nodes.line.ran.size();
        model.tick();
        assertThat(rig.nodes.line.ran).hasSize(ran);

        rig.nodes.line.mend();
        rig.stack.session.pass(ReadyModel.PAUSE);
        model.tick();

        assertThat(page().word()).isEqualTo("All 15 hold");
        assertThat(page().title()).isEqualTo("Readiness");
        assertThat(page().notices()).extracting(notice -> notice.first()).containsExactly("Your cluster is ready.");
    }

    @Test
    void afterLeavingNothingIsLookedAtAnyMore() {
        open(true);
        rig.nodes.line.on("prereqs", "cat /var/lib", 0, "--result--\n");
        model.begin();
        int ran = rig.nodes.line.ran.size();

        model.rest();
        rig.stack.session.pass(ReadyModel.PAUSE);
        model.tick();

        assertThat(rig.nodes.line.ran).hasSize(ran);
    }

    @Test
    void oneClaimIsLookedAtAlone() {
        open(false);
        rig.nodes.line.on("prereqs", "docker ps", 1, "no docker");
        model.begin();
        assertThat(line("containers").word()).isEqualTo("failed");
        rig.nodes.line.mend();
        rig.nodes.line.ran.clear();

        line("containers").again().run().run();

        assertThat(line("containers").word()).isEqualTo("holds");
        assertThat(rig.nodes.line.ran).hasSize(1);
    }

    @Test
    void aKeyThatIsNotHereMayBePointedAt() throws Exception {
        open(false);
        Path elsewhere = Files.move(rig.pair.privateFile(), home.resolve("elsewhere"));
        model.begin();
        var problem = Objects.requireNonNull(page().problem());
        assertThat(problem.code()).isEqualTo(NodeProblems.NO_KEY);
        assertThat(page().word()).isEqualTo("Can't look");
        rig.chosen = Optional.of(elsewhere);

        press(page().remedies(), "Choose private _key");

        assertThat(page().problem()).isNull();
        assertThat(page().word()).isEqualTo("All 15 hold");
    }

    @Test
    void aPassphraseIsAskedForOnceWhileTheStackIsOpen() {
        rig = new ReadyRig(home, Optional.of(Secret.of("correct horse")));
        model = rig.model(new ImmediateBackground(), false);
        model.begin();
        assertThat(Objects.requireNonNull(page().problem()).code()).isEqualTo(NodeProblems.LOCKED);
        rig.typed = Optional.of(Secret.of("correct horse"));

        press(page().remedies(), "_Unlock the key");
        model.runAll();

        assertThat(page().word()).isEqualTo("All 15 hold");
        assertThat(rig.askedForPassphrase).containsExactly(false, false);
    }

    @Test
    void theReportSaysEverythingAsText() {
        open(false);
        rig.nodes.line.on("master", "systemctl is-active", 3, "failed");
        model.begin();

        assertThat(page().report())
                .startsWith("Readiness of titus-lab, eu-west-1, 2026-11-22 14:02:00 Z")
                .contains("[failed] The Titus master runs")
                .contains("    master: systemctl is-active titus-server-master")
                .contains("    > failed")
                .contains("[holds] ZooKeeper says that it is well")
                .contains("[not tested] The gateway's API answers through the tunnel");
    }

    @Test
    void whatWasFoundIsKeptForTheOtherPages() {
        open(false);
        rig.nodes.line.group = "Inactive";
        model.begin();

        var last = rig.memory.last().orElseThrow();
        assertThat(last.inactive()).isPresent();
        assertThat(last.allHold()).isFalse();
        assertThat(last.failed().orElseThrow().id()).isEqualTo(CheckMemory.GROUP);
    }

    @Test
    void theNextVisitShowsWhatTheLastOneFoundUntilItIsLookedAtAnew() {
        open(false);
        rig.nodes.line.group = "Inactive";
        model.begin();
        model.rest();
        rig.nodes.line.group = "Active";
        rig.later = Duration.ofMinutes(2);

        model = rig.model(new ImmediateBackground(), false);

        assertThat(lines()).hasSize(15).allMatch(CheckLine::stale);
        assertThat(line("group-active").took()).isEqualTo("looked 2 min ago");
        assertThat(page().groups().getFirst().lines()).extracting(CheckLine::id).containsExactly("group-active");
        model.begin();

        assertThat(lines()).noneMatch(CheckLine::stale);
        assertThat(page().word()).isEqualTo("All 15 hold");
    }

    @Test
    void ofAStackThatWasJustBuiltNothingIsRemembered() {
        open(false);
        model.begin();

        model = rig.model(new ImmediateBackground(), true);

        assertThat(lines()).isEmpty();
    }

    private void failBootOfMaster() {
        rig.nodes.line.on(
                "master",
                "cat /var/lib",
                0,
                "2026-11-22T14:00:00Z network\n"
                        + "2026-11-22T14:01:05Z docker\n"
                        + "--result--\n"
                        + "state=failed\n"
                        + "reason=no network\n");
        rig.nodes.line.on("master", "tail", 0, "could not resolve archive.ubuntu.com");
    }

    private ChecksPage page() {
        return model.pageProperty().get();
    }

    private List<CheckLine> lines() {
        return page().groups().stream().flatMap(group -> group.lines().stream()).toList();
    }

    private CheckLine line(String id) {
        return lines().stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
    }
}
