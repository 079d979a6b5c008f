package studio.titus.rehearsal.node;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import studio.titus.rehearsal.ec2.Machine;
import studio.titus.rehearsal.gateway.Master;
import studio.titus.rehearsal.gateway.Refusal;
import studio.titus.rehearsal.gateway.TaskContainer;

/** The Titus masters that run. One that restarts knows nothing of what it knew. */
final class Masters {

    private final Lab lab;
    private final Map<String, Life> lives = new ConcurrentHashMap<>();

    /** A master between two starts. */
    private record Life(Instant start, Master master) {}

    Masters(Lab lab) {
        this.lab = lab;
    }

    /** The master a gateway talks to. */
    Master behind(Node gateway) {
        return lab.beside(gateway, gateway.script().master())
                .filter(master -> lab.runs(master, Workload.TITUS_MASTER))
                .map(this::of)
                .orElseThrow(Refusal::masterDown);
    }

    private Master of(Node master) {
        Instant start = lab.since(master, Workload.TITUS_MASTER);
        return lives.compute(
                        master.id(),
                        (id, life) -> life != null && life.start().equals(start)
                                ? life
                                : new Life(start, new Master(new MasterFleet(lab, master))))
                .master();
    }

    /** Lets happen what is due, and forgets masters of machines that are gone. */
    void look(List<Node> running) {
        lives.keySet()
                .removeIf(id -> running.stream().noneMatch(node -> node.id().equals(id)));
        lives.values().forEach(life -> life.master().look());
    }

    /** The containers of an agent, newest first. */
    List<TaskContainer> on(Node agent) {
        return lives.values().stream()
                .flatMap(life -> life.master().containers(agent.id()).stream())
                .toList();
    }

    /** The container that has an address of its own and lets {@code from} in on a port. */
    Optional<TaskContainer> reach(Node from, String address, int port) {
        return lives.values().stream()
                .flatMap(life -> life.master().containerAt(address).stream())
                .filter(container -> admits(container, from.machine(), port))
                .findFirst();
    }

    private boolean admits(TaskContainer container, Machine from, int port) {
        return lab.running(container.agent())
                .map(Node::machine)
                .filter(agent -> agent.vpcId().equals(from.vpcId()))
                .filter(agent -> lab.doors(agent, container.securityGroups()).stream()
                        .anyMatch(door -> door.admits(port, from.privateAddress(), from.groups())))
                .isPresent();
    }
}
