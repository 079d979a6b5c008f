package studio.titus.rehearsal.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds an agent for a task. All jobs are of tier Flex. If any group is Active, only agents of active
 * groups count; if none is, all do, those that are phased out first. */
final class Placement {

    private static final String ACTIVE = "Active";
    private static final String PHASED_OUT = "PhasedOut";

    private final List<Fleet.Agent> agents;
    private final GroupBook groups;
    private final boolean addressesAll;
    private final List<HeldTask> placed;
    private final Map<String, List<HeldTask>> byAgent = new HashMap<>();

    Placement(List<Fleet.Agent> all, boolean addressesAll, GroupBook groups, List<HeldTask> placed) {
        this.addressesAll = addressesAll;
        this.groups = groups;
        boolean active =
                all.stream().anyMatch(agent -> groups.state(agent.group()).equals(ACTIVE));
        this.agents = all.stream()
                .filter(agent -> groups.isFlex(agent.group()))
                .filter(agent -> !active || groups.state(agent.group()).equals(ACTIVE))
                .toList();
        this.placed = new ArrayList<>();
        placed.forEach(this::took);
    }

    /** A task runs where it was put. */
    void took(HeldTask task) {
        placed.add(task);
        byAgent.computeIfAbsent(task.place().orElseThrow().agent().id(), agent -> new ArrayList<>())
                .add(task);
    }

    /** Where the task fits, or empty. */
    Optional<HeldTask.Place> find(HeldTask task) {
        return agents.stream()
                .filter(agent -> fits(task, agent))
                .min(Comparator.comparing((Fleet.Agent agent) ->
                                !groups.state(agent.group()).equals(PHASED_OUT))
                        .thenComparing(
                                agent -> wants(task.job(), "softConstraints", "uniquehost") && sharesJob(task, agent))
                        .thenComparing(agent -> inZone(task, agent))
                        .thenComparing(agent -> -on(agent).size()))
                .flatMap(agent -> place(task, agent));
    }

    private Optional<HeldTask.Place> place(HeldTask task, Fleet.Agent agent) {
        return Addresses.freeInterface(agent, on(agent), Addresses.groupsOf(task.job()))
                .map(index -> new HeldTask.Place(agent, index, address(task, agent)));
    }

    private String address(HeldTask task, Fleet.Agent agent) {
        boolean wanted = addressesAll || resources(task).path("allocateIP").asBoolean();
        return wanted ? Addresses.free(agent, placed.stream()) : "";
    }

    private List<HeldTask> on(Fleet.Agent agent) {
        return byAgent.getOrDefault(agent.id(), List.of());
    }

    private boolean fits(HeldTask task, Fleet.Agent agent) {
        List<HeldTask> others = on(agent);
        return fits(task, others, "cpu", agent.cpu())
                && fits(task, others, "memoryMB", agent.memory())
                && fits(task, others, "diskMB", agent.disk())
                && fits(task, others, "networkMbps", agent.network())
                && resources(task).path("gpu").asInt() == 0
                && !(wants(task.job(), "hardConstraints", "uniquehost") && sharesJob(task, agent))
                && !(wants(task.job(), "hardConstraints", "exclusivehost") && !others.isEmpty())
                && others.stream().noneMatch(other -> wants(other.job(), "hardConstraints", "exclusivehost"))
                && Addresses.freeInterface(agent, others, Addresses.groupsOf(task.job()))
                        .isPresent();
    }

    private static boolean fits(HeldTask task, List<HeldTask> others, String resource, double offered) {
        double used = others.stream()
                .mapToDouble(other -> resources(other).path(resource).asDouble())
                .sum();
        return used + resources(task).path(resource).asDouble() <= offered;
    }

    private boolean sharesJob(HeldTask task, Fleet.Agent agent) {
        return on(agent).stream().anyMatch(other -> other.job() == task.job());
    }

    /** How many tasks of its job run in the agent's zone, when they are to be balanced. */
    private long inZone(HeldTask task, Fleet.Agent agent) {
        return wants(task.job(), "softConstraints", "zonebalance")
                        || wants(task.job(), "hardConstraints", "zonebalance")
                ? placed.stream()
                        .filter(other -> other.job() == task.job()
                                && other.place().orElseThrow().agent().zone().equals(agent.zone()))
                        .count()
                : 0;
    }

    private static JsonNode resources(HeldTask task) {
        return task.job().container().path("resources");
    }

    /** A constraint counts when its value says so. */
    private static boolean wants(HeldJob job, String kind, String name) {
        return job.container()
                .path(kind)
                .path("constraints")
                .propertyStream()
                .anyMatch(entry -> entry.getKey().equalsIgnoreCase(name)
                        && Boolean.parseBoolean(entry.getValue().asText()));
    }
}
