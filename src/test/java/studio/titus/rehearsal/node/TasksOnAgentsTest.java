package studio.titus.rehearsal.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.titus.ssh.ForwardAddress;
import studio.titus.ssh.NodeAccess;

/** Jobs submitted through two hops, and their containers as agents show them. */
class TasksOnAgentsTest {

    private static final String ACTIVATE = "curl -s -X PUT -H 'Content-Type: application/json' -d"
            + " '{\"instanceGroupId\":\"titusagent\",\"lifecycleState\":\"Active\"}'"
            + " localhost:7001/api/v3/agent/instanceGroups/titusagent/lifecycle";

    @TempDir
    private Path folder;

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }

    private static String job(StackRig rig, String image, String entryPoint, String kind) {
        return """
            {"applicationName":"app","owner":{"teamEmail":"me@me.com"},"container":{"image":{"name":"%s","tag":"1"},
            "entryPoint":[%s],"resources":{"allocateIP":true},"securityProfile":{"securityGroups":["%s"],"iamRole":"r"}},%s}\
            """.formatted(image, entryPoint, rig.webGroup(), kind).replace("\n", "");
    }

    private static final String BATCH =
            "\"batch\":{\"size\":1,\"runtimeLimitSec\":\"3600\",\"retryPolicy\":{\"immediate\":{\"retries\":0}}}";
    private static final String SERVICE =
            "\"service\":{\"capacity\":{\"min\":1,\"desired\":1,\"max\":1},\"retryPolicy\":{\"immediate\":{\"retries\":0}}}";

    private static String submit(StackRig rig, String job) throws InterruptedException {
        rig.output(StackRig.GATEWAY, ACTIVATE);
        String answer = rig.output(
                StackRig.GATEWAY,
                "curl -s -X POST -H 'Content-Type: application/json' -d '" + job.replace("'", "'\\''")
                        + "' localhost:7001/api/v3/jobs");
        rig.fixture.clock.passSeconds(2);
        rig.nodes.refresh();
        rig.fixture.clock.passSeconds(5);
        return json(answer).path("id").asText();
    }

    private static JsonNode task(StackRig rig, String job) throws InterruptedException {
        return json(rig.output(StackRig.GATEWAY, "curl -s 'localhost:7001/api/v3/tasks?jobIds=" + job + "'"))
                .path("items")
                .path(0);
    }

    @Test
    void aTaskIsAContainerOfItsAgentWithTheExecutorsLabels() throws InterruptedException {
        try (var rig = new StackRig(folder).booted()) {
            String job =
                    submit(rig, job(rig, "library/alpine", "\"/bin/sh\",\"-c\",\"'echo hello; sleep 300'\"", BATCH));
            JsonNode task = task(rig, job);

            assertThat(task.path("status").path("state").asText()).isEqualTo("Started");
            assertThat(rig.output(StackRig.AGENT, "docker ps --format '{{.Names}} {{.Image}}'"))
                    .isEqualTo(task.path("id").asText() + " docker.io/library/alpine:1\n");
            assertThat(rig.output(
                            StackRig.AGENT,
                            "docker ps -q | xargs -r docker inspect -f '{{.Name}} {{index .Config.Labels"
                                    + " \"titus.net.ipv4\"}}'"))
                    .isEqualTo("/%s %s\n"
                            .formatted(
                                    task.path("id").asText(),
                                    task.path("taskContext")
                                            .path("task.containerIp")
                                            .asText()));
            assertThat(rig.output(
                            StackRig.AGENT, "docker exec " + task.path("id").asText() + " cat /logs/stdout"))
                    .isEqualTo("hello\n");
            rig.fixture.clock.passSeconds(310);
            rig.nodes.refresh();
            assertThat(rig.output(StackRig.AGENT, "docker ps -q")).isEmpty();
        }
    }

    @Test
    void aServiceShowsItsPageThroughTheBastionAsLongAsItsGroupsLetItIn() throws Exception {
        try (var rig = new StackRig(folder).booted();
                var access = rig.access();
                var client = HttpClient.newHttpClient()) {
            String job = submit(rig, job(rig, "library/nginx", "", SERVICE));
            String address =
                    task(rig, job).path("taskContext").path("task.containerIp").asText();
            var forward = access.forward(access.bastion(), new ForwardAddress(address, 80));

            assertThat(rig.exec(StackRig.BASTION, "curl -s --max-time 3 http://" + address + "/")
                            .exitCode())
                    .isNotZero();
            rig.letInWeb();
            var page = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + forward.port() + "/"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Welcome to nginx!", address);
            assertThat(rig.output(StackRig.BASTION, "curl -s http://" + address + "/"))
                    .contains("Welcome to nginx!");
        }
    }

    @Test
    void aShellInAContainerIsLeftByExit() throws Exception {
        try (var rig = new StackRig(folder).booted();
                NodeAccess access = rig.access()) {
            String job = submit(rig, job(rig, "library/alpine", "\"sleep\",\"300\"", BATCH));
            String id = task(rig, job).path("id").asText();
            try (var shell = access.shell(rig.node(StackRig.AGENT), studio.titus.ssh.TerminalSize.usual())) {
                shell.input()
                        .write(("docker exec -it " + id + " sh\necho $TITUS_TASK_ID-in\nexit\nhostname\nexit\n")
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));

                String all = new String(shell.output().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

                assertThat(all).contains("/ # ", id + "-in", "ip-30-0-1-20");
            }
        }
    }

    @Test
    void theOutputOfATaskIsFollowed() throws Exception {
        try (var rig = new StackRig(folder).booted();
                NodeAccess access = rig.access()) {
            String job =
                    submit(rig, job(rig, "library/alpine", "\"/bin/sh\",\"-c\",\"'echo hello; sleep 300'\"", BATCH));
            String id = task(rig, job).path("id").asText();
            try (var shell = access.shell(rig.node(StackRig.AGENT), studio.titus.ssh.TerminalSize.usual())) {
                shell.input()
                        .write(("docker exec -it " + id + " tail -n 500 -f /logs/stdout\n")
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));

                var all = new StringBuilder();
                while (all.indexOf("stdout\r\nhello") < 0) {
                    int next = shell.output().read();
                    assertThat(next).as(all.toString()).isNotNegative();
                    all.append((char) next);
                }
            }
        }
    }

    @Test
    void aRestartedMasterKnowsNoJobs() throws InterruptedException {
        try (var rig = new StackRig(folder).booted()) {
            String job = submit(rig, job(rig, "library/alpine", "\"sleep\",\"300\"", BATCH));

            rig.output(StackRig.MASTER, "sudo systemctl restart titus-server-master");

            assertThat(rig.output(StackRig.GATEWAY, "curl -s localhost:7001/api/v3/jobs/" + job))
                    .contains("Job id " + job + " not found");
        }
    }
}
