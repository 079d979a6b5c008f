package studio.titus.rehearsal.node;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.titus.model.InstanceType;

/** The instance groups a master knows: those of the registered agents. What was set is lost when it restarts. */
final class InstanceGroups {

    /** The master refreshes its cache this often. */
    private static final Duration DISCOVERY = Duration.ofSeconds(10);

    private final Lab lab;
    private final Map<Key, Status> set = new ConcurrentHashMap<>();

    /** A group in one life of a master. */
    private record Key(String master, Instant start, String group) {}

    private record Status(String state, String detail, Instant at) {}

    /** A group of agents. */
    private record Group(String id, List<Node> agents, Instant discovered) {}

    InstanceGroups(Lab lab) {
        this.lab = lab;
    }

    /** All groups in the order of their discovery. */
    List<ObjectNode> list(Node master) {
        return groups(master).map(group -> json(master, group)).toList();
    }

    Optional<ObjectNode> find(Node master, String id) {
        return groups(master).filter(group -> group.id().equals(id)).findFirst().map(group -> json(master, group));
    }

    void setLifecycle(Node master, String id, String state, String detail) {
        set.put(key(master, id), new Status(state, detail, lab.now()));
    }

    private Key key(Node master, String id) {
        return new Key(master.id(), lab.since(master, Workload.TITUS_MASTER), id);
    }

    private Stream<Group> groups(Node master) {
        Instant start = lab.since(master, Workload.TITUS_MASTER);
        return lab.beside(master, master.script().prereqs()).map(lab::registeredAgents).orElse(List.of()).stream()
                .collect(Collectors.groupingBy(agent -> agent.script().group()))
                .entrySet()
                .stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue(), discovery(entry.getValue(), start)))
                .filter(group -> !lab.now().isBefore(group.discovered()))
                .sorted(Comparator.comparing(Group::discovered).thenComparing(Group::id));
    }

    private Instant discovery(List<Node> agents, Instant start) {
        Instant registered = agents.stream()
                .map(agent -> lab.since(agent, Workload.MESOS_AGENT))
                .min(Comparator.naturalOrder())
                .orElse(start);
        return (registered.isAfter(start) ? registered : start).plus(DISCOVERY);
    }

    private ObjectNode json(Node master, Group group) {
        Status status = set.getOrDefault(
                key(master, group.id()), new Status("Inactive", "New instance group discovered", group.discovered()));
        Node agent = group.agents().getFirst();
        int size = group.agents().size();
        var json = Json.object()
                .put("id", group.id())
                .put("instanceType", agent.machine().type());
        json.putObject("instanceResources")
                .put(
                        "cpu",
                        InstanceType.find(agent.machine().type())
                                .map(InstanceType::vcpus)
                                .orElse(1))
                .put("gpu", 0)
                .put("memoryMB", agent.script().memory())
                .put("diskMB", agent.script().disk())
                .put("networkMbps", 9000);
        json.put("tier", "Flex")
                .put("min", 0)
                .put("desired", size)
                .put("current", size)
                .put("max", size);
        json.put("isLaunchEnabled", true).put("isTerminateEnabled", true);
        rule(json.putObject("autoScaleRule"));
        json.putObject("lifecycleStatus")
                .put("state", status.state())
                .put("detail", status.detail())
                .put("timestamp", millis(status.at()));
        json.put("launchTimestamp", millis(group.discovered()));
        json.putObject("attributes");
        return json;
    }

    private static void rule(ObjectNode rule) {
        rule.put("min", 0).put("max", 1000).put("minIdleToKeep", 2).put("maxIdleToKeep", 5);
        rule.put("coolDownSec", "600").put("priority", 100).put("shortfallAdjustingFactor", 8);
    }

    private static String millis(Instant at) {
        return String.valueOf(at.toEpochMilli());
    }
}
