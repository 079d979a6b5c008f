package studio.titus.rehearsal.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.titus.bootstrap.BootReport;
import studio.titus.bootstrap.BootReport.Outcome;
import studio.titus.problem.ProblemException;
import studio.titus.rehearsal.control.Mishap;
import studio.titus.ssh.ExecRequest;
import studio.titus.ssh.ForwardAddress;
import studio.titus.ssh.KeyPairMaker;
import studio.titus.ssh.LinkException;
import studio.titus.ssh.Shell;
import studio.titus.ssh.TerminalSize;

/** The rehearsal's nodes, seen through the product's own SSH client. */
class NodesTest {

    private static final String GROUPS = "curl -sS localhost:7001/api/v3/agent/instanceGroups";
    private static final String ACTIVATE = "curl -sS -X PUT -H 'Content-Type: application/json' -d"
            + " '{\"instanceGroupId\":\"titusagent\",\"lifecycleState\":\"Active\"}'"
            + " localhost:7001/api/v3/agent/instanceGroups/titusagent/lifecycle";

    @TempDir
    private Path folder;

    private StackRig rig;

    @BeforeEach
    void launch() {
        rig = new StackRig(folder);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void nobodyAnswersBeforeTheMachineIsUp() {
        assertThatThrownBy(() -> rig.access().connect(rig.access().bastion())).isInstanceOf(LinkException.class);
    }

    @Test
    void withoutAWayToTheInternetABootWaitsAndGoesOnOnceThereIsOne() throws InterruptedException {
        rig.cutOff();
        rig.nodes.refresh();
        rig.fixture.clock.passSeconds(200);
        var waiting = report(StackRig.PREREQS);
        rig.reconnect();
        rig.nodes.refresh();
        rig.booted();

        assertThat(waiting.outcome()).isEqualTo(Outcome.RUNNING);
        assertThat(waiting.step()).isEqualTo("network");
        assertThat(report(StackRig.PREREQS).outcome()).isEqualTo(Outcome.READY);
    }

    @Test
    void withoutAWayToTheInternetForTenMinutesABootFailsAndSaysSo() throws InterruptedException {
        rig.cutOff();
        rig.nodes.refresh();
        rig.booted();
        rig.fixture.clock.passSeconds(60);

        var failed = report(StackRig.PREREQS);

        assertThat(failed.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(failed.step()).isEqualTo("network");
        assertThat(rig.output(StackRig.PREREQS, "cat /var/lib/titus-studio/result"))
                .contains("no way to the internet within 10 minutes");
    }

    @Test
    void aWayLostAfterTheBootChangesNothingOfWhatHappened() throws InterruptedException {
        rig.booted();
        var before = report(StackRig.PREREQS);
        rig.cutOff();
        rig.fixture.clock.passSeconds(900);

        assertThat(before.outcome()).isEqualTo(Outcome.READY);
        assertThat(report(StackRig.PREREQS).outcome()).isEqualTo(Outcome.READY);
    }

    @Test
    void closingEndsAllThreadsOfTheServers() throws InterruptedException {
        var before = threads();
        rig.booted();
        rig.output(StackRig.PREREQS, "true");
        var during = threads();
        rig.close();

        during.removeAll(before);
        assertThat(during).isNotEmpty();
        for (Thread thread : during) {
            assertThat(thread.join(Duration.ofSeconds(10))).as(thread.getName()).isTrue();
        }
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("rehearsal-"))
                .collect(Collectors.toSet());
    }

    @Test
    void theBootIsToldStepByStep() throws InterruptedException {
        rig.fixture.clock.passSeconds(70);
        var early = report(StackRig.PREREQS);
        rig.booted();

        assertThat(early.outcome()).isEqualTo(Outcome.RUNNING);
        assertThat(early.step()).isEqualTo("docker");
        for (String node : new String[] {StackRig.PREREQS, StackRig.MASTER, StackRig.GATEWAY, StackRig.AGENT}) {
            assertThat(report(node).outcome()).as(node).isEqualTo(Outcome.READY);
        }
        assertThat(report(StackRig.AGENT).steps())
                .extracting(BootReport.Step::name)
                .containsExactly(
                        "network",
                        "packages",
                        "network-units",
                        "mesos",
                        "executor",
                        "services",
                        "restart",
                        "services",
                        "ready");
    }

    private BootReport report(String node) throws InterruptedException {
        String folder = BootReport.FOLDER;
        return BootReport.of(
                rig.output(node, "cat " + folder + "/steps"),
                rig.exec(node, "cat " + folder + "/result 2>/dev/null").outputText());
    }

    @Test
    void aBootThatFailsSaysWhere() throws InterruptedException {
        rig.fixture.cloud.mishaps().bootFails("prereqs", "docker");
        rig.booted();

        var report = report(StackRig.PREREQS);

        assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report.step()).isEqualTo("docker");
        assertThat(report.reason()).contains("apt-get");
    }

    @Test
    void aMesosMasterKnowsTheAgentWithTheAttributesOfItsScript() throws InterruptedException {
        rig.booted();

        String slaves = "curl -fsS 127.0.0.1:5050/master/state | jq -r '.slaves[].attributes.res'";

        assertThat(rig.output(StackRig.PREREQS, slaves)).isEqualTo("ResourceSet-ENIs-1-10\n");
        rig.fixture.cloud.mishaps().on(Mishap.WRONG_RESOURCE_SET);
        assertThat(rig.output(StackRig.PREREQS, slaves)).isEqualTo("ResourceSet-ENIs-2-10\n");
    }

    @Test
    void containersAreListedAsDockerListsThem() throws InterruptedException {
        rig.booted();

        String table = rig.output(StackRig.PREREQS, "sudo docker ps");

        assertThat(table.lines()).hasSize(3);
        assertThat(table)
                .startsWith("CONTAINER ID  IMAGE")
                .contains("mesosphere/mesos-master:1.0.1-2.0.93.ubuntu1404", "jplock/zookeeper:3.4.10");
        assertThat(rig.output(StackRig.PREREQS, "docker ps --format '{{.Names}} {{.State}}'"))
                .isEqualTo("mesomaster running\nzookeeper running\n");
        assertThat(rig.output(StackRig.PREREQS, "echo ruok | nc -q 2 127.0.0.1 2181"))
                .isEqualTo("imok");
    }

    @Test
    void aContainerThatIsDownComesBackByARestart() throws InterruptedException {
        rig.booted();
        rig.fixture.cloud.mishaps().on(Mishap.ZOOKEEPER_DOWN);

        assertThat(rig.output(StackRig.PREREQS, "docker ps -a --format '{{.Names}} {{.State}}'"))
                .contains("zookeeper exited");
        assertThat(rig.exec(StackRig.PREREQS, "nc -z 127.0.0.1 2181").exitCode())
                .isEqualTo(1);

        rig.output(StackRig.PREREQS, "docker restart zookeeper");
        assertThat(rig.exec(StackRig.PREREQS, "nc -z 127.0.0.1 2181").exitCode())
                .isZero();
    }

    @Test
    void aFailedServiceComesBackByARestartAndTheMasterForgetsItsGroups() throws InterruptedException {
        rig.booted();
        rig.output(StackRig.GATEWAY, ACTIVATE);
        assertThat(rig.output(StackRig.GATEWAY, GROUPS)).contains("\"state\": \"Active\"");

        rig.fixture.cloud.mishaps().on(Mishap.MASTER_FAILED);
        var status = rig.exec(StackRig.MASTER, "systemctl status titus-server-master");
        assertThat(status.exitCode()).isEqualTo(3);
        assertThat(status.outputText()).contains("Active: failed");
        assertThat(rig.output(StackRig.GATEWAY, GROUPS)).contains("UNAVAILABLE: io exception");

        rig.output(
                StackRig.MASTER,
                "sudo systemctl restart titus-server-master && systemctl is-active" + " titus-server-master");
        rig.fixture.clock.passSeconds(15);
        assertThat(rig.output(StackRig.GATEWAY, GROUPS)).contains("New instance group discovered");
    }

    @Test
    void aFailedGatewayRefusesConnections() throws InterruptedException {
        rig.booted();
        rig.fixture.cloud.mishaps().on(Mishap.GATEWAY_FAILED);

        assertThat(rig.exec(StackRig.GATEWAY, GROUPS).exitCode()).isEqualTo(7);
        assertThat(rig.exec(StackRig.GATEWAY, "systemctl is-active --quiet titus-server-gateway")
                        .exitCode())
                .isEqualTo(3);
    }

    @Test
    void theGatewayIsReachedByAForwardThroughTwoHops() throws InterruptedException, IOException {
        rig.booted();
        try (var access = rig.access();
                var forward = access.forward(rig.node(StackRig.GATEWAY), ForwardAddress.local(7001))) {
            var answer = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + forward.port() + "/api/v3/agent/instanceGroups")
                            .toURL()
                            .openConnection();

            assertThat(answer.getResponseCode()).isEqualTo(200);
            assertThat(answer.getHeaderField("Server")).isEqualTo("Jetty(9.2.12.v20150709)");
            assertThat(new String(answer.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\"id\": \"titusagent\"");
        }
    }

    @Test
    void onlySshGetsFromTheBastionToANode() throws InterruptedException {
        rig.booted();

        assertThat(rig.exec(StackRig.BASTION, "nc -z -w 3 30.0.1.12 22").exitCode())
                .isZero();
        assertThat(rig.exec(StackRig.BASTION, "nc -z -w 3 30.0.1.12 7001").exitCode())
                .isEqualTo(1);
    }

    @Test
    void aShellEchoesAndKnowsItsSize() throws InterruptedException, IOException {
        rig.booted();
        try (var access = rig.access();
                var shell = access.shell(rig.node(StackRig.PREREQS), new TerminalSize(100, 30))) {
            shell.input().write("stty sizx\u007fe; exit 3\r".getBytes(StandardCharsets.UTF_8));
            shell.input().flush();

            String screen = new String(shell.output().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(screen).contains("ubuntu@ip-30-0-1-10:~$ stty sizx\b \be; exit 3\r\n30 100\r\n");
        }
    }

    @Test
    void anUnknownProgramAndAFullScreenOneAreRefused() throws InterruptedException {
        rig.booted();

        var unknown = rig.exec(StackRig.MASTER, "frobnicate");
        assertThat(unknown.exitCode()).isEqualTo(127);
        assertThat(unknown.errorText()).isEqualTo("bash: frobnicate: command not found\n");
        assertThat(rig.exec(StackRig.MASTER, "sudo vim /etc/hosts").errorText()).contains("full-screen");
    }

    @Test
    void theRulesOfTheShellHold() throws InterruptedException {
        rig.booted();

        assertThat(rig.output(StackRig.MASTER, "false && echo no || echo \"it's $USER\" ; x=1; echo '$x' $x $?"))
                .isEqualTo("it's ubuntu\n$x 1 0\n");
        assertThat(rig.output(StackRig.MASTER, "cat /etc/hostname /etc/none 2>&1 | grep -c ip- ; true"))
                .isEqualTo("1\n");
        assertThat(rig.output(StackRig.MASTER, "echo $(curl -s 169.254.169.254/latest/meta-data/local-ipv4)"))
                .isEqualTo("30.0.1.11\n");
    }

    @Test
    void anAgentGoesAwayForItsRestart() throws InterruptedException {
        rig.fixture.clock.passSeconds(175);

        assertThatThrownBy(() -> rig.exec(StackRig.AGENT, "true")).isInstanceOf(LinkException.class);
        rig.booted();
        assertThat(rig.exec(StackRig.AGENT, "systemctl is-active docker mesos-agent")
                        .exitCode())
                .isZero();
    }

    @Test
    void aSilentNodeAndAnotherHostKeyAreNotLetPass() throws InterruptedException {
        rig.booted();
        rig.output(StackRig.MASTER, "true");
        rig.fixture.cloud.mishaps().hostKeyChanges("master").unreachable("gateway");

        assertThatThrownBy(() -> rig.exec(StackRig.MASTER, "true"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("key");
        assertThatThrownBy(() -> rig.exec(StackRig.GATEWAY, "true")).isInstanceOf(LinkException.class);
    }

    @Test
    void aTerminatedBastionHangsUpAndItsDoorIsShut() throws InterruptedException {
        rig.booted();
        String address = rig.publicAddress();
        rig.access().connect(rig.access().bastion());

        rig.fixture.ec2.terminateInstances(instances -> instances.instanceIds(rig.id(StackRig.BASTION)));
        rig.nodes.refresh();

        assertThat(rig.nodes.door(address).getPort()).isEqualTo(1);
    }

    @Test
    void theBastionsDoorIsTheSameBeforeItBootsAndAfterItFellSilent() throws InterruptedException {
        int door = rig.nodes.door(rig.publicAddress()).getPort();
        try (var access = rig.access()) {
            rig.booted();
            rig.nodes.refresh();
            access.connect(access.bastion());

            rig.fixture.cloud.mishaps().unreachable("bastion");
            rig.nodes.refresh();
            assertThatThrownBy(() -> rig.access().connect(rig.access().bastion()))
                    .isInstanceOf(LinkException.class);

            rig.fixture.cloud.mishaps().clear();
            rig.nodes.refresh();
            access.connect(access.bastion());
            assertThat(rig.nodes.door(rig.publicAddress()).getPort()).isEqualTo(door);
        }
    }

    @Test
    void theBastionsDoorShutsWhenItsRuleGoes() throws InterruptedException {
        rig.booted();
        var access = rig.access();
        rig.trustNobody();
        rig.nodes.refresh();

        assertThatThrownBy(() -> access.connect(access.bastion())).isInstanceOf(LinkException.class);
    }

    @Test
    void onlyThePortThatIsLetInAndListensAnswersFromOutside() {
        rig.booted();

        assertThat(rig.nodes.door(rig.publicAddress(), 22).getPort()).isGreaterThan(1);
        assertThat(rig.nodes.door(rig.publicAddress(), 7001).getPort()).isEqualTo(1);
        assertThat(rig.nodes.door("198.51.100.99", 22).getPort()).isEqualTo(1);
    }

    @Test
    void pathsBeginWhereTheSessionIs() throws InterruptedException {
        rig.booted();

        assertThat(rig.output(
                        StackRig.MASTER, "cd /var/lib/titus-studio; pwd; tail -n 1 steps; ls; cd .. ; pwd; cd; pwd"))
                .matches("(?s)/var/lib/titus-studio\n"
                        + "\\S+ ready\n"
                        + "bootstrap.log\n"
                        + "result\n"
                        + "steps\n"
                        + "/var/lib\n"
                        + "/home/ubuntu\n");
        assertThat(rig.exec(StackRig.MASTER, "cd /none && echo there").errorText())
                .isEqualTo("bash: cd: /none: No such file or directory\n");
    }

    @Test
    void textIsSortedAndFilesAreNotWritten() throws InterruptedException {
        rig.booted();

        assertThat(rig.output(StackRig.MASTER, "echo 'b\na\na' | sort -r | uniq | head -n 2"))
                .isEqualTo("b\na\n");
        var written = rig.exec(StackRig.MASTER, "echo x > /tmp/a");
        assertThat(written.exitCode()).isEqualTo(1);
        assertThat(written.errorText()).contains("/tmp/a: files can't be written");
        assertThat(rig.output(StackRig.MASTER, "echo x >/dev/null 2>&1; cat /none 2>/dev/null || echo gone"))
                .isEqualTo("gone\n");
    }

    @Test
    void wordsOfTheInputBecomeArguments() throws InterruptedException {
        rig.booted();

        assertThat(rig.output(
                        StackRig.PREREQS,
                        "docker ps -q | xargs -r docker inspect -f '{{.Name}}' && echo none | grep some |"
                                + " xargs -r docker rm; echo $?"))
                .contains("/")
                .endsWith("0\n");
    }

    @Test
    void ctrlCEndsWhatFollowsAFile() throws InterruptedException, IOException {
        rig.booted();
        try (var access = rig.access();
                var shell = access.shell(rig.node(StackRig.MASTER), new TerminalSize(80, 24))) {
            type(shell, "tail -f /var/lib/titus-studio/steps\r");
            awaitText(shell, " ready\r\n");
            type(shell, "\u0003");
            awaitText(shell, "^C\r\nubuntu@ip-30-0-1-11:~$ ");
            shell.resize(new TerminalSize(120, 40));
            type(shell, "stty size; exit 5\r");

            assertThat(new String(shell.output().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("40 120\r\n");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
        30.0.1.10 ! docker logs --tail 500 -f mesomaster                       ! INFO running for 2 min
        30.0.1.10 ! docker logs -f mesomaster | grep 'running for 3'           ! INFO running for 3 min
        30.0.1.11 ! journalctl -u titus-server-master -f | grep 'for 4'        ! INFO running for 4 min
        30.0.1.11 ! tail -f /var/lib/titus-studio/steps | grep ready | wc -l   ! 1
        """)
    void whatFollowsGoesOnUntilItIsInterruptedThroughAPipeToo(String node, String command, String comes)
            throws InterruptedException, IOException {
        rig.booted();
        try (var access = rig.access();
                var shell = access.shell(rig.node(node), new TerminalSize(120, 24))) {
            type(shell, command + "\r");
            awaitText(shell, comes + "\r\n");
            type(shell, "\u0003");
            awaitText(shell, "^C\r\n");
        }
    }

    private static void type(Shell shell, String keys) throws IOException {
        shell.input().write(keys.getBytes(StandardCharsets.UTF_8));
        shell.input().flush();
    }

    private static void awaitText(Shell shell, String text) throws IOException {
        var seen = new StringBuilder();
        while (seen.indexOf(text) < 0) {
            int next = shell.output().read();
            assertThat(next).as(seen.toString()).isNotNegative();
            seen.append((char) next);
        }
    }

    @Test
    void forwardsLeadToZooKeeperAndMesos() throws InterruptedException, IOException {
        rig.booted();
        try (var access = rig.access();
                var mesos = access.forward(rig.node(StackRig.PREREQS), ForwardAddress.local(5050));
                var keeper = access.forward(rig.node(StackRig.PREREQS), ForwardAddress.local(2181));
                var socket = new Socket("127.0.0.1", keeper.port())) {
            var state = URI.create("http://127.0.0.1:" + mesos.port() + "/master/state")
                    .toURL()
                    .openStream();
            assertThat(new String(state.readAllBytes(), StandardCharsets.UTF_8)).contains("\"slaves\"");
            socket.getOutputStream().write("ruok".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .isEqualTo("imok");
        }
    }

    @Test
    void anotherKeyAndAnotherUserAreRefused() {
        rig.booted();
        var stranger = new KeyPairMaker().make(folder.resolve("stranger"), "stranger", Optional.empty());

        for (var access : List.of(rig.access("ubuntu", stranger.privateFile()), rig.access("root", rig.keyFile))) {
            assertThatThrownBy(() -> access.connect(access.bastion()))
                    .isInstanceOf(LinkException.class)
                    .hasMessageContaining("does not accept your key");
        }
    }

    @Test
    void aCommandIsCutOffWhenItsMachineStops() throws InterruptedException {
        rig.booted();
        try (var access = rig.access()) {
            var running = access.start(rig.node(StackRig.MASTER), ExecRequest.of("tail -f /etc/hostname"));
            rig.fixture.ec2.stopInstances(instances -> instances.instanceIds(rig.id(StackRig.MASTER)));
            rig.nodes.refresh();

            assertThatThrownBy(running::await).isInstanceOf(ProblemException.class);
        }
    }
}
