package studio.titus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.titus.testing.RecordedGateway;

/** The commands that ask a gateway, against answers that a real one gave. */
class JobGatewayCommandsTest {

    private static final String ID = "787bd13d-b7f6-43e8-9d3b-d2be65d27874";

    @TempDir
    private Path folder;

    @AutoClose
    private final RecordedGateway gateway = new RecordedGateway();

    private Scene scene;

    @BeforeEach
    void open() {
        scene = new Scene(folder);
    }

    private Scene.Result job(String... words) {
        var line = new ArrayList<>(List.of("job"));
        line.addAll(List.of(words));
        line.addAll(List.of("--gateway", gateway.root().toString()));
        return scene.run(line.toArray(String[]::new));
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("job.json"), text).toString();
    }

    private String template() {
        return scene.run("job", "template", "batch").out();
    }

    @Test
    void aJobIsSentWithoutKeysThatTheGatewayDoesNotKnowAndTheyAreNamed() throws IOException {
        gateway.then("service-create");

        var result = job("submit", file(template().replaceFirst("\\{", "{\"disruptionBudget\": {},")), "--json");

        assertThat(result.code()).isZero();
        assertThat(result.lastJson().path("event").asText()).isEqualTo("submitted");
        assertThat(result.lastJson().path("id").asText()).hasSize(36);
        assertThat(result.err()).contains("disruptionBudget: This gateway has no such field; it is not sent.");
        assertThat(gateway.asked().getFirst()).contains("applicationName").doesNotContain("disruptionBudget");
    }

    @Test
    void aJobThatWouldBeRejectedIsNotSent() throws IOException {
        var result = job("submit", file(template().replace("\"size\": 1", "\"size\": 0")));

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("At least one task is needed.", "was not sent");
        assertThat(gateway.asked()).isEmpty();
    }

    @Test
    void rawSendsTheFileAsItIsAndTheGatewaysFaultsAreTold() throws IOException {
        gateway.then("400-post");

        var result = job("submit", file("{ }"), "--raw");

        assertThat(gateway.asked()).containsExactly("POST /api/v3/jobs { }");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("does not accept this").doesNotContain("Exception");
    }

    @Test
    void aFileThatIsNotThereIsOneSentence() {
        var result = job("submit", folder.resolve("no.json").toString());

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("cannot be read").doesNotContain("Exception");
    }

    @Test
    void jobsAreListedForPeopleAndForScripts() {
        gateway.then("accept */*").then(200, "{\"items\": []}");
        gateway.then("accept */*").then(200, "{\"items\": []}");

        assertThat(job("list").out()).contains(ID, "Accepted", "batch", "localtest");
        assertThat(job("list", "--json").lastJson().path("owner").asText()).isEqualTo("me@me.com");
    }

    @Test
    void aJobIsShownWithItsTasks() {
        gateway.then("batch-get-right-after-create").then("service-tasks");

        assertThat(job("show", ID).out()).contains("batch of me@me.com", "Started", "10.0.0.6");
    }

    @Test
    void aJobThatVanishedIsToldAsSuch() {
        gateway.then("404-get");

        var result = job("show", "nosuch");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("knows no job nosuch", "Finished jobs vanish");
    }

    @Test
    void aJobIsEndedAndAServiceResized() {
        gateway.then(200, "").then(200, "").then(200, "");

        assertThat(job("kill", ID).code()).isZero();
        assertThat(job("kill", "t", "--task").out()).contains("Task t is told to end.");
        assertThat(job("resize", ID, "1", "2", "3").out()).contains("shall have 2 tasks (1 to 3)");
        assertThat(gateway.asked())
                .containsExactly(
                        "DELETE /api/v3/jobs/" + ID,
                        "DELETE /api/v3/tasks/t",
                        "PUT /api/v3/jobs/" + ID + "/instances {\"min\":1,\"desired\":2,\"max\":3}");
    }

    @Test
    void aServiceIsMarkedAndItsWantedNumberFrozen() {
        gateway.then(200, "").then(200, "").then(200, "").then(200, "");

        assertThat(job("enable", ID).out()).contains("is enabled");
        assertThat(job("disable", ID).out()).contains("is disabled");
        assertThat(job("processes", ID, "--no-increase").out()).contains("may only become smaller");
        assertThat(job("processes", ID).out()).contains("may change");
        assertThat(gateway.asked())
                .containsExactly(
                        "POST /api/v3/jobs/" + ID + "/enable",
                        "POST /api/v3/jobs/" + ID + "/disable",
                        "PUT /api/v3/jobs/" + ID
                                + "/jobprocesses {\"disableIncreaseDesired\":true,\"disableDecreaseDesired\":false}",
                        "PUT /api/v3/jobs/" + ID
                                + "/jobprocesses {\"disableIncreaseDesired\":false,\"disableDecreaseDesired\":false}");
    }

    @Test
    void aSizeThatIsNoneIsNotSent() {
        var result = job("resize", ID, "3", "2", "1");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("MIN DESIRED MAX");
        assertThat(gateway.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "127.0.0.1:7001", "ftp://a", "http://", "no url"})
    void anAddressThatIsNoGatewaysIsWrongUsage(String address) {
        var result = scene.run("job", "list", "--gateway", address);

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("is no address of a gateway").doesNotContain("Exception");
    }

    @Test
    void oneOfStackAndGatewayIsNeeded() {
        assertThat(scene.run("job", "list").code()).isEqualTo(2);
        assertThat(scene.run("job", "list", "--stack", "a", "--gateway", "http://b")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void aGatewayThatDoesNotAnswerIsAFailureInOneSentence() {
        var result = scene.run("job", "list", "--gateway", "http://127.0.0.1:1");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("The Titus gateway does not answer").doesNotContain("Exception");
    }
}
