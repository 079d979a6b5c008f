package studio.titus.rehearsal.node;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import studio.titus.rehearsal.gateway.TaskContainer;

/**
 * A container as Docker knows it: a service of the prereqs node, or a task of an agent.
 *
 * @param id its first twelve digits
 * @param ports as {@code docker ps} prints them
 * @param address in Docker's own network, "" for none
 * @param exit its exit code once it has ended
 */
record DockerContainer(
        String id,
        String name,
        String image,
        String command,
        boolean runs,
        Instant since,
        String ports,
        String address,
        Map<String, String> labels,
        int exit,
        Optional<Workload> workload,
        Optional<TaskContainer> task) {

    private static final Map<Workload, String> IDS =
            Map.of(Workload.ZOOKEEPER, "5c0a1a2d9e3f", Workload.MESOS_MASTER, "b7d1e6f0c842");
    private static final int ID_LENGTH = 12;

    /** Those of a machine, newest first, ended ones among them. */
    static List<DockerContainer> on(Host host) {
        var services = Workload.of(host.node().role()).stream()
                .filter(workload -> workload.isContainer() && host.lab().installed(host.node(), workload))
                .map(workload -> of(host, workload))
                .toList()
                .reversed();
        var tasks = host.network().masters().on(host.node()).stream().map(DockerContainer::of);
        return Stream.concat(tasks, services.stream()).toList();
    }

    private static DockerContainer of(Host host, Workload workload) {
        boolean zooKeeper = workload == Workload.ZOOKEEPER;
        return new DockerContainer(
                IDS.getOrDefault(workload, ""),
                workload.id(),
                workload.about(),
                workload.command(),
                host.runs(workload),
                host.lab().since(host.node(), workload),
                zooKeeper ? "2888/tcp, 0.0.0.0:2181->2181/tcp, 3888/tcp" : "",
                zooKeeper ? "172.17.0.2" : "",
                Map.of(),
                1,
                Optional.of(workload),
                Optional.empty());
    }

    /** A task's: its address is the executor's doing, Docker knows it as a label only. */
    private static DockerContainer of(TaskContainer task) {
        return new DockerContainer(
                task.name().replace("-", "").substring(0, ID_LENGTH),
                task.name(),
                task.image(),
                String.join(" ", task.spec().entryPoint()),
                task.runs(),
                task.started(),
                "",
                "",
                Map.of(
                        "titus.task_id", task.name(),
                        "ec2.iam.role", task.spec().role(),
                        "titus.net.ipv4", task.address().isEmpty() ? "1.2.3.4" : task.address()),
                task.run().exit(),
                Optional.empty(),
                Optional.of(task));
    }

    boolean isCalled(String wanted) {
        return name.equals(wanted) || wanted.length() > 2 && (id.startsWith(wanted) || wanted.startsWith(id));
    }

    /** What its program has printed by then, on either stream. */
    String printed(Instant now) {
        return task.map(it -> it.run().printed(java.time.Duration.between(it.started(), now)))
                .orElse("");
    }
}
