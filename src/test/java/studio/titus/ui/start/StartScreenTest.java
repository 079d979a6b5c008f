package studio.titus.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import studio.titus.engine.CloudConnector.CredentialSource;
import studio.titus.model.Region;
import studio.titus.model.StackName;
import studio.titus.plan.Blueprint;
import studio.titus.problem.Problem;
import studio.titus.state.StackFolder;
import studio.titus.state.StackRecord;
import studio.titus.ui.control.ChipsField;
import studio.titus.ui.control.RehearsalBand;
import studio.titus.ui.shell.RehearsalControls.Mishap;
import studio.titus.ui.shell.RehearsalControls.NodeMishap;
import studio.titus.ui.testing.FakeCloud;
import studio.titus.ui.testing.StudioStage;
import studio.titus.ui.testing.Words;
import studio.titus.ui.wizard.draft.DraftTexts;
import studio.titus.ui.wizard.draft.WizardDraft;

@ExtendWith(ApplicationExtension.class)
class StartScreenTest {

    @TempDir
    private Path home;

    private StudioStage studio;
    private StudioScreens screens;

    @Start
    void start(Stage stage) {
        studio = new StudioStage(stage, home);
        remember("titus-team", 38);
        remember("titus-lab", 24);
        screens = StudioShowing.start(studio);
    }

    @Test
    void theMainWayInHasTheFocus() {
        assertThat(studio.scene().getFocusOwner())
                .isInstanceOfSatisfying(
                        Button.class, button -> assertThat(Words.read(button)).isEqualTo("Set up a stack"));
    }

    @Test
    void enterTakesTheCardThatHasTheFocus(FxRobot robot) {
        robot.type(KeyCode.ENTER);

        assertThat(studio.title()).isEqualTo("Choose the account and the region");
    }

    @Test
    void aNumberTakesItsCard(FxRobot robot) {
        robot.type(KeyCode.DIGIT3);

        assertThat(studio.title()).isEqualTo("Find your stacks");
    }

    @Test
    void fourGoesOnWithWhatStopped(FxRobot robot) {
        robot.type(KeyCode.DIGIT4);

        assertThat(studio.runs.calls()).containsExactly("resume titus-lab 0 cut off 0");
    }

    @Test
    void aRehearsalSaysSoOverEveryPageUntilItIsLeft(FxRobot robot) {
        robot.clickOn(Words.of("Start rehearsal"));
        assertThat(studio.scene().getRoot().lookup(".rehearsal-band")).isInstanceOf(RehearsalBand.class);

        robot.clickOn(Words.of("Leave rehearsal"));

        assertThat(studio.window.bandProperty().get()).isNull();
        assertThat(robot.lookup(Words.of("Start rehearsal")).tryQuery()).isPresent();
    }

    @Test
    void aRehearsalDoesNotClaimToAskAws(FxRobot robot) {
        robot.clickOn(Words.of("Start rehearsal"));

        assertThat(robot.lookup("Opens the simulated account; AWS is not asked").tryQuery())
                .isPresent();
        assertThat(robot.lookup("Choosing one asks AWS which account it opens").tryQuery())
                .isEmpty();
    }

    @Test
    void theSpeedOfARehearsalIsChosenAndSaid(FxRobot robot) {
        robot.clickOn(Words.of("Start rehearsal"));

        robot.clickOn("16 times as fast").clickOn("60 times as fast as AWS");

        assertThat(studio.controls.speed()).isEqualTo(60);
        assertThat(robot.lookup("60 times as fast").tryQuery()).isPresent();
    }

    @Test
    void aMishapIsAnnouncedUntilItHappened(FxRobot robot) {
        robot.clickOn(Words.of("Start rehearsal"));

        robot.clickOn(Words.of("Make something fail")).clickOn("The vCPU quota refuses a node; the run stops there");

        assertThat(studio.controls.isArranged(Mishap.QUOTA)).isTrue();
        assertThat(robot.lookup("Arranged for the next occasion. The vCPU quota refuses a node; the run stops there")
                        .tryQuery())
                .isPresent();
        studio.controls.strike(Mishap.QUOTA);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("Simulated cloud. Nothing is created in AWS and nothing is billed.")
                        .tryQuery())
                .isPresent();
    }

    @Test
    void whatIsBrokenOnTheNodesIsNamedUntilItIsMendedOrTakenBack(FxRobot robot) {
        robot.clickOn(Words.of("Start rehearsal"));
        robot.clickOn(Words.of("Make something fail")).clickOn("ZooKeeper stops");
        assertThat(studio.controls.broken()).containsExactly(NodeMishap.ZOOKEEPER_DOWN);
        assertThat(robot.lookup("Broken on purpose: ZooKeeper stops.").tryQuery())
                .isPresent();

        robot.interact(() -> studio.controls.set(NodeMishap.ZOOKEEPER_DOWN, false));
        assertThat(robot.lookup("Simulated cloud. Nothing is created in AWS and nothing is billed.")
                        .tryQuery())
                .isPresent();
    }

    @Test
    void allThatIsBrokenOnTheNodesIsTakenBackAtOnce(FxRobot robot) {
        robot.clickOn(Words.of("Start rehearsal"));
        robot.interact(() -> studio.controls.set(NodeMishap.AGENT_DOWN, true));

        robot.clickOn(Words.of("Make something fail")).clickOn("Undo all on the nodes");

        assertThat(studio.controls.broken()).isEmpty();
    }

    @Test
    void aStackThatStandsForLongIsRemindedOfOnEveryScreenAndInTheTitle(FxRobot robot) {
        standsSinceYesterday();
        List<String> told = new ArrayList<>();
        robot.interact(() -> screens.remind(
                studio.window.noticeProperty(), studio.window.costProperty(), (title, text) -> told.add(title)));
        robot.clickOn(Words.of("Find stacks"));

        assertThat(told).hasSize(1);
        assertThat(robot.lookup("Remind me in 8 h").tryQuery()).isPresent();
        assertThat(studio.windowTitle()).endsWith("USD so far");

        robot.clickOn("Remind me in 8 h");
        robot.interact(() -> {});

        assertThat(robot.lookup(".reminder").tryQuery()).isEmpty();
    }

    @Test
    void theReminderLeadsToTheRemovalOfItsStack(FxRobot robot) {
        standsSinceYesterday();
        robot.interact(() ->
                screens.remind(studio.window.noticeProperty(), studio.window.costProperty(), (title, text) -> {}));

        robot.interact(() ->
                robot.lookup(".reminder .button").nth(1).queryAs(Button.class).fire());

        assertThat(studio.runs.calls()).singleElement().asString().startsWith("destroy ");
    }

    @Test
    void aStackOpensWithTheCredentialsItWasSetUpWith(FxRobot robot) {
        robot.clickOn(robot.lookup(".hyperlink").nth(1).<Node>query());

        assertThat(studio.aws.knocks()).containsExactly(new CredentialSource.Profile("team-sandbox"));
        assertThat(studio.runs.calls()).containsExactly("dashboard titus-team");
    }

    @Test
    void aSetUpThatStoppedLeadsToWhatIsThereOfIt(FxRobot robot) {
        assertThat(robot.lookup("24 of 38 made").tryQuery()).isPresent();

        robot.clickOn("Continue set-up");

        assertThat(studio.runs.calls()).containsExactly("resume titus-lab 0 cut off 0");
    }

    @Test
    void answersThatWereLeftAreOfferedAgainAndMayBeDiscarded(FxRobot robot) {
        robot.clickOn(Words.of("Set up a stack"));
        robot.type(KeyCode.ENTER);
        robot.write("203.0.113.7/32 ");
        robot.clickOn(Words.of("Cancel"));
        assertThat(studio.folders.draft().load().orElseThrow().toString()).contains("203.0.113.7/32");

        robot.clickOn(Words.of("Continue your set-up"));
        assertThat(studio.title()).isEqualTo("Choose who may connect");
        robot.clickOn(Words.of("Cancel"));
        robot.clickOn(Words.of("Discard"));

        assertThat(studio.folders.draft().load()).isEmpty();
        assertThat(robot.lookup(Words.of("Continue your set-up")).tryQuery()).isEmpty();
    }

    @Test
    void afterACrashTheKeptAnswersComeBack(FxRobot robot) {
        WizardDraft draft = new WizardDraft(studio.texts);
        draft.network().trusted().add("198.51.100.0/24");
        Map<String, String> answers = DraftTexts.of(draft);
        answers.put("page", "NETWORK");
        studio.folders.draft().save(answers);
        robot.clickOn(Words.of("Find stacks"));
        robot.clickOn(Words.of("Back to start"));

        robot.clickOn(Words.of("Continue your set-up"));

        assertThat(studio.title()).isEqualTo("Choose who may connect");
        assertThat(robot.lookup(".chips-field").queryAs(ChipsField.class).values())
                .containsExactly("198.51.100.0/24");
    }

    @Test
    void aSetUpThatStoppedMayBeRemoved(FxRobot robot) {
        robot.clickOn("Remove it");

        assertThat(studio.runs.calls()).containsExactly("destroy titus-lab");
    }

    @Test
    void aRefusalIsShownWithAWayOn(FxRobot robot) {
        studio.aws.refusing(Problem.of("credentials.expired", "The session token has expired"));

        robot.clickOn("Remove it");

        assertThat(robot.lookup("The session token has expired").tryQuery()).isPresent();
        robot.clickOn("Choose other credentials");
        assertThat(studio.title()).isEqualTo("Find your stacks");
    }

    @Test
    void aSetUpThatCannotBeLookedAtGoesOnInTheWizardWithOtherCredentials(FxRobot robot) {
        studio.aws.refusing(Problem.of("credentials.expired", "The session token has expired"));
        robot.clickOn("Continue set-up");
        assertThat(robot.lookup("The session token has expired").tryQuery()).isPresent();

        robot.clickOn("Choose other credentials");

        assertThat(studio.title()).isEqualTo("Choose the account and the region");
    }

    private void standsSinceYesterday() {
        studio.folders
                .of(StackName.of("titus-team"))
                .remember(
                        new StackRecord("123456789012", "eu-west-1", false, FakeCloud.NOW.minusSeconds(90_000), null));
    }

    private void remember(String name, int made) {
        StackFolder folder = studio.folders.of(StackName.of(name));
        folder.remember(Blueprint.skeleton().settings().toBuilder()
                .region(Region.of("eu-west-1"))
                .profile("team-sandbox")
                .build());
        folder.remember(new StackRecord("123456789012", "eu-west-1", false, FakeCloud.NOW.minusSeconds(600), null));
        try (var journal = folder.journal(InstantSource.fixed(FakeCloud.NOW))) {
            Blueprint.skeleton().resources().stream().limit(made).forEach(resource -> {
                journal.creating(resource.address(), 0);
                journal.created(resource.address(), "id");
            });
        }
    }
}
