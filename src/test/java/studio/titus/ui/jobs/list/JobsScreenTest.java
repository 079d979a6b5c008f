package studio.titus.ui.jobs.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import studio.titus.problem.Problem;
import studio.titus.titus.Job;
import studio.titus.titus.Status;
import studio.titus.ui.control.Banner;
import studio.titus.ui.fx.ImmediateBackground;
import studio.titus.ui.provision.Showing;

@ExtendWith(ApplicationExtension.class)
class JobsScreenTest {

    @TempDir
    Path folder;

    private final List<String> led = new ArrayList<>();
    private final FakeJobs door = JobsShowing.lab();
    private JobsShowing showing;

    @Start
    void start(Stage stage) {
        showing = new JobsShowing(door, folder, new ImmediateBackground(), led, true);
        Showing.window(stage, showing.screen, 1280, 800);
    }

    @SuppressWarnings("unchecked")
    private static <V> TableView<Row<V>> table(FxRobot robot, int which) {
        return (TableView<Row<V>>)
                List.copyOf(robot.lookup(".table-view").queryAll()).get(which);
    }

    private static List<String> jobs(FxRobot robot) {
        return JobsScreenTest.<JobView>table(robot, 0).getItems().stream()
                .map(row -> row.value().name() + ": " + row.value().state())
                .toList();
    }

    private static TableView<Row<TaskView>> tasks(FxRobot robot) {
        return table(robot, 1);
    }

    private void look(FxRobot robot) {
        robot.interact(() -> {
            showing.now = showing.now.plus(Duration.ofSeconds(3));
            showing.screen.model().tick();
        });
    }

    private static void choose(FxRobot robot, int job) {
        robot.interact(() -> table(robot, 0).getSelectionModel().select(job));
    }

    private static void chooseTask(FxRobot robot, int task) {
        robot.interact(() -> tasks(robot).getSelectionModel().select(task));
    }

    private static void press(FxRobot robot, String text) {
        Button button = robot.lookup(".button")
                .match(node -> node instanceof Button it
                        && text.equals(it.getText())
                        && it.getScene() != null
                        && it.isVisible()
                        && !it.isDisabled())
                .queryAs(Button.class);
        robot.interact(button::fire);
    }

    private static boolean says(FxRobot robot, String text) {
        return robot.lookup(".label")
                .match(node -> node instanceof Label label && label.getText().contains(text))
                .tryQuery()
                .isPresent();
    }

    private static String banners(FxRobot robot) {
        return robot.lookup(".banner").queryAllAs(Banner.class).stream()
                .map(Banner::getAccessibleText)
                .collect(Collectors.joining());
    }

    @Test
    void eachActiveJobSaysHowItIsInWords(FxRobot robot) {
        assertThat(jobs(robot))
                .containsExactly("web-lab-v001: 1 task waits", "cache-warm: Disabled", "resize-images: In progress");
        assertThat(says(robot, "3 active, 0 finished kept on this computer")).isTrue();
    }

    @Test
    void textAndKindAndScopeNarrowTheList(FxRobot robot) {
        robot.interact(() -> robot.lookup(".jobs-filters .text-field")
                .queryAs(TextField.class)
                .setText("FRONT"));
        assertThat(jobs(robot)).hasSize(2);

        segment(robot, "Batch");
        assertThat(jobs(robot)).isEmpty();
        assertThat(says(robot, "No job to show")).isTrue();

        robot.interact(() -> robot.lookup(".jobs-filters .text-field")
                .queryAs(TextField.class)
                .setText(""));
        assertThat(jobs(robot)).containsExactly("resize-images: In progress");
    }

    private static void segment(FxRobot robot, String text) {
        robot.interact(() -> robot.lookup(".toggle-button")
                .match(node -> node instanceof ToggleButton it && it.getText().equals(text))
                .queryAs(ToggleButton.class)
                .fire());
    }

    @Test
    void selectionStaysWhileRowsChangeComeAndGo(FxRobot robot) {
        choose(robot, 0);
        chooseTask(robot, 1);
        Row<TaskView> before = tasks(robot).getSelectionModel().getSelectedItem();
        door.tasks.removeFirst();
        door.running("web-lab-v001", 3).service("late", 1, true);

        look(robot);

        assertThat(tasks(robot).getSelectionModel().getSelectedItem()).isSameAs(before);
        assertThat(tasks(robot).getItems()).hasSize(3);
        assertThat(table(robot, 0).getSelectionModel().getSelectedIndex()).isZero();
        assertThat(jobs(robot)).hasSize(4);
    }

    @Test
    void aWaitingTaskSaysWhyItWaits(FxRobot robot) {
        choose(robot, 0);
        assertThat(banners(robot)).contains("when an agent has room");

        door.active = false;
        look(robot);
        assertThat(banners(robot)).contains("not active");
        assertThat(jobs(robot).getFirst()).isEqualTo("web-lab-v001: No active agents");
    }

    @Test
    void aJobIsEndedOnlyAfterItWasAskedAndCanBeSubmittedAgain(FxRobot robot) {
        choose(robot, 0);
        press(robot, "End job");
        assertThat(door.asked).isEmpty();
        assertThat(banners(robot)).contains("End web-lab-v001?", "Its 2 running tasks end, too.");

        robot.interact(
                () -> robot.lookup(".banner .danger").queryAs(Button.class).fire());
        assertThat(door.asked).containsExactly("kill web-lab-v001");

        door.jobs.removeFirst();
        door.tasks.removeIf(task -> task.jobId().equals("web-lab-v001"));
        look(robot);
        segment(robot, "Finished");
        assertThat(jobs(robot)).containsExactly("web-lab-v001: Ended by hand");
        choose(robot, 0);
        press(robot, "Submit again");
        assertThat(door.asked.getLast()).startsWith("submit {").contains("web/api");
    }

    @Test
    void aBatchJobThatTheGatewayCallsNormalHasFailedWhenATaskDid(FxRobot robot) {
        Job job = door.jobs.get(1);
        var over = new Status("Finished", "normal", "", FakeJobs.NOW);
        door.jobs.set(
                1,
                new Job(
                        job.id(),
                        job.applicationName(),
                        job.teamEmail(),
                        false,
                        job.capacity(),
                        over,
                        List.of(job.status()),
                        job.descriptor()));
        for (int i = 0; i < 8; i++) {
            door.ended("resize-images", i, i == 1 ? "failed" : "normal", "");
        }
        look(robot);
        door.jobs.remove(1);
        look(robot);

        segment(robot, "Finished");
        assertThat(jobs(robot)).containsExactly("resize-images: Failed");
        choose(robot, 0);
        assertThat(says(robot, "the gateway itself says normal")).isTrue();
    }

    @Test
    void jobsThatVanishedAreLostAndOfferedAgain(FxRobot robot) {
        door.jobs.clear();
        door.tasks.clear();
        door.active = false;
        look(robot);
        segment(robot, "Finished");

        assertThat(jobs(robot)).hasSize(3).allMatch(job -> job.endsWith(": Lost"));
        choose(robot, 0);
        assertThat(says(robot, "its master restarted")).isTrue();
        press(robot, "Submit again");
        assertThat(door.asked).singleElement().asString().startsWith("submit");
    }

    @Test
    void aLostJobWhoseSecretsWereNotKeptIsOpenedForEditingInstead(FxRobot robot) {
        showing.history.submitted(
                "s1",
                "{\"applicationName\":\"db\",\"container\":{\"env\":{\"PIN\":\"1\"}},\"service\":{}}",
                Set.of("PIN"));
        showing.now = showing.now.plus(Duration.ofMinutes(2));
        look(robot);
        segment(robot, "Finished");
        choose(robot, 0);
        press(robot, "Submit again");

        assertThat(door.asked).isEmpty();
        assertThat(led.getLast()).startsWith("edit {").contains("********");
    }

    @Test
    void aServiceIsResizedOnlyToFiguresInOrder(FxRobot robot) {
        choose(robot, 0);
        press(robot, "Resize");
        List<TextField> fields =
                List.copyOf(robot.lookup(".scale-box .text-field").queryAllAs(TextField.class));
        robot.interact(() -> fields.get(1).setText("9"));
        assertThat(robot.lookup(".scale-box .button").queryAs(Button.class).isDisabled())
                .isTrue();
        robot.interact(() -> fields.get(1).setText("2"));
        press(robot, "Resize job");

        assertThat(door.asked).containsExactly("resize web-lab-v001 1 2 4");
        assertThat(says(robot, "The new size of web-lab-v001 was asked for")).isTrue();
    }

    @Test
    void aDisabledServiceIsEnabled(FxRobot robot) {
        choose(robot, 1);
        press(robot, "Enable");
        assertThat(door.asked).containsExactly("enable cache-warm true");
    }

    @Test
    void aRunningTaskLeadsIntoItsContainerItsLogsAndItsPage(FxRobot robot) {
        choose(robot, 0);
        chooseTask(robot, 0);
        press(robot, "Console");
        press(robot, "Logs");
        press(robot, "Open in browser");

        assertThat(led)
                .containsExactly(
                        "agent-1: docker exec -it web-lab-v001-0 sh",
                        "agent-1: docker exec -it web-lab-v001-0 tail -n 500 -f /logs/stdout",
                        "http://127.0.0.1:40123/30.0.100.141");
        assertThat(says(robot, "Its image is fetched, its address given")).isTrue();
    }

    @Test
    void aTaskIsEndedWithOrWithoutAnotherInItsPlace(FxRobot robot) {
        choose(robot, 0);
        chooseTask(robot, 0);
        press(robot, "End without another");
        robot.interact(
                () -> robot.lookup(".banner .danger").queryAs(Button.class).fire());
        press(robot, "End task");
        press(robot, "Keep it");

        assertThat(door.asked).containsExactly("killTask web-lab-v001-0 true");
    }

    @Test
    void aGatewayThatDoesNotAnswerIsToldAndTheListStays(FxRobot robot) {
        door.problem = Problem.of("titus.gateway-silent", "The Titus gateway does not answer");
        look(robot);
        assertThat(says(robot, "The Titus gateway does not answer")).isTrue();
        assertThat(jobs(robot)).hasSize(3);

        door.problem = null;
        press(robot, "Look again");
        assertThat(says(robot, "The Titus gateway does not answer")).isFalse();
    }

    @Test
    void aStackWithoutJobsOffersToMakeOne(FxRobot robot) {
        door.jobs.clear();
        door.tasks.clear();
        look(robot);
        segment(robot, "All");
        assertThat(jobs(robot)).hasSize(3); // lost ones are remembered

        press(robot, "New job");
        assertThat(led).containsExactly("edit ");
    }

    @Test
    void nobodyIsAskedWhileThePageIsNotShown(FxRobot robot) {
        robot.interact(showing.screen::left);
        int before = door.looks;
        robot.interact(() -> showing.now = showing.now.plus(Duration.ofMinutes(1)));
        assertThat(door.looks).isEqualTo(before);

        robot.interact(showing.screen::shown);
        assertThat(door.looks).isEqualTo(before + 1);
    }
}
