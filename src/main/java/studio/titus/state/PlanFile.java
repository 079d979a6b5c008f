package studio.titus.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import studio.titus.model.StackName;
import studio.titus.plan.Change;
import studio.titus.plan.Plan;
import studio.titus.plan.Summary;

/** A plan as JSON for keeping and comparing: all resources with what is done to each and why. It is never read back. */
public final class PlanFile {

    /** Raised when a field changes its meaning. */
    public static final int FORMAT_VERSION = 1;

    private static final JsonMapper JSON = new JsonMapper();

    private PlanFile() {}

    /** The plan of a stack in an account, as it was when AWS was last looked at. */
    public static String write(StackName stack, String account, Plan plan) {
        ObjectNode tree = JSON.createObjectNode()
                .put("formatVersion", FORMAT_VERSION)
                .put("stack", stack.value())
                .put("account", account)
                .put("region", plan.blueprint().settings().region().code())
                .put("lookedAt", plan.inventory().lookedAt().toString());
        tree.set("summary", summary(plan.summary()));
        ArrayNode resources = tree.putArray("resources");
        plan.changes().forEach(change -> resources.add(resource(change)));
        ArrayNode removals = tree.putArray("removals");
        plan.removals()
                .forEach(live -> removals.addObject()
                        .put("address", live.address().value())
                        .put("id", live.id()));
        return print(tree);
    }

    private static ObjectNode summary(Summary summary) {
        return JSON.createObjectNode()
                .put("create", summary.create())
                .put("update", summary.update())
                .put("replace", summary.replace())
                .put("delete", summary.delete())
                .put("unchanged", summary.unchanged());
    }

    private static ObjectNode resource(Change change) {
        ObjectNode node = JSON.createObjectNode()
                .put("address", change.address().value())
                .put("action", change.action().name().toLowerCase(Locale.ROOT))
                .put("what", change.resource().sentence())
                .put("why", change.resource().why())
                .put("exposed", change.resource().exposed());
        change.current().ifPresent(live -> node.put("id", live.id()));
        ArrayNode waits = node.putArray("waitsFor");
        change.resource().edges().stream()
                .map(edge -> edge.to().value())
                .distinct()
                .forEach(waits::add);
        ArrayNode differences = node.putArray("differences");
        change.differences()
                .forEach(difference -> differences
                        .addObject()
                        .put("attribute", difference.attribute())
                        .put("is", difference.is())
                        .put("shall", difference.shall()));
        return node;
    }

    private static String print(ObjectNode tree) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of texts and numbers is always JSON", e);
        }
    }
}
