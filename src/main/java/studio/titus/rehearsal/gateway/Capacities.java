package studio.titus.rehearsal.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import studio.titus.titus.job.wire.Message;

/** How many tasks a service has, and who may change it. */
final class Capacities {

    private static final String INCREASE = "disableIncreaseDesired";
    private static final String DECREASE = "disableDecreaseDesired";

    private Capacities() {}

    /** Refuses numbers in a wrong order; their size does not matter here. */
    static void check(Message capacity) {
        var violations = new ArrayList<String>();
        for (String field : List.of("min", "desired", "max")) {
            if (capacity.int32(field) < 0) {
                violations.add("{field: %1$s, description: '%1$s' must be >= 0, but is %2$d}"
                        .formatted(field, capacity.int32(field)));
            }
        }
        order(capacity, "min", "desired", violations);
        order(capacity, "desired", "max", violations);
        if (!violations.isEmpty()) {
            throw Refusal.invalidArgument(String.join(",", violations));
        }
    }

    private static void order(Message capacity, String less, String more, List<String> violations) {
        if (capacity.int32(less) > capacity.int32(more)) {
            violations.add("{field: , description: '%s'(%d) must be <= '%s'(%d)}"
                    .formatted(less, capacity.int32(less), more, capacity.int32(more)));
        }
    }

    /** Refuses to move the wish a way that is switched off. */
    static void checkProcesses(HeldJob job, int desired) {
        JsonNode off = job.service().path("serviceJobProcesses");
        int before = job.size();
        boolean up = off.path(INCREASE).asBoolean();
        boolean down = off.path(DECREASE).asBoolean();
        if (up && desired > before || down && desired < before) {
            throw Refusal.rejectedByMaster(
                    "Job %s can not be updated to desired capacity of %d, disableIncreaseDesired %b, disableDecreaseDesired %b"
                            .formatted(job.id(), desired, up, down));
        }
    }

    static void set(HeldJob job, int min, int desired, int max) {
        job.service().putObject("capacity").put("min", min).put("max", max).put("desired", desired);
        // the order in which protobuf prints the members of the service
        ObjectNode service = job.service();
        JsonNode capacity = service.remove("capacity");
        var others = service.deepCopy();
        service.removeAll();
        service.set("capacity", capacity);
        service.setAll(others);
    }

    static void setProcesses(HeldJob job, boolean increaseOff, boolean decreaseOff) {
        job.service()
                .putObject("serviceJobProcesses")
                .put(INCREASE, increaseOff)
                .put(DECREASE, decreaseOff);
    }

    /** One less, and the least too when it would be more than that. */
    static void shrink(HeldJob job) {
        JsonNode capacity = job.service().path("capacity");
        int desired = Math.max(0, capacity.path("desired").asInt() - 1);
        set(
                job,
                Math.min(capacity.path("min").asInt(), desired),
                desired,
                capacity.path("max").asInt());
    }
}
