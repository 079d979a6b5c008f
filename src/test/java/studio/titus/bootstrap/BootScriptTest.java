package studio.titus.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the scripts that nodes get, with every program outside of the shell replaced. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the nodes' scripts are for bash")
class BootScriptTest {

    private static final String GPG = """
        case "$*" in
          *docker*) echo 'fpr:::::::::9DC858229FC7DD38854AE2D88D81803C0EBFCD88:' ;;
          *) echo 'fpr:::::::::4B45ACEEC47B4740716E23373A62CE57DC367361:' ;;
        esac
        """;

    private static final String CURL = """
        to= url=
        while [ $# -gt 0 ]; do case $1 in -o) to=$2; shift ;; http*) url=$1 ;; esac; shift; done
        case $url in
          *.deb) echo deb >"$to" ;;
          */state) echo '{"leader":"master@30.0.100.10:5050"}' ;;
          */placement/availability-zone) echo eu-west-1b ;;
          */instance-id) echo i-0123456789abcdef0 ;;
          */instance-type) echo m4.large ;;
          */local-ipv4) echo 30.0.100.130 ;;
          */token) echo token ;;
          *) if [ -n "$to" ] && [ "$to" != /dev/null ]; then echo key >"$to"; fi ;;
        esac
        """;

    private static final String NC = "case $* in -q*) cat >/dev/null; echo imok ;; esac";

    private static final String RESULT = "var/lib/titus-studio/result";

    @TempDir
    private Path folder;

    private ScriptRoot node;
    private Map<String, String> values = BootValues.usual();

    @BeforeEach
    void nodeWhereAllGoesWell() {
        node = new ScriptRoot(folder).stub("gpg", GPG).stub("curl", CURL).stub("nc", NC);
    }

    private int boot(String role) throws IOException, InterruptedException {
        if (!role.startsWith("agent")) {
            return node.run(node.write(role + ".sh", new NodeScripts().render(role, values)));
        }
        node.write("opt/common.sh", Template.of("common.sh").fill(values));
        return node.run(
                node.write("opt/" + role + ".sh", Template.of(role + ".sh").fill(values)));
    }

    private BootReport report() throws IOException {
        return BootReport.of(node.read("var/lib/titus-studio/steps"), node.has(RESULT) ? node.read(RESULT) : "");
    }

    @Test
    void prereqsEndsWithTwoContainersThatComeBackAfterARestart() throws Exception {
        assertThat(boot("prereqs")).as(node.log()).isZero();

        assertThat(node.steps()).containsExactly("network", "docker", "zookeeper", "mesos", "ready");
        assertThat(node.calls())
                .anyMatch(call -> call.startsWith("docker run -d --restart=always --name zookeeper")
                        && call.endsWith("jplock/zookeeper:3.4.10"))
                .anyMatch(call -> call.startsWith("docker run -d --restart=always --name mesomaster --net=host")
                        && call.contains("--advertise_ip=30.0.100.10"));
        assertThat(report().outcome()).isEqualTo(BootReport.Outcome.READY);
    }

    @ParameterizedTest
    @CsvSource({
        "master, titus-server-master/titusmaster.properties, titus.zookeeper.connectString=30.0.100.10:2181",
        "gateway, titus-server-gateway/titusgateway.properties, titus.gateway.masterIp=30.0.100.11"
    })
    void aTitusServerIsInstalledConfiguredAndStarted(String role, String properties, String line) throws Exception {
        node.write("opt/" + properties, "kept=1\n");

        assertThat(boot(role)).as(node.log()).isZero();

        assertThat(node.read("opt/" + properties)).startsWith("kept=1\n").contains(line);
        assertThat(node.read("lib/systemd/system/titus-server-%s.service".formatted(role)))
                .contains("Restart=always", "ExecStart=/opt/titus-server-" + role);
        assertThat(node.calls()).contains("systemctl restart titus-server-" + role);
        assertThat(report().outcome()).isEqualTo(BootReport.Outcome.READY);
    }

    @Test
    void aSecondRunReplacesWhatTheFirstWrote() throws Exception {
        boot("gateway");
        String once = node.read("opt/titus-server-gateway/titusgateway.properties");

        assertThat(boot("gateway")).isZero();

        assertThat(node.read("opt/titus-server-gateway/titusgateway.properties"))
                .isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(strings = {"master", "gateway"})
    void aPackageThatIsNotTheOnePromisedIsNeverInstalled(String role) throws Exception {
        values.put(role + "_checksum", "sha256 " + "1".repeat(64));

        assertThat(boot(role)).isNotZero();

        assertThat(node.calls()).noneMatch(call -> call.startsWith("dpkg"));
        assertThat(report().reason()).contains("is not the one that was promised");
        assertThat(report().step()).isEqualTo("titus");
    }

    @Test
    void aPackageInTheBucketIsReadThroughTheNodesRole() throws Exception {
        values.put("gateway_package", "titus-studio/packages/x/gateway.deb");
        node.stub("aws", "echo deb >\"${@: -1}\"");

        assertThat(boot("gateway")).as(node.log()).isZero();

        assertThat(node.calls())
                .anyMatch(call -> call.startsWith(
                        "aws --region eu-west-1 s3 cp --quiet s3://titus-logs/titus-studio/packages/x/gateway.deb"));
    }

    @Test
    void theLoginOfAPackageSourceComesFromTheBucketAndIsForAptAlone() throws Exception {
        values.put("login_object", "titus-studio/apt-auth.conf");
        node.stub("aws", "echo 'machine x login y' >\"${@: -1}\"");

        assertThat(boot("master")).as(node.log()).isZero();

        assertThat(Files.getPosixFilePermissions(folder.resolve("etc/apt/auth.conf")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(node.calls()).anyMatch(call -> call.startsWith("chown _apt "));
    }

    @Test
    void aKeyOfAnotherFingerprintIsRefused() throws Exception {
        node.stub("gpg", "echo 'fpr:::::::::0000000000000000000000000000000000000000:'");

        assertThat(boot("prereqs")).isNotZero();

        assertThat(report().reason()).contains("key of the package source docker");
        assertThat(node.has("etc/apt/sources.list.d/titus-studio-docker.list")).isFalse();
    }

    @Test
    void theWayOutIsAwaited() throws Exception {
        node.stub(
                "curl",
                "n=$(grep -c 's3.eu-west-1' \"$TITUS_STUDIO_ROOT/calls\"); [ \"$n\" -gt 3 ] || exit 7\n" + CURL);

        assertThat(boot("prereqs")).as(node.log()).isZero();

        assertThat(node.calls().subList(0, 8)).contains("sleep 5");
    }

    @Test
    void aNodeWithoutAWayOutSaysSo() throws Exception {
        node.stub("curl", "exit 7");

        assertThat(boot("gateway")).isNotZero();

        assertThat(report())
                .returns(BootReport.Outcome.FAILED, BootReport::outcome)
                .returns("network", BootReport::step)
                .returns("no way to the internet within 10 minutes", BootReport::reason);
    }

    @Test
    void thePackageManagersLockIsAwaitedAndNobodyIsKilled() throws Exception {
        node.stub("fuser", "n=$(grep -c '^fuser' \"$TITUS_STUDIO_ROOT/calls\"); [ \"$n\" -lt 3 ]");

        assertThat(boot("prereqs")).as(node.log()).isZero();

        assertThat(node.calls()).noneMatch(call -> call.contains("kill"));
        assertThat(node.calls().indexOf("sleep 5")).isLessThan(firstApt());
    }

    private int firstApt() throws IOException {
        return node.calls()
                .indexOf(node.calls().stream()
                        .filter(call -> call.startsWith("apt-get"))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void aFailedInstallationIsTriedAgainAndThenNamed() throws Exception {
        node.stub("apt-get", "case $* in *docker-ce) exit 100 ;; esac");

        assertThat(boot("prereqs")).isNotZero();

        assertThat(node.calls().stream().filter(call -> call.endsWith("install docker-ce")))
                .hasSize(3);
        assertThat(report().reason()).isEqualTo("apt-get install did not succeed in three tries");
    }

    @Test
    void whatNobodyForesawIsReportedWithItsLine() throws Exception {
        node.stub("usermod", "exit 6");

        assertThat(boot("prereqs")).isEqualTo(6);

        assertThat(report())
                .returns(BootReport.Outcome.FAILED, BootReport::outcome)
                .returns("docker", BootReport::step);
        assertThat(report().reason()).contains("line", "6");
    }

    @Test
    void anAgentRestartsOnlyAfterAllOfItSucceeded() throws Exception {
        assertThat(boot("agent")).as(node.log()).isZero();

        assertThat(node.has("var/lib/titus-studio/restart")).isTrue();
        assertThat(report().outcome()).isEqualTo(BootReport.Outcome.RUNNING);
        assertThat(node.read("etc/mesos-agent.config"))
                .contains(
                        "MESOS_MASTER=zk://30.0.100.10:2181/titus/mainvpc/mesos",
                        "region:eu-west-1;zone:eu-west-1b;id:i-0123456789abcdef0;asg:titusagent",
                        "res:ResourceSet-ENIs-1-10");
        assertThat(node.read("etc/profile.d/titus_environment.sh").lines())
                .contains("export METATRON_ENABLED=false", "export EC2_LOCAL_IPV4=30.0.100.130")
                .allMatch(line -> line.startsWith("export "));
        assertThat(node.has("metatron")).isTrue();
    }

    @Test
    void anAgentThatFailedDoesNotRestart() throws Exception {
        node.stub("update-grub", "exit 1");

        assertThat(boot("agent")).isNotZero();

        assertThat(node.has("var/lib/titus-studio/restart")).isFalse();
        assertThat(report().step()).isEqualTo("network-units");
    }

    @Test
    void anAgentIsReadyWhenItsServicesRunAfterTheRestart() throws Exception {
        boot("agent");

        assertThat(boot("agent-ready")).as(node.log()).isZero();

        assertThat(report().outcome()).isEqualTo(BootReport.Outcome.READY);
    }

    @Test
    void anAgentWhoseServicesDoNotComeUpSaysSo() throws Exception {
        boot("agent");
        node.stub("systemctl", "case $* in is-active*) exit 3 ;; esac");

        assertThat(boot("agent-ready")).isNotZero();

        assertThat(report().reason()).contains("mesos-agent does not run");
    }

    @Test
    void aMachineThatKnowsNoTokensIsAskedTheOldWay() throws Exception {
        node.stub("curl", "case $* in *api/token) exit 22 ;; esac\n" + CURL);

        assertThat(boot("agent")).as(node.log()).isZero();

        assertThat(node.calls()).noneMatch(call -> call.contains("aws-ec2-metadata-token: "));
    }
}
