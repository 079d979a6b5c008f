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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.titus.plan.Addresses;
import studio.titus.plan.Change;
import studio.titus.plan.Exposure.Opening;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.ImmediateBackground;
import studio.titus.ui.fx.LaterBackground;
import studio.titus.ui.provision.Notice;

class IsolationModelTest {

    @TempDir
    private Path home;

    private ReadyRig rig;
    private IsolationModel model;

    @BeforeEach
    void open() {
        rig = new ReadyRig(home, Optional.empty());
        model = rig.isolation(new ImmediateBackground());
    }

    @AfterEach
    void close() {
        rig.nodes.close();
    }

    @Test
    void allClaimsRunThemselvesAndHold() {
        model.begin();

        assertThat(page().status()).isEqualTo(Status.READY);
        assertThat(page().word()).startsWith("All ").endsWith(" hold");
        assertThat(lines()).isNotEmpty().allMatch(line -> line.word().equals("holds"));
        assertThat(lines()).allMatch(line -> line.facts().size() == 4);
    }

    @Test
    void aClaimThatDoesNotHoldStandsFirstAndSaysWhatItMeans() {
        rig.nodes.surroundings.off = List.of("BlockPublicAcls");
        model.begin();

        assertThat(page().status()).isEqualTo(Status.LOOK);
        assertThat(page().groups().getFirst().id()).isEqualTo("look");
        var failed = page().groups().getFirst().lines().getFirst();
        assertThat(failed.meaning()).isNotEmpty();

        rig.nodes.surroundings.off = List.of();
        failed.again().run().run();

        assertThat(page().status()).isEqualTo(Status.READY);
    }

    @Test
    void aBucketIsClosedAfterThePersonAgreedAndItsRowHoldsAgain() {
        rig.nodes.surroundings.off = List.of("BlockPublicAcls");
        model.begin();

        press(line("bucket-private").fixes(), "Close the bucket to the public");
        assertThat(line("bucket-private").word()).isEqualTo("failed");
        assertThat(page().notices()).extracting(Notice::first).containsExactly("Close the bucket to the public?");
        press(page().notices().getFirst().actions(), "Close the bucket to the public");

        assertThat(page().notices()).isEmpty();
        assertThat(line("bucket-private").word()).isEqualTo("holds");
        assertThat(page().status()).isEqualTo(Status.READY);
    }

    @Test
    void aRuleOfSomebodyElseIsNamedBeforeItIsTakenAway() {
        var wide = new Opening("sgr-9", "sg-bastion", "tcp", 22, 22, "0.0.0.0/0");
        rig.nodes.surroundings.wide = wide;
        model.begin();

        press(line("ssh-trusted-range").fixes(), "Take the rule for 0.0.0.0/0 away");
        assertThat(page().notices().getFirst().rest()).contains("sgr-9, which lets in 0.0.0.0/0");
        assertThat(rig.nodes.surroundings.revoked).isEmpty();
        press(page().notices().getFirst().actions(), "Take the rule for 0.0.0.0/0 away");

        assertThat(rig.nodes.surroundings.revoked).containsExactly(wide);
        assertThat(line("ssh-trusted-range").word()).isEqualTo("holds");
    }

    @Test
    void thePersonMayLeaveItAsItIs() {
        rig.nodes.surroundings.off = List.of("BlockPublicAcls");
        model.begin();
        press(line("bucket-private").fixes(), "Close the bucket to the public");

        press(page().notices().getFirst().actions(), "_Leave it");

        assertThat(page().notices()).isEmpty();
        assertThat(line("bucket-private").word()).isEqualTo("failed");
    }

    @Test
    void aNodeWithoutWayOutIsMendedByAPlanThatIsShownFirst() {
        rig.nodes.line.on("master", "curl", 28, "timed out");
        rig.stack.drifts(Addresses.PRIVATE_ROUTES, "route", "");
        rig.stack.drifts(Addresses.MASTER, "instance_type", "t2.nano");
        model.begin();

        press(line("way-out-master").fixes(), "Repair the way out");
        assertThat(rig.carriedOut).isEmpty();
        var question = page().notices().getFirst();
        assertThat(question.rest()).contains("(route)").doesNotContain("instance_type");
        press(question.actions(), "Repair the way out");

        assertThat(rig.carriedOut).hasSize(1);
        assertThat(rig.carriedOut.getFirst().changes())
                .filteredOn(Change::needsWork)
                .extracting(Change::address)
                .containsExactly(Addresses.PRIVATE_ROUTES);
    }

    @Test
    void aRepairThatFindsNothingToChangeSaysSo() {
        rig.nodes.line.on("master", "curl", 28, "timed out");
        model.begin();

        press(line("way-out-master").fixes(), "Repair the way out");

        assertThat(Objects.requireNonNull(page().problem()).what()).contains("finds nothing to change");
        assertThat(rig.carriedOut).isEmpty();
    }

    @Test
    void anAddressThatChangedIsTrustedByOnePressAndNothingElseIsTouched() {
        rig.address = "198.51.100.9";
        rig.nodes.line.on("bastion", "echo $SSH_CONNECTION", 0, "198.51.100.9 51234 30.0.1.5 22");
        rig.stack.drifts(Addresses.MASTER, "instance_type", "t2.nano");
        model.begin();

        press(line("ssh-seen-from").fixes(), "Let this computer in");

        var change = rig.carriedOut.getFirst().changes().stream()
                .filter(Change::needsWork)
                .toList();
        assertThat(change).extracting(Change::address).containsExactly(Addresses.BASTION_SSH);
        assertThat(change.getFirst().differences())
                .extracting(Change.Difference::shall)
                .anyMatch(shall -> shall.contains("198.51.100.9/32"));
    }

    @Test
    void theNextVisitShowsWhatTheLastOneFoundUntilItIsLookedAtAnew() {
        rig.nodes.surroundings.off = List.of("BlockPublicAcls");
        model.begin();
        model.rest();
        rig.nodes.surroundings.off = List.of();
        var waiting = new LaterBackground();
        rig.later = Duration.ofMinutes(3);

        model = rig.isolation(waiting);

        assertThat(lines()).hasSize(18).allMatch(CheckLine::stale);
        assertThat(line("bucket-private").word()).isEqualTo("failed");
        assertThat(line("bucket-private").took()).isEqualTo("looked 3 min ago");
        model.begin();
        assertThat(lines()).allMatch(CheckLine::stale).allMatch(CheckLine::busy);
        assertThat(page().word()).isEqualTo("Looking again");
        waiting.release();

        assertThat(lines()).noneMatch(CheckLine::stale);
        assertThat(page().word()).isEqualTo("All 18 hold");
    }

    @Test
    void theReportIsSavedAsText() throws Exception {
        model.begin();
        Path file = home.resolve("isolation.txt");

        model.save(file);

        assertThat(Files.readString(file))
                .startsWith("Isolation of titus-lab, 2026-11-22")
                .contains("[holds]");
        assertThat(page().notices().getFirst().rest()).contains("isolation.txt");
    }

    @Test
    void aReportThatCannotBeSavedSaysSo() {
        model.begin();

        model.save(home.resolve("no").resolve("isolation.txt"));

        assertThat(page().problem()).isNotNull();
        assertThat(page().problem().what()).isEqualTo("The report could not be saved");
    }

    private CheckLine line(String id) {
        return lines().stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
    }

    private ChecksPage page() {
        return model.pageProperty().get();
    }

    private List<CheckLine> lines() {
        return page().groups().stream().flatMap(group -> group.lines().stream()).toList();
    }
}
