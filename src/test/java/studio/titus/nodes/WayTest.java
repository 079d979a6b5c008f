package studio.titus.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.titus.checks.StackNodes;
import studio.titus.ssh.Target;

class WayTest {

    private static final StackNodes NODES = new StackNodes(
            new Target("bastion", "i-1", "203.0.113.9", 22, "ubuntu"),
            Target.of("prereqs", "i-2", "30.0.100.10"),
            Target.of("master", "i-3", "30.0.100.11"),
            Target.of("gateway", "i-4", "30.0.100.12"),
            List.of(Target.of("agent-1", "i-5", "30.0.100.100")),
            "titusagent",
            "");

    @ParameterizedTest
    @CsvSource({
        "gateway, gateway, 127.0.0.1:7001, true",
        "mesos, prereqs, 127.0.0.1:5050, true",
        "zookeeper, prereqs, 127.0.0.1:2181, false",
        "agent-1:5051, agent-1, 127.0.0.1:5051, false",
        "bastion:80, bastion, 127.0.0.1:80, true",
        "30.0.100.77:80, bastion, 30.0.100.77:80, true"
    })
    void aPersonNamesAServiceOrAMachineAndAPort(String text, String through, String address, boolean web) {
        Way way = Way.parse(text, NODES).orElseThrow();

        assertThat(way.through().name()).isEqualTo(through);
        assertThat(way.address()).hasToString(address);
        assertThat(way.web()).isEqualTo(web);
    }

    @ParameterizedTest
    @CsvSource({
        "Mesos",
        "agent-9:80",
        "example.com:80",
        "agent-1:65536",
        "agent-1:0",
        "agent-1:080",
        ":80",
        "agent-1:",
        "''"
    })
    void anythingElseIsNoWay(String text) {
        assertThat(Way.parse(text, NODES)).isEmpty();
    }

    @Test
    void onlyABrowserIsToldOfHttp() {
        assertThat(Way.Service.MESOS.in(NODES).local(40_000)).isEqualTo("http://127.0.0.1:40000");
        assertThat(Way.Service.ZOOKEEPER.in(NODES).local(40_000)).isEqualTo("127.0.0.1:40000");
    }
}
