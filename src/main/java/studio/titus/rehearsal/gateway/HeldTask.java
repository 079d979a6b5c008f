package studio.titus.rehearsal.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import studio.titus.rehearsal.container.ContainerRun;

/** A task as the master holds it. */
final class HeldTask implements Held {

    private final String id;
    private final HeldJob job;
    private final StateLog states;
    private final Map<String, String> context = new TreeMap<>();
    private @Nullable Place place;
    private @Nullable ContainerRun run;
    private @Nullable Instant startedAt;

    /**
     * Where it runs.
     *
     * @param networkInterface index of the interface, from 0
     * @param address the container's, "" for none of its own
     */
    record Place(Fleet.Agent agent, int networkInterface, String address) {}

    HeldTask(String id, HeldJob job, Instant at) {
        this.id = id;
        this.job = job;
        this.states = new StateLog(at);
        context.putAll(Map.of(
                "titus.cell",
                HeldJob.CELL,
                "titus.stack",
                HeldJob.CELL,
                "task.originalId",
                id,
                "task.resubmitNumber",
                "0",
                "task.systemResubmitNumber",
                "0"));
    }

    /** The first try of one of a batch's tasks. */
    HeldTask at(int index) {
        context.put("task.index", String.valueOf(index));
        return this;
    }

    /** The try after another. */
    HeldTask after(HeldTask before) {
        context.put("task.originalId", before.context.getOrDefault("task.originalId", before.id));
        context.put("task.resubmitOf", before.id);
        context.put("task.resubmitNumber", String.valueOf(before.tries() + 1));
        before.index().ifPresent(this::at);
        return this;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public HeldJob job() {
        return job;
    }

    @Override
    public StateLog states() {
        return states;
    }

    Map<String, String> context() {
        return context;
    }

    Optional<Integer> index() {
        return Optional.ofNullable(context.get("task.index")).map(Integer::valueOf);
    }

    /** How many tries there were before this. */
    int tries() {
        return Integer.parseInt(context.getOrDefault("task.resubmitNumber", "0"));
    }

    Optional<Place> place() {
        return Optional.ofNullable(place);
    }

    void put(Place at) {
        place = at;
        Fleet.Agent agent = at.agent();
        context.putAll(Map.of(
                "agent.asg", agent.group(),
                "agent.id", agent.id(),
                "agent.instanceId", agent.id(),
                "agent.host", agent.address(),
                "agent.region", agent.region(),
                "agent.zone", agent.zone(),
                "agent.itype", agent.type(),
                "agent.res", agent.resourceSet(),
                "agent.stack", "mainvpc"));
    }

    /** Its container runs. */
    void run(ContainerRun program, Instant at) {
        run = program;
        startedAt = at;
        place().filter(it -> !it.address().isEmpty()).ifPresent(it -> {
            context.put("task.containerIp", it.address());
            context.put("task.networkInterfaceId", String.valueOf(it.networkInterface()));
        });
    }

    Optional<ContainerRun> run() {
        return Optional.ofNullable(run);
    }

    Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    /** Whether it takes room on an agent. */
    boolean isPlaced() {
        return place != null && !states.is(State.FINISHED);
    }

    void retryIn(Duration delay) {
        context.put("task.retryDelay", delay.toSeconds() + "s");
    }

    @Override
    public ObjectNode json() {
        var json = Records.object().put("id", id).put("jobId", job.id());
        var facts = json.putObject("taskContext");
        context.forEach(facts::put);
        states.write(json);
        json.putObject("logLocation");
        if (!job.isBatch()) {
            json.putObject("migrationDetails").put("needsMigration", false).put("deadline", "0");
        }
        return json;
    }
}
