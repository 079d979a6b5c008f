package studio.titus.ui.jobs.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import studio.titus.titus.Gateway;
import studio.titus.titus.GatewayException;
import studio.titus.titus.Jobs;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.JobGroup;
import studio.titus.titus.job.json.JobJson;
import studio.titus.titus.job.text.JobTemplate;
import studio.titus.ui.control.Disclosure;
import studio.titus.ui.control.FormField;
import studio.titus.ui.jobs.form.JobField;
import studio.titus.ui.provision.Showing;
import studio.titus.ui.testing.SceneReview;

/** A job as people make it: by typing in fields, in the JSON, from a template or from what they have. */
@ExtendWith(ApplicationExtension.class)
class JobEditorTest {

    private static final String EMAIL = "kim@example.com";

    private final FakeDesk desk = new FakeDesk();
    private final List<String> copied = new ArrayList<>();
    private Optional<String> clipboard = Optional.empty();
    private Stage stage;

    @TempDir
    private Path folder;

    @Start
    void start(Stage first) {
        stage = first;
        open();
    }

    private void open() {
        Showing.window(stage, JobShowing.over(desk, folder, copied::add, () -> clipboard), 1280, 800);
    }

    @Test
    void theWalkthroughsBatchJobIsMadeByTyping(FxRobot robot) {
        type(robot, JobField.APPLICATION, "sleep");
        type(robot, JobField.OWNER, EMAIL);
        type(robot, JobField.IMAGE, "library/alpine");
        type(robot, JobField.TAG, "3.7");
        type(robot, JobField.COMMAND, "/bin/sleep 60");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(desk.sent).containsExactly(json(JobTemplate.SLEEP));
        assertThat(robot.lookup("Submitted.").tryQuery().isPresent() || said(robot, "job-1"))
                .isTrue();
    }

    @Test
    void aJobThatWasSentIsNotSentAgainBeforeItChanges(FxRobot robot) {
        type(robot, JobField.APPLICATION, "sleep");
        type(robot, JobField.OWNER, EMAIL);
        type(robot, JobField.IMAGE, "library/alpine");
        type(robot, JobField.TAG, "3.7");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(desk.sent).hasSize(1);

        type(robot, JobField.TAG, "3.8");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(desk.sent).hasSize(2);
    }

    @Test
    void roomForTheTasksIsToldBeforeAnythingIsSentAndFollowsWhatIsTyped(FxRobot robot) {
        desk.standing = new Standing("titusagent", true, List.of(), FakeDesk.AGENTS);
        robot.interact(this::open);

        assertThat(said(robot, "It fits on 1 of 2 agents now.")).isTrue();

        type(robot, JobField.SIZE, "3");
        assertThat(said(robot, "Fits on 1 of 2 agents now: 2 of 3 tasks can start at once, the others wait."))
                .isTrue();

        type(robot, JobField.MEMORY, "7600 MB");
        type(robot, JobField.CPU, "2");
        type(robot, JobField.DISK, "40001 MB");
        assertThat(said(
                        robot,
                        "No agent is big enough: the biggest, m4.large, is short of 1 MB of disk even when it is"
                                + " empty."))
                .isTrue();
        assertThat(said(robot, "No agent can start this: an agent of type m4.large has 40000 MB of disk."))
                .isTrue();
    }

    @Test
    void theWalkthroughsServiceIsMadeByTyping(FxRobot robot) {
        choose(robot, "Service");
        type(robot, JobField.APPLICATION, "nginx");
        type(robot, JobField.OWNER, EMAIL);
        type(robot, JobField.IMAGE, "library/nginx");
        type(robot, JobField.TAG, "1.13");
        type(robot, JobField.SWITCHES, "titus.agent.killWaitSeconds=30");
        choose(robot, JobField.ZONE_BALANCE, "Prefer");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(desk.sent).containsExactly(json(JobTemplate.NGINX));
    }

    @ParameterizedTest
    @CsvSource({
        "OWNER, kim, an @",
        "IMAGE, reg.example.com:5000/web, may hold letters",
        "TAG, 'a b', A tag",
        "COMMAND, echo '''', An empty argument",
        "ENV, lonely, NAME=value",
        "ENV, 'A=1\nA=2', A is there twice",
        "CPU, 65, At most 64",
        "CPU, many, number of CPUs",
        "MEMORY, 2 apples, size",
        "DISK, 2 TB, At most",
        "NETWORK, fast, rate",
        "GPU, 17, At most 16",
        "SIZE, 1001, At most 1000",
        "SIZE, few, whole number",
        "RUNTIME_LIMIT, 30 s, 60 seconds or more",
        "RUNTIME_LIMIT, 11 d, 864000 seconds",
        "RETRIES, -1, whole number",
        "DELAY, soon, span of time",
        "MOST_DELAY, later, span of time",
        "GROUPS, web, begins with sg-",
        "MOUNTS, fs-1, Each line",
        "LABELS, lonely, NAME=value",
        "SWITCHES, lonely, NAME=value"
    })
    void aBadValueIsToldAtItsField(JobField field, String typed, String sentence, FxRobot robot) {
        type(robot, field, typed);
        robot.interact(() -> input(robot, JobField.APPLICATION).requestFocus());
        robot.interact(() -> input(robot, JobField.OWNER).requestFocus());

        assertThat(box(robot, field).messageProperty().get().level().name()).isEqualTo("ERROR");
        assertThat(message(robot, field)).contains(sentence);
    }

    @Test
    void nothingIsToldTooEarlyAndAllOfItWhenTheJobShallBeSent(FxRobot robot) {
        assertThat(message(robot, JobField.OWNER)).doesNotContain("needed");

        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(desk.sent).isEmpty();
        assertThat(message(robot, JobField.OWNER)).contains("needed");
        assertThat(input(robot, JobField.APPLICATION).isFocused()).isTrue();
        assertThat(robot.lookup("4 to correct, first: Application").tryQuery()).isPresent();
    }

    @Test
    void anErrorStandsAtItsLineOfTheJson(FxRobot robot) {
        type(robot, JobField.IMAGE, "reg.example.com:5000/web");
        robot.interact(() -> input(robot, JobField.TAG).requestFocus());

        int line = area(robot).getText().lines().toList().indexOf("      \"name\": \"reg.example.com:5000/web\"") + 1;
        assertThat(line).isPositive();
        assertThat(said(robot, "Line " + line + ": Image: ")).isTrue();

        robot.interact(() ->
                box(robot, JobField.IMAGE).messageProperty().get().remedy().run());
        assertThat(input(robot, JobField.IMAGE).getText()).isEqualTo("web");
    }

    @Test
    void theKindsKeepTheirValues(FxRobot robot) {
        type(robot, JobField.SIZE, "7");
        choose(robot, "Service");
        type(robot, JobField.MAX, "9");
        choose(robot, "Batch");

        assertThat(input(robot, JobField.SIZE).getText()).isEqualTo("7");
        assertThat(area(robot).getText()).contains("\"size\": 7").doesNotContain("service");
        choose(robot, "Service");
        assertThat(area(robot).getText()).contains("\"max\": 9");
        assertThat(box(robot, JobField.SIZE).isVisible()).isFalse();
    }

    @Test
    void theJsonChangesTheFieldsAndTheFieldsTheJson(FxRobot robot) {
        type(robot, JobField.MEMORY, "2 GB");
        assertThat(area(robot).getText()).contains("\"memoryMB\": 2048");
        assertThat(box(robot, JobField.MEMORY).getRule()).isEqualTo("2048 MB");

        robot.interact(() -> area(robot).setText(area(robot).getText().replace("2048", "4096")));
        assertThat(input(robot, JobField.MEMORY).getText()).isEqualTo("4 GB");

        robot.interact(() -> area(robot).setText("{\n  \"applicationName\": x"));
        assertThat(said(robot, "Line 2: ")).isTrue();
        assertThat(input(robot, JobField.MEMORY).getText()).isEqualTo("4 GB");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(desk.sent).isEmpty();
    }

    @Test
    void whatTheGatewayRefusesStandsAtItsFields(FxRobot robot) throws Exception {
        desk.refusal = Optional.of(refusal("Invalid Argument: {field: extensions.size, description: size is too big},"
                + "{field: container.securityProfile.iamRole, description: IAM role not permitted}"));
        complete(robot);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(box(robot, JobField.SIZE).messageProperty().get().level().name())
                .isEqualTo("ERROR");
        assertThat(box(robot, JobField.ROLE).messageProperty().get().level().name())
                .isEqualTo("ERROR");

        desk.refusal = Optional.empty();
        type(robot, JobField.SIZE, "2");
        type(robot, JobField.ROLE, "other");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(desk.sent).hasSize(1);
    }

    @Test
    void aRefusalThatIsAboutNoFieldIsToldOnTop(FxRobot robot) throws Exception {
        desk.refusal = Optional.of(refusal("Constraint violation of nobody's field"));
        complete(robot);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(robot.lookup(".problem-card").query().isVisible()).isTrue();
    }

    @Test
    void aCurlCommandIsPastedAndStepsAreUndone(FxRobot robot) {
        clipboard = Optional.of("curl -XPOST http://gateway:7001/api/v3/jobs -d '" + JobTemplate.NGINX.json() + "'");
        robot.clickOn("Paste JSON or curl");
        assertThat(input(robot, JobField.APPLICATION).getText()).isEqualTo("nginx");

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(input(robot, JobField.APPLICATION).getText()).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(input(robot, JobField.APPLICATION).getText()).isEqualTo("nginx");

        robot.clickOn("Copy as curl");
        assertThat(copied.getLast()).startsWith("curl ").contains("nginx").contains("/api/v3/jobs");
    }

    @Test
    void whatWasTypedIsThereAgainAfterACrash(FxRobot robot) {
        type(robot, JobField.APPLICATION, "half");
        robot.interact(this::open);

        assertThat(input(robot, JobField.APPLICATION).getText()).isEqualTo("half");
    }

    @Test
    void aTextThatIsNoValueIsThereAgainToo(FxRobot robot) {
        type(robot, JobField.CPU, "many");
        robot.interact(this::open);

        assertThat(input(robot, JobField.CPU).getText()).isEqualTo("many");
        assertThat(message(robot, JobField.CPU)).contains("number of CPUs");
    }

    @Test
    void aSecretIsSentAndNeitherKeptNorCopied(FxRobot robot) throws Exception {
        complete(robot);
        type(robot, JobField.ENV, "DB_PASSWORD=hunter2\nPIN=zebra\nMODE=fast");
        FormField names = robot.lookup("#secrets").queryAs(FormField.class);
        robot.interact(() -> ((TextInputControl) names.getControl()).setText("PIN"));
        assertThat(names.messageProperty().get().text())
                .isEqualTo("Not kept and not copied: the values of DB_PASSWORD, PIN.");

        robot.clickOn("Copy as curl");
        assertThat(copied.getLast()).contains("MODE", "fast").doesNotContain("hunter2", "zebra");
        robot.interact(() -> item(robot, "Keep this as a template").fire());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(everythingKept()).contains("MODE").doesNotContain("hunter2", "zebra");

        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(desk.sent.getLast()).contains("hunter2", "zebra");
        assertThat(desk.marked).containsExactly("PIN");
    }

    @Test
    void aValueThatWasNotKeptIsAskedForAgain(FxRobot robot) {
        complete(robot);
        type(robot, JobField.ENV, "API_TOKEN=hunter2");
        robot.interact(this::open);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(desk.sent).isEmpty();
        assertThat(message(robot, JobField.ENV)).isEqualTo("Not kept: type the values of API_TOKEN again.");

        type(robot, JobField.ENV, "API_TOKEN=hunter3");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(desk.sent).hasSize(1);
    }

    @Test
    void aJobIsKeptAsATemplateToBeginWithAndForgottenAgain(FxRobot robot) {
        complete(robot);
        robot.interact(() -> item(robot, "Keep this as a template").fire());
        assertThat(said(robot, "Kept as a template: sleep")).isTrue();

        robot.interact(this::open);
        robot.interact(() -> item(robot, "nginx").fire());
        robot.interact(() -> item(robot, "sleep").fire());
        assertThat(input(robot, JobField.IMAGE).getText()).isEqualTo("library/alpine");
        type(robot, JobField.TAG, "3.8");
        assertThat(said(robot, "Changed since it began as sleep")).isTrue();
        assertThat(said(robot, "Tag: 3.7 \u2192 3.8")).isTrue();

        robot.interact(() ->
                ((Menu) item(robot, "Forget a template")).getItems().getFirst().fire());
        assertThat(robot.lookup("#begin").queryAs(MenuButton.class).getItems())
                .extracting(MenuItem::getText)
                .doesNotContain("sleep", "Forget a template");
    }

    private static MenuItem item(FxRobot robot, String words) {
        return robot.lookup("#begin").queryAs(MenuButton.class).getItems().stream()
                .filter(item -> item.getText() != null && item.getText().contains(words))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private String everythingKept() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    @Test
    void theLightsMendWhatStandsInTheWay(FxRobot robot) {
        desk.standing = new Standing("titusagent", false, List.of(sequenced("v007")), List.of());
        robot.interact(this::open);
        assertThat(said(robot, "The group titusagent is not active")).isTrue();

        robot.interact(() -> robot.lookup("Activate").queryAs(Button.class).fire());
        assertThat(said(robot, "The group titusagent takes tasks")).isTrue();

        type(robot, JobField.APPLICATION, "sleep");
        type(robot, JobField.SEQUENCE, "v007");
        robot.interact(() -> robot.from(robot.lookup(".job-lights").<Node>query())
                .lookup("Take v008")
                .queryAs(Button.class)
                .fire());
        assertThat(input(robot, JobField.SEQUENCE).getText()).isEqualTo("v008");
    }

    @Test
    void emptyFieldsSayWhatCounts(FxRobot robot) {
        type(robot, JobField.MEMORY, "");

        assertThat(message(robot, JobField.MEMORY)).isEqualTo("Empty counts as 512 MB.");
    }

    @Test
    void nothingIsNamelessCutOffOrFaint(FxRobot robot) {
        robot.interact(() -> {
            stage.setWidth(1024);
            stage.setHeight(640);
        });
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        robot.interact(() -> {
            var review = new SceneReview(stage.getScene().getRoot());
            assertThat(review.nameless()).isEmpty();
            assertThat(review.cutOff()).isEmpty();
            assertThat(review.tooWide()).isEmpty();
            assertThat(review.faint()).isEmpty();
            assertThat(review.lettersTwice()).isEmpty();
        });
    }

    private void complete(FxRobot robot) {
        robot.interact(() -> area(robot)
                .setText(JobJson.write(
                        FakeDesk.VALUES.into(JobTemplate.SLEEP.job().withTeamEmail(EMAIL)))));
    }

    private static String json(JobTemplate template) {
        return JobJson.write(FakeDesk.VALUES.into(template.job().withTeamEmail(EMAIL)));
    }

    private static JobDescriptor sequenced(String sequence) {
        return JobTemplate.SLEEP.job().withGroup(new JobGroup("", "", sequence));
    }

    /** What a gateway's answer becomes on its way here. */
    private static GatewayException refusal(String message) throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = "{\"statusCode\": 400, \"message\": \"%s\"}"
                    .formatted(message)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(400, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try (var gateway =
                new Gateway(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))) {
            new Jobs(gateway).submit("{}");
            throw new AssertionError("taken");
        } catch (GatewayException e) {
            return e;
        } finally {
            server.stop(0);
        }
    }

    private static void type(FxRobot robot, JobField field, String text) {
        TextInputControl input = input(robot, field);
        robot.interact(() -> {
            robot.lookup(".disclosure").<Disclosure>queryAll().forEach(fold -> fold.setExpanded(true));
        });
        robot.interact(() -> {
            input.requestFocus();
            input.clear();
        });
        robot.interact(input::requestFocus);
        robot.write(text, 0);
    }

    private static void choose(FxRobot robot, String kind) {
        robot.interact(() -> robot.lookup(kind).queryAs(ToggleButton.class).fire());
    }

    private static void choose(FxRobot robot, JobField field, String choice) {
        robot.interact(() -> robot.from(box(robot, field))
                .lookup(choice)
                .queryAs(ToggleButton.class)
                .fire());
    }

    private static FormField box(FxRobot robot, JobField field) {
        return robot.lookup("#" + field.name()).queryAs(FormField.class);
    }

    private static TextInputControl input(FxRobot robot, JobField field) {
        return (TextInputControl) box(robot, field).getControl();
    }

    private static String message(FxRobot robot, JobField field) {
        return box(robot, field).messageProperty().get().text();
    }

    private static TextArea area(FxRobot robot) {
        return robot.lookup(".json-text").queryAs(TextArea.class);
    }

    private static boolean said(FxRobot robot, String words) {
        return robot.lookup(node -> (node instanceof Labeled labeled
                                && labeled.getText() != null
                                && labeled.getText().contains(words))
                        || (node.getAccessibleText() != null
                                && node.getAccessibleText().contains(words)))
                .tryQuery()
                .isPresent();
    }
}
