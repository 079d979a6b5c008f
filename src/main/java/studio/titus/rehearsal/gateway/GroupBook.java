package studio.titus.rehearsal.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a master keeps of its instance groups, besides what they are. */
final class GroupBook {

    private static final String FLEX = "Flex";

    private final Fleet fleet;
    private final Map<String, Entry> entries = new HashMap<>();

    private record Entry(
            String state, String detail, Instant at, String tier, Map<String, String> attributes, ObjectNode rule) {}

    GroupBook(Fleet fleet) {
        this.fleet = fleet;
    }

    boolean isKnown(String id) {
        return find(id).isPresent();
    }

    Optional<Fleet.Group> find(String id) {
        return fleet.groups().stream().filter(group -> group.id().equals(id)).findFirst();
    }

    Stream<Fleet.Group> all() {
        return fleet.groups().stream();
    }

    /** One of Inactive, Active, PhasedOut, Removable; Inactive for a group nobody knows. */
    String state(String id) {
        return find(id).map(group -> entry(group).state()).orElse("Inactive");
    }

    boolean isFlex(String id) {
        return find(id).filter(group -> entry(group).tier().equals(FLEX)).isPresent();
    }

    void setState(Fleet.Group group, String state, String detail) {
        var old = entry(group);
        entries.put(group.id(), new Entry(state, detail, fleet.now(), old.tier(), old.attributes(), old.rule()));
    }

    void setTier(Fleet.Group group, String tier) {
        var old = entry(group);
        entries.put(group.id(), new Entry(old.state(), old.detail(), old.at(), tier, old.attributes(), old.rule()));
    }

    void setAttributes(Fleet.Group group, Map<String, String> attributes) {
        var old = entry(group);
        entries.put(
                group.id(),
                new Entry(old.state(), old.detail(), old.at(), old.tier(), Map.copyOf(attributes), old.rule()));
    }

    void setRule(Fleet.Group group, ObjectNode rule) {
        var old = entry(group);
        entries.put(group.id(), new Entry(old.state(), old.detail(), old.at(), old.tier(), old.attributes(), rule));
    }

    private Entry entry(Fleet.Group group) {
        var fresh =
                new Entry("Inactive", "New instance group discovered", group.discovered(), FLEX, Map.of(), usualRule());
        return entries.getOrDefault(group.id(), fresh);
    }

    private static ObjectNode usualRule() {
        return Records.object()
                .put("min", 0)
                .put("max", 1000)
                .put("minIdleToKeep", 2)
                .put("maxIdleToKeep", 5)
                .put("coolDownSec", "600")
                .put("priority", 100)
                .put("shortfallAdjustingFactor", 8);
    }

    ObjectNode json(Fleet.Group group) {
        Entry entry = entry(group);
        var json = Records.object().put("id", group.id()).put("instanceType", group.instanceType());
        json.putObject("instanceResources")
                .put("cpu", group.cpu())
                .put("gpu", 0)
                .put("memoryMB", group.memory())
                .put("diskMB", group.disk())
                .put("networkMbps", group.network());
        json.put("tier", entry.tier())
                .put("min", 0)
                .put("desired", group.size())
                .put("current", group.size())
                .put("max", group.size());
        json.put("isLaunchEnabled", true).put("isTerminateEnabled", true);
        json.set("autoScaleRule", entry.rule());
        json.putObject("lifecycleStatus")
                .put("state", entry.state())
                .put("detail", entry.detail())
                .put("timestamp", millis(entry.at()));
        json.put("launchTimestamp", millis(group.discovered()));
        var attributes = json.putObject("attributes");
        entry.attributes().forEach(attributes::put);
        return json;
    }

    private static String millis(Instant at) {
        return String.valueOf(at.toEpochMilli());
    }
}
