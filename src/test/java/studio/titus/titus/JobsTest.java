package studio.titus.titus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.titus.testing.RecordedGateway;

/** Against answers that a real gateway gave. */
class JobsTest {

    private static final String ID = "787bd13d-b7f6-43e8-9d3b-d2be65d27874";

    @AutoClose
    private final RecordedGateway server = new RecordedGateway();

    @AutoClose
    private final Gateway gateway = new Gateway(server.root());

    private final Jobs jobs = new Jobs(gateway);

    @Test
    void aJobIsSentAsItIsAndItsIdComesBack() throws Exception {
        server.then("service-create");

        String id = jobs.submit("{\"a\":1}");

        assertThat(id).matches("[0-9a-f-]{36}");
        assertThat(server.asked()).containsExactly("POST /api/v3/jobs {\"a\":1}");
    }

    @Test
    void allFaultsThatTheGatewayFindsAreTold() {
        server.then("400-post");

        var failure = catchThrowableOfType(GatewayException.class, () -> jobs.submit("{}"));

        assertThat(failure.status()).isEqualTo(400);
        assertThat(failure.problem().cause()).contains(": ").doesNotContain("{field");
    }

    @ParameterizedTest
    @CsvSource({
        "500-post, 500, titus.refused",
        "429-post, 429, titus.exhausted",
        "batch-job-kill-again, 409, titus.conflict",
        "404-get, 404, titus.not-found",
        "503, 503, titus.master-down"
    })
    void eachAnswerHasItsOwnSentence(String recording, int status, String code) {
        server.then(recording);

        var failure = catchThrowableOfType(GatewayException.class, () -> jobs.kill(ID));

        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure.problem().code()).isEqualTo(code);
        assertThat(failure.problem().next()).isNotEmpty();
    }

    @Test
    void aJobWhoseAnswerIsLostIsNotSentAgainAndItIsSaidThatItMayRun() {
        server.thenHangUp();

        var failure = catchThrowableOfType(GatewayException.class, () -> jobs.submit("{}"));

        assertThat(failure.problem().code()).isEqualTo("titus.uncertain");
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void whereNobodyListensNothingCanHaveHappened() {
        try (var nobody = new Gateway(URI.create("http://127.0.0.1:1"))) {
            var failure = catchThrowableOfType(GatewayException.class, () -> new Jobs(nobody).submit("{}"));

            assertThat(failure.problem().code()).isEqualTo("titus.gateway-silent");
        }
    }

    @Test
    void aJobIsReadWithItsStateAndSize() throws Exception {
        server.then("batch-get-right-after-create");

        Job job = jobs.find(ID).orElseThrow();

        assertThat(job.id()).isEqualTo(ID);
        assertThat(job.service()).isFalse();
        assertThat(job.capacity()).isEqualTo(new Capacity(1, 1, 1));
        assertThat(job.status().state()).isEqualTo("Accepted");
        assertThat(job.status().at()).isEqualTo(Instant.parse("2026-11-22T15:26:12.157Z"));
        assertThat(job.descriptor()).contains("\"runtimeLimitSec\":\"3600\"");
    }

    @Test
    void aJobThatIsGoneIsNone() throws Exception {
        server.then("404-get");

        assertThat(jobs.find("nosuch")).isEmpty();
    }

    @Test
    void aListIsReadToItsEndAndNothingTwice() throws Exception {
        server.then("accept */*");
        server.then(200, """
            {"items": [{"id": "787bd13d-b7f6-43e8-9d3b-d2be65d27874"}, {"id": "b"}],
             "pagination": {"hasMore": false, "cursor": "x"}}\
            """);

        assertThat(jobs.all()).extracting(Job::id).containsExactly(ID, "b");
        assertThat(server.asked().getFirst()).isEqualTo("GET /api/v3/jobs?pageSize=100");
        assertThat(server.asked().getLast()).startsWith("GET /api/v3/jobs?pageSize=100&cursor=Nzg3YmQx");
    }

    @Test
    void aPageThatIsTooBigForTheGatewayIsAskedForInSmallerOnes() throws InterruptedException {
        server.then(
                        429,
                        "{\"statusCode\":429,\"message\":\"RESOURCE_EXHAUSTED: Frame size 4903752 exceeds maximum:"
                                + " 4194304. \"}")
                .then(200, "{\"items\":[],\"pagination\":{\"hasMore\":false}}");

        assertThat(jobs.all()).isEmpty();

        assertThat(server.asked()).containsExactly("GET /api/v3/jobs?pageSize=100", "GET /api/v3/jobs?pageSize=25");
    }

    @Test
    void aTaskIsReadWithItsAgentAndAddress() throws Exception {
        server.then("service-tasks");

        Task task = jobs.tasks(ID).getFirst();

        assertThat(task.agent()).isEqualTo("10_0_0_3.titusagents-critical.titus.dev");
        assertThat(task.containerAddress()).isEqualTo("10.0.0.6");
        assertThat(task.index()).isEmpty();
        assertThat(task.status().state()).isEqualTo("Started");
        assertThat(task.history()).extracting(Status::state).containsExactly("Accepted", "Launched", "StartInitiated");
    }

    @Test
    void writesSayExactlyWhatIsWanted() throws Exception {
        server.then(200, "").then(200, "").then(200, "").then(200, "");

        jobs.resize("a/b", new Capacity(1, 2, 3));
        jobs.killTask("t", true);
        jobs.enable("j", false);
        jobs.kill("j");

        assertThat(server.asked())
                .containsExactly(
                        "PUT /api/v3/jobs/a%2Fb/instances {\"min\":1,\"desired\":2,\"max\":3}",
                        "DELETE /api/v3/tasks/t?shrink=true", "POST /api/v3/jobs/j/disable", "DELETE /api/v3/jobs/j");
    }

    @Test
    void aResizeThatTheGatewayRefusesTellsItsReason() {
        server.then("service-resize-min-gt-desired");

        var failure = catchThrowableOfType(GatewayException.class, () -> jobs.resize("j", new Capacity(4, 3, 5)));

        assertThat(failure.problem().cause()).isEqualTo("'min'(4) must be <= 'desired'(3).");
    }
}
