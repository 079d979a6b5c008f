package studio.titus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.titus.cli.Scene.Result;
import studio.titus.cli.render.Style;
import studio.titus.nodes.RehearsedStack;
import studio.titus.rehearsal.control.Mishap;
import studio.titus.state.StackFolders;
import studio.titus.testing.Peer;

/** The commands that talk to nodes, over a rehearsed stack that answers SSH. */
class NodeCommandsTest {

    @TempDir
    private static Path folder;

    private static RehearsedStack stack;

    /** Meets all machines, so that no test depends on another's having met them. */
    @BeforeAll
    static void build() throws InterruptedException {
        stack = new RehearsedStack(folder).applied().booted();
        run("verify", "--stack", "lab");
    }

    @AfterAll
    static void tearDown() {
        stack.close();
    }

    @AfterEach
    void mend() {
        stack.cloud.mishaps().clear();
    }

    private static Result run(String... arguments) {
        return run(stack.folders, "", arguments);
    }

    /** @param typed what a person at the terminal answers; "" when nobody sits there */
    private static Result run(StackFolders folders, String typed, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = cli(folders, typed, out, err).run(arguments);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static Cli cli(StackFolders folders, String typed, OutputStream out, OutputStream err) {
        var terminal = new Terminal(
                Scene.stream(out),
                Scene.stream(err),
                new BufferedReader(new StringReader(typed)),
                new Style(true, false),
                !typed.isEmpty(),
                false);
        return new Cli(new Surroundings(
                terminal,
                "1.2.3",
                Map.of(),
                folders,
                () -> stack.connector,
                _ -> {
                    throw new IllegalStateException("no rehearsal in this scene");
                },
                new Random(42),
                () -> folder.resolve("log"),
                _ -> {}));
    }

    private static StackFolders elsewhere() throws IOException {
        return new StackFolders(Files.createTempDirectory(folder, "elsewhere"));
    }

    @Test
    void verifyIsGreenOnceTheGroupIsActive() {
        var activated = run("activate", "--stack", "lab");
        assertThat(activated.code()).as(activated.err()).isZero();
        assertThat(activated.out()).startsWith("The group titusagent ").contains("active");
        assertThat(run("activate", "--stack", "lab").out()).isEqualTo("The group titusagent was active already.\n");

        var verified = run("verify", "--stack", "lab", "--json");

        assertThat(verified.code()).isZero();
        assertThat(verified.err()).isEmpty();
        assertThat(verified.lastJson().toString())
                .isEqualTo("{\"event\":\"summary\",\"passed\":15,\"failed\":0,\"skipped\":0}");
        assertThat(verified.json().getFirst().fieldNames()).toIterable().startsWith("event", "id", "verdict", "detail");
    }

    @Test
    void verifyFailsWithTheRowThatFailsAndSkipsWhatNeedsIt() {
        stack.cloud.mishaps().on(Mishap.GATEWAY_FAILED);

        var result = run("verify", "--stack", "lab", "--json");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.json().stream()
                        .filter(line -> line.path("verdict").asText().equals("failed"))
                        .map(line -> line.path("id").asText()))
                .containsExactly("gateway-service");
        assertThat(result.lastJson().path("skipped").asInt()).isEqualTo(3);
        assertThat(run("verify", "--stack", "lab").out())
                .contains("✗ The Titus gateway runs", "→ Restart titus-server-gateway");
    }

    @Test
    void isolationHoldsAndSaysWhatWasTried() {
        var result = run("isolation", "--stack", "lab");

        assertThat(result.code()).as(result.out() + result.err()).isZero();
        assertThat(result.out())
                .contains("bastion: echo $SSH_CONNECTION", "from 203.0.113.7", "18 hold")
                .doesNotContain("✗");
        var lines = run("isolation", "--stack", "lab", "--json").json();
        assertThat(lines.getLast().toString())
                .isEqualTo("{\"event\":\"summary\",\"passed\":18,\"failed\":0,\"skipped\":0}");
        assertThat(lines.subList(0, 13)).allSatisfy(line -> {
            assertThat(line.path("event").asText()).isEqualTo("check");
            assertThat(line.path("at").asText()).startsWith("2026-11-2");
        });
    }

    @Test
    @Timeout(60)
    void aForwardLeadsAPortOfThisComputerToAServiceUntilItIsStopped() throws Exception {
        var out = new PipedOutputStream();
        var lines = new BufferedReader(new InputStreamReader(new PipedInputStream(out), StandardCharsets.UTF_8));
        Thread command = Thread.ofVirtual()
                .start(() -> cli(stack.folders, "", out, OutputStream.nullOutputStream())
                        .run("forward", "mesos", "--stack", "lab", "--json"));
        var line = new ObjectMapper().readTree(lines.readLine());

        String page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(line.path("address").asText()))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        command.interrupt();
        assertThat(command.join(Duration.ofSeconds(30))).isTrue();

        assertThat(line.path("event").asText()).isEqualTo("forward");
        assertThat(line.path("address").asText()).startsWith("http://127.0.0.1:");
        assertThat(page).contains("Mesos 1.0.1", "Leader: 30.0.100.10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "nowhere:80", "master:0", "master:65536", "master:", ":80", "30.0.100.1:70000"})
    void aForwardToNowhereNamesThePlacesThereAre(String where) {
        var result = run("forward", where, "--stack", "lab");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("\"" + where + "\" is no place to lead to", "gateway, mesos or zookeeper");
    }

    @Test
    void theExitCodeOfSshIsTheCommands() {
        var result = run("ssh", "master", "--stack", "lab", "--", "echo", "hello;", "false", "||", "exit", "7");

        assertThat(result.code()).isEqualTo(7);
        assertThat(result.out()).isEqualTo("hello\n");
        assertThat(run("ssh", "bastion", "--stack", "lab", "--", "hostname").code())
                .isZero();
        assertThat(run("ssh", "agent-1", "--stack", "lab", "--", "ls", "-l", "/none")
                        .err())
                .contains("cannot access '/none'");
    }

    @Test
    void anUnknownNodeIsNamedWithThoseThereAre() {
        var result = run("ssh", "agent-9", "--stack", "lab", "--", "true");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("There is no node agent-9.", "bastion, prereqs, master, gateway, agent-1");
    }

    @Test
    void sshWithoutACommandSaysHowItIsUsed() {
        var result = run("ssh", "master", "--stack", "lab");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("COMMAND", "titus-studio ssh --help").doesNotContain("Exception");
    }

    @Test
    void anUnreachableNodeIsAFailureAndNamesItsHop() {
        stack.cloud.mishaps().unreachable("master");

        var result = run("ssh", "master", "--stack", "lab", "--", "true");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("bastion → master").doesNotContain("Exception");
    }

    @Test
    void aStackThatIsNotThereHasNoNodes() throws IOException {
        for (var command : new String[] {"verify", "activate", "isolation", "ssh-config"}) {
            var result =
                    run(elsewhere(), "", command, "--stack", "nobody", "--region", "eu-west-1", "--identity", key());

            assertThat(result.code()).as(command).isEqualTo(1);
            assertThat(result.err()).as(command).contains("bastion does not run", "titus-studio apply");
        }
        assertThat(run("verify").code()).isEqualTo(2);
        assertThat(run("isolation", "--stack", "Not A Name").code()).isEqualTo(2);
    }

    private static String key() {
        return stack.key.toString();
    }

    @Test
    void withoutSettingsOrKeyTheKeyIsAskedFor() throws IOException {
        var nothing = run(elsewhere(), "", "verify", "--stack", "lab", "--region", "eu-west-1");
        assertThat(nothing.code()).isEqualTo(2);
        assertThat(nothing.err()).contains("--identity FILE");

        var missing = run(
                "verify", "--stack", "lab", "--identity", folder.resolve("none").toString());
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("none").doesNotContain("Exception");
    }

    @Test
    void anUnknownHostKeyNeedsAPersonOrTheOption() throws IOException {
        stack.cloud.circumstances().denyAction("ec2:GetConsoleOutput");
        String[] command = {"ssh", "bastion", "--stack", "lab", "--region", "eu-west-1", "--identity", key()};

        var alone = run(elsewhere(), "", with(command, "--", "true"));
        assertThat(alone.code()).isEqualTo(1);
        assertThat(alone.err()).contains("bastion", "--accept-new-host-keys");

        var asked = run(elsewhere(), "y\n", with(command, "--", "true"));
        assertThat(asked.code()).as(asked.err()).isZero();
        assertThat(asked.err()).contains("bastion is met for the first time", "SHA256:", "[y/N]");
        assertThat(run(elsewhere(), "n\n", with(command, "--", "true")).code()).isEqualTo(1);

        assertThat(run(elsewhere(), "", with(command, "--accept-new-host-keys", "--", "true"))
                        .code())
                .isZero();
    }

    private static String[] with(String[] command, String... more) {
        var all = new String[command.length + more.length];
        System.arraycopy(command, 0, all, 0, command.length);
        System.arraycopy(more, 0, all, command.length, more.length);
        return all;
    }

    @Test
    void openSshReachesTheNodesWithWhatSshConfigPrints() throws IOException, InterruptedException {
        var ssh = Peer.require("ssh");
        assertThat(run("verify", "--stack", "lab").out()).contains("✓ The bastion lets you in");
        var config = Files.writeString(
                folder.resolve("config"), run("ssh-config", "--stack", "lab").out());

        var process = new ProcessBuilder(
                        ssh.toString(), "-F", config.toString(), "titus-lab-master", "hostname; exit 4")
                .redirectError(folder.resolve("errors").toFile())
                .start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("errors")))
                .isEqualTo(4);
        assertThat(said).startsWith("ip-30-0-100-");
    }

    @Test
    void helpTellsWhatEachOfThemDoes() {
        for (var command : new String[] {"verify", "activate", "isolation", "ssh", "ssh-config"}) {
            assertThat(run(command, "--help").out()).contains("--stack", "--identity");
        }
    }
}
