package studio.titus.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import studio.titus.engine.Preflight.Row;
import studio.titus.engine.Preflight.Verdict;
import studio.titus.model.Region;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.plan.Inventory;
import studio.titus.problem.Problem;
import studio.titus.ui.control.ChipsField;
import studio.titus.ui.shell.RunScreens;
import studio.titus.ui.signin.RegionBox;
import studio.titus.ui.testing.FakeCloud;
import studio.titus.ui.testing.StudioStage;
import studio.titus.ui.testing.Words;
import studio.titus.ui.wizard.draft.WizardDraft;

/** The wizard as a person meets it, page by page, in a real window. */
@ExtendWith(ApplicationExtension.class)
class WizardTest {

    @TempDir
    private Path home;

    private StudioStage studio;
    private WizardDraft draft;
    private Wizard wizard;
    private boolean left;

    @Start
    void start(Stage stage) {
        studio = new StudioStage(stage, home);
        StudioStage.keyIn(home, "id_ed25519", "ada@workshop");
        draft = new WizardDraft(studio.texts);
        draft.regionProperty().set(Region.of("eu-west-1"));
        wizard = wizard();
        wizard.open();
        studio.window.show();
    }

    private Wizard wizard() {
        Wizard.Doors doors = new Wizard.Doors() {
            @Override
            public void leave() {
                left = true;
            }

            @Override
            public void settings() {}

            @Override
            public RunScreens runs() {
                return studio.runs;
            }
        };
        return new Wizard(
                studio.shell, studio.services, studio.services.aws(), draft, (o, t, f) -> Optional.empty(), doors);
    }

    @Test
    void everyPageIsPassedByKeyboardAloneUntilTheRunBegins(FxRobot robot) {
        robot.type(KeyCode.ENTER);
        assertThat(studio.title()).isEqualTo("Choose who may connect");
        robot.write("203.0.113.7/32").type(KeyCode.ENTER).type(KeyCode.ENTER);
        assertThat(studio.title()).isEqualTo("Choose the key that opens the nodes");
        robot.type(KeyCode.ENTER);
        assertThat(studio.title()).isEqualTo("Name the bucket for logs");
        robot.type(KeyCode.ENTER);
        assertThat(studio.title()).isEqualTo("Choose how large it is");
        robot.type(KeyCode.ENTER);
        assertThat(studio.title()).isEqualTo("Create 38 resources in account 123456789012");
        Button main = robot.lookup(Words.of("Create 38 resources")).queryButton();
        for (int i = 0; i < 40 && !main.isFocused(); i++) {
            robot.type(KeyCode.TAB);
        }
        robot.type(KeyCode.ENTER);

        assertThat(studio.runs.calls()).containsExactly("provision titus-lab 38");
        assertThat(studio.aws.last().closed()).isFalse();
    }

    @Test
    void altWithArrowsMovesBetweenPagesAndKeepsAnswers(FxRobot robot) {
        press(robot, KeyCode.RIGHT);
        robot.write("203.0.113.7/32 ");

        press(robot, KeyCode.LEFT);
        press(robot, KeyCode.RIGHT);

        assertThat(robot.lookup(".chips-field").queryAs(ChipsField.class).values())
                .containsExactly("203.0.113.7/32");
    }

    @Test
    void escapeGoesBackAPageAndOutOfTheFirst(FxRobot robot) {
        robot.type(KeyCode.ENTER);
        robot.type(KeyCode.ESCAPE);
        assertThat(studio.title()).isEqualTo("Choose the account and the region");

        robot.type(KeyCode.ESCAPE);

        assertThat(left).isTrue();
    }

    @Test
    void theRightsToAskForAreCopied(FxRobot robot) {
        robot.clickOn(Words.of("Copy the policy"));

        assertThat(studio.copied).containsExactly("{}");
    }

    @Test
    void whoPaysIsShownBeforeAnythingElse(FxRobot robot) {
        assertThat(robot.lookup("Signed in").tryQuery()).isPresent();
        assertThat(robot.lookup("arn:aws:iam::123456789012:user/ada").tryQuery())
                .isPresent();
        assertThat(robot.lookup("does not end").tryQuery()).isPresent();
    }

    @Test
    void aRefusalStandsAtTheCredentialsAndCanBeTriedAgain(FxRobot robot) {
        studio.aws.refusing(Problem.of("credentials.expired", "The session token has expired"));
        robot.clickOn("Environment");
        assertThat(robot.lookup("The session token has expired").tryQuery()).isPresent();
        robot.clickOn(Words.of("Continue to network"));
        assertThat(studio.title()).isEqualTo("Choose the account and the region");
        studio.aws.answering((source, region) -> studio.aws.session(region));

        robot.clickOn(Words.of("Try again"));

        assertThat(robot.lookup("Signed in").tryQuery()).isPresent();
    }

    @Test
    void aMissingRangeIsSaidOnlyWhenThePersonGoesOn(FxRobot robot) {
        robot.clickOn(Words.of("Continue to network"));
        assertThat(robot.lookup("One answer is missing").tryQuery()).isPresent();

        robot.clickOn(Words.of("Continue to SSH key"));

        assertThat(studio.title()).isEqualTo("Choose who may connect");
        assertThat(message(robot, ".chips-field")).startsWith("Add the range you connect from");
        assertThat(robot.lookup(".chips-field")
                        .queryAs(ChipsField.class)
                        .editor()
                        .isFocused())
                .isTrue();
    }

    @Test
    void hostBitsAreCorrectedByOneClick(FxRobot robot) {
        robot.clickOn(Words.of("Continue to network"));
        robot.write("203.0.113.7/24").type(KeyCode.ENTER);

        robot.clickOn("Use 203.0.113.0/24");

        assertThat(draft.network().trusted()).containsExactly("203.0.113.0/24");
        assertThat(robot.lookup(".chips-field")
                        .queryAs(ChipsField.class)
                        .editor()
                        .getText())
                .isEmpty();
    }

    @Test
    void theWholeInternetNeedsADeliberateTick(FxRobot robot) {
        robot.clickOn(Words.of("Continue to network"));
        robot.write("0.0.0.0/0 ");
        robot.clickOn(Words.of("Continue to SSH key"));
        assertThat(studio.title()).isEqualTo("Choose who may connect");

        robot.clickOn(".check-box");
        robot.clickOn(Words.of("Continue to SSH key"));

        assertThat(studio.title()).isEqualTo("Choose the key that opens the nodes");
    }

    @Test
    void whatIsWrongInTheFoldedPartIsUnfoldedWhenThePersonGoesOn(FxRobot robot) {
        robot.clickOn(Words.of("Continue to network"));
        robot.write("203.0.113.7/32 ");
        robot.interact(() -> draft.network().publicSubnet().type("30.0.1.0/33"));

        robot.clickOn(Words.of("Continue to SSH key"));

        assertThat(studio.scene().getFocusOwner())
                .isInstanceOfSatisfying(
                        TextField.class, field -> assertThat(field.getText()).isEqualTo("30.0.1.0/33"));
    }

    @Test
    void aLetterWithAltReachesButtonsAndFields(FxRobot robot) {
        robot.push(KeyCode.ALT, KeyCode.N);
        assertThat(studio.title()).isEqualTo("Choose who may connect");

        robot.push(KeyCode.ALT, KeyCode.P);

        assertThat(studio.scene().getFocusOwner())
                .isInstanceOfSatisfying(
                        TextField.class, field -> assertThat(field.getText()).isEqualTo("30.0.0.0/16"));
    }

    @Test
    void aLetterWithAltReachesWhatIsChosenFromAList(FxRobot robot) {
        assertThat(studio.scene().getFocusOwner()).isNotInstanceOf(RegionBox.class);

        robot.push(KeyCode.ALT, KeyCode.R);

        assertThat(studio.scene().getFocusOwner()).isInstanceOf(RegionBox.class);
    }

    @Test
    void aPastedPrivateKeyIsRefusedAndGoneFromTheWindow(FxRobot robot) {
        goTo(robot, "Choose the key that opens the nodes");
        robot.clickOn("Another key");

        robot.interact(() -> text(robot, ".text-area").setText("-----BEGIN OPENSSH PRIVATE KEY-----\nx"));

        assertThat(text(robot, ".text-area").getText()).isEmpty();
        assertThat(message(robot, ".key-list")).contains("private key");
    }

    @Test
    void theBucketsRulesAreTickedAsItIsTyped(FxRobot robot) {
        goTo(robot, "Name the bucket for logs");
        assertThat(text(robot, ".text-field").getText()).isEqualTo("titus-logs-titus-lab-123456789012-eu-west-1");

        robot.interact(() -> text(robot, ".text-field").setText("Titus_Logs"));

        assertThat(robot.lookup(".tick-line").queryAll().stream().map(Node::getAccessibleText))
                .contains("Kept: 3 to 63 characters", "Not kept: Only lower-case letters, digits, dots and hyphens");
    }

    @Test
    void pricesFollowTheSizes(FxRobot robot) {
        goTo(robot, "Choose how large it is");
        assertThat(robot.lookup("0.311").tryQuery()).isPresent();

        robot.clickOn("Small team");

        assertThat(robot.lookup("0.682").tryQuery()).isPresent();
        assertThat(draft.size().desired().text()).isEqualTo("2");
    }

    @Test
    void agentsThatDoNotFitTogetherAreSaidUnderTheirFields(FxRobot robot) {
        goTo(robot, "Choose how large it is");
        robot.interact(() -> draft.size().min().type("5"));

        robot.clickOn(Words.of("Continue to review"));

        assertThat(studio.title()).isEqualTo("Choose how large it is");
        assertThat(message(robot, ".size-row")).contains("The fewest agents, 5, are more than the most, 1.");
    }

    @Test
    void theReviewShowsWhatIsOpenToTheInternetFirst(FxRobot robot) {
        goTo(robot, "Create 38 resources in account 123456789012");

        List<String> groups = robot.lookup(".group-row").queryAll().stream()
                .map(group -> ((Label) group.lookup(".strong")).getText())
                .toList();

        assertThat(groups)
                .containsExactly("Open to the internet", "Network", "Security", "Identity", "Storage", "Compute");
    }

    @Test
    void aCheckThatStopsTheRunKeepsItFromBeginning(FxRobot robot) {
        Row full = new Row("quota.vcpu", "vCPU quota", Verdict.STOP, "5 are allowed, 7 are needed.", "Ask for 8.");
        studio.aws.answering((source, region) -> studio.aws.session(region).answering(List.of(full)));
        robot.clickOn("Environment");

        goTo(robot, "Create 38 resources in account 123456789012");

        assertThat(robot.lookup(Words.of("Create 38 resources"))
                        .queryAs(Button.class)
                        .isDisabled())
                .isTrue();
        assertThat(robot.lookup("Ask for 8.").tryQuery()).isPresent();
    }

    @Test
    void somebodyElsesResourceUnderOurNameStopsTheRun(FxRobot robot) {
        Address role = Addresses.MASTER_ROLE;
        studio.aws
                .cloud()
                .holding(new Inventory(
                        Map.of(),
                        List.of(),
                        List.of(new Inventory.Conflict(role, "titusmasterInstanceProfile", "stack titus-team")),
                        Optional.empty(),
                        FakeCloud.NOW));

        goTo(robot, "Create 38 resources in account 123456789012");

        assertThat(robot.lookup("titusmasterInstanceProfile exists already").tryQuery())
                .isPresent();
        assertThat(robot.lookup(Words.of("Create 38 resources"))
                        .queryAs(Button.class)
                        .isDisabled())
                .isTrue();
    }

    @Test
    void theCommandLineEquivalentIsCopied(FxRobot robot) {
        goTo(robot, "Create 38 resources in account 123456789012");

        robot.clickOn(Words.of("Copy command"));

        assertThat(studio.copied)
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("\"bucket\" : \"titus-logs-titus-lab-123456789012-eu-west-1\"")
                        .endsWith("titus-studio apply --stack titus-lab --settings titus-lab.json --profile"
                                + " 'team-sandbox'\n"));
    }

    @Test
    void cancellingKeepsTheAnswersAndSignsOut(FxRobot robot) {
        robot.clickOn(Words.of("Continue to network"));
        robot.write("203.0.113.7/32 ");

        robot.clickOn(Words.of("Cancel"));
        assertThat(left).isTrue();
        assertThat(studio.aws.last().closed()).isTrue();
        robot.interact(wizard::open);

        assertThat(robot.lookup(".chips-field").queryAs(ChipsField.class).values())
                .containsExactly("203.0.113.7/32");
    }

    @Test
    void everyFieldHasALabelAndEveryIconAName(FxRobot robot) {
        goTo(robot, "Create 38 resources in account 123456789012");

        assertThat(robot.lookup(".icon-only").queryAll().stream().map(Node::getAccessibleText))
                .doesNotContainNull()
                .doesNotContain("");
    }

    /** Answers what is asked until the page of this title is on. */
    private void goTo(FxRobot robot, String title) {
        robot.interact(() -> draft.network().trusted().setAll("192.0.2.44/32"));
        for (int page = 0; page < 6 && !studio.title().equals(title); page++) {
            press(robot, KeyCode.RIGHT);
        }
        assertThat(studio.title()).isEqualTo(title);
    }

    private static void press(FxRobot robot, KeyCode arrow) {
        robot.press(KeyCode.ALT).type(arrow).release(KeyCode.ALT);
    }

    private static TextInputControl text(FxRobot robot, String selector) {
        return robot.lookup(selector).queryAs(TextInputControl.class);
    }

    /** What is said under the field that holds the node. */
    private static String message(FxRobot robot, String selector) {
        return robot.lookup(selector).query().getAccessibleHelp();
    }
}
