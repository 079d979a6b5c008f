package studio.titus.checks;

import java.util.ArrayList;
import java.util.List;
import studio.titus.ssh.Target;

/** The checks of the proof of concept's walkthrough, each after those it needs. */
final class Walkthrough {

    private static final String PREREQS_BOOT = "boot-prereqs";
    private static final String ZOOKEEPER = "zookeeper";
    private static final String MESOS = "mesos";
    private static final String MASTER = "master-service";
    private static final String GATEWAY = "gateway-service";
    private static final String API = "gateway-api";
    private static final String GROUP = "group-known";

    private final StackNodes nodes;
    private final List<Check> checks = new ArrayList<>();

    private Walkthrough(StackNodes nodes) {
        this.nodes = nodes;
    }

    static List<Check> of(StackNodes nodes) {
        var walk = new Walkthrough(nodes);
        walk.write();
        return List.copyOf(walk.checks);
    }

    private void write() {
        add("bastion", "The bastion lets you in", List.of(), nodes.bastion(), "ssh", line -> {
            line.connect(nodes.bastion());
            return Finding.holds("");
        });
        nodes.booting().forEach(this::boot);
        prereqs();
        service(MASTER, "The Titus master runs", List.of("boot-master"), nodes.master(), "titus-server-master");
        service(GATEWAY, "The Titus gateway runs", List.of("boot-gateway"), nodes.gateway(), "titus-server-gateway");
        add(
                API,
                "The gateway's API answers through the tunnel",
                List.of(GATEWAY, MASTER),
                nodes.gateway(),
                GroupChecks.REQUEST,
                new GroupChecks(nodes)::answers);
        nodes.agents().forEach(this::agent);
        groups();
    }

    private void boot(Target node) {
        add(
                "boot-" + node.name(),
                "The set-up script of %s is done".formatted(node.name()),
                List.of("bastion"),
                node,
                "cat /var/lib/titus-studio/{steps,result}",
                new BootCheck(node)::look);
    }

    private void prereqs() {
        var prereqs = nodes.prereqs();
        add(
                "containers",
                "ZooKeeper and the Mesos master run in two containers",
                List.of(PREREQS_BOOT),
                prereqs,
                ContainerCheck.COMMAND,
                new ContainerCheck(prereqs)::look);
        add(
                ZOOKEEPER,
                "ZooKeeper says that it is well",
                List.of("containers"),
                prereqs,
                ZooKeeperCheck.COMMAND,
                new ZooKeeperCheck(prereqs)::look);
        add(
                MESOS,
                "A Mesos master is elected",
                List.of(ZOOKEEPER),
                prereqs,
                MesosChecks.COMMAND,
                new MesosChecks(nodes)::elected);
    }

    private void agent(Target agent) {
        var name = agent.name();
        service("%s-service".formatted(name), "Mesos runs on " + name, List.of("boot-" + name), agent, "mesos-agent");
        add(
                name + "-registered",
                "Mesos knows %s with the right attributes".formatted(name),
                List.of(name + "-service", MESOS),
                nodes.prereqs(),
                MesosChecks.COMMAND,
                line -> new MesosChecks(nodes).registered(line, agent));
    }

    private void groups() {
        var needs = new ArrayList<>(List.of(API));
        nodes.agents().forEach(agent -> needs.add(agent.name() + "-registered"));
        var groups = new GroupChecks(nodes);
        add(
                GROUP,
                "Titus knows the group " + nodes.agentGroup(),
                needs,
                nodes.gateway(),
                GroupChecks.REQUEST,
                groups::known);
        add(
                "group-active",
                "The group %s is active and takes tasks".formatted(nodes.agentGroup()),
                List.of(GROUP),
                nodes.gateway(),
                GroupChecks.REQUEST,
                groups::active);
    }

    private void service(String id, String claim, List<String> needs, Target node, String unit) {
        var check = new ServiceCheck(node, unit);
        add(id, claim, needs, node, check.command(), check::look);
    }

    private void add(String id, String claim, List<String> needs, Target where, String ran, Check.Look look) {
        checks.add(new Check(id, claim, needs, where.name(), ran, look));
    }
}
