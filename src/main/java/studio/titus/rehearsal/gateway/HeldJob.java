package studio.titus.rehearsal.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A job as the master holds it, with the last try of each of its tasks. */
final class HeldJob implements Held {

    /** The stock name of a master's cell. */
    static final String CELL = "dev";

    private final String id;
    private final ObjectNode descriptor;
    private final StateLog states;
    private final List<HeldTask> tasks = new ArrayList<>();

    /** @param descriptor all defaults filled in; becomes its own */
    HeldJob(String id, ObjectNode descriptor, Instant at) {
        this.id = id;
        this.descriptor = descriptor;
        this.states = new StateLog(at);
        descriptor.withObjectProperty("attributes").put("titus.cell", CELL).put("titus.stack", CELL);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public HeldJob job() {
        return this;
    }

    @Override
    public StateLog states() {
        return states;
    }

    boolean isBatch() {
        return descriptor.has("batch");
    }

    ObjectNode descriptor() {
        return descriptor;
    }

    JsonNode container() {
        return descriptor.path("container");
    }

    JsonNode batch() {
        return descriptor.path("batch");
    }

    ObjectNode service() {
        return descriptor.withObjectProperty("service");
    }

    /** How many tasks it should have. */
    int size() {
        return isBatch()
                ? batch().path("size").asInt()
                : descriptor.path("service").path("capacity").path("desired").asInt();
    }

    /** {@code application-stack-detail-sequence}, which has to be the only one of its kind; empty without a sequence. */
    String groupSequence() {
        JsonNode group = descriptor.path("jobGroupInfo");
        String sequence = group.path("sequence").asText();
        return sequence.isEmpty()
                ? ""
                : String.join(
                        "-",
                        descriptor.path("applicationName").asText(),
                        group.path("stack").asText(),
                        group.path("detail").asText(),
                        sequence);
    }

    /** The last try of each task, finished ones among them as long as nothing took their place. */
    List<HeldTask> tasks() {
        return List.copyOf(tasks);
    }

    Stream<HeldTask> active() {
        return tasks.stream().filter(task -> !task.states().is(State.FINISHED));
    }

    void add(HeldTask task) {
        tasks.add(task);
    }

    void replace(HeldTask before, HeldTask next) {
        tasks.remove(before);
        tasks.add(next);
    }

    void remove(HeldTask task) {
        tasks.remove(task);
    }

    @Override
    public ObjectNode json() {
        var json = Records.object().put("id", id);
        json.set("jobDescriptor", descriptor.deepCopy());
        states.write(json);
        return json;
    }
}
