package studio.titus.rehearsal.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The jobs of one life of a Titus master: all are lost with it, for its store is its memory. Time passes when it is looked at. Safe for use by
 * many threads.
 */
public final class Master {

    /** Jobs that a master takes. */
    static final int MOST_JOBS = 12_000;

    /** Writes take effect after their answer. */
    private static final Duration WRITE_LAG = Duration.ofMillis(300);

    private static final Duration KILL_LAG = Duration.ofMillis(50);
    private static final Duration TO_PLACEMENT = Duration.ofMillis(1100);
    /** How long Mesos waits for an agent that does not answer. */
    private static final Duration UNTIL_LOST = Duration.ofSeconds(75);

    private final Fleet fleet;
    private final Supplier<String> ids;
    private final Agenda agenda = new Agenda();
    private final Map<String, HeldJob> jobs = new LinkedHashMap<>();
    private final Set<HeldTask> waiting = new LinkedHashSet<>();
    private final Map<String, Instant> missing = new HashMap<>();
    private final JobLife life;
    private final GroupBook groups;
    private boolean placementDue;

    /** A master without jobs. */
    public Master(Fleet fleet) {
        this(fleet, () -> UUID.randomUUID().toString());
    }

    Master(Fleet fleet, Supplier<String> ids) {
        this.fleet = fleet;
        this.ids = ids;
        this.groups = new GroupBook(fleet);
        this.life = new JobLife(agenda, fleet, ids, this::await, job -> jobs.remove(job.id()));
    }

    /** Lets happen what is due. */
    public synchronized void look() {
        Instant now = fleet.now();
        agenda.passTo(now);
        if (jobs.isEmpty()) {
            return;
        }
        List<Fleet.Agent> agents = fleet.agents();
        lose(agents, now);
        if (!placementDue) {
            place(agents, now);
        }
    }

    /** Answers from the state of now. */
    synchronized <T> T ask(Function<Master, T> question) {
        look();
        return question.apply(this);
    }

    private void await(HeldTask task) {
        if (waiting.add(task) && !placementDue) {
            placementDue = true;
            agenda.at(task.states().began().plus(TO_PLACEMENT), when -> {
                placementDue = false;
                place(fleet.agents(), when);
            });
        }
    }

    private void place(List<Fleet.Agent> agents, Instant at) {
        waiting.removeIf(task -> !task.states().is(State.ACCEPTED));
        if (waiting.isEmpty()) {
            return;
        }
        var placement = new Placement(
                agents,
                fleet.addressesAll(),
                groups,
                tasks().filter(HeldTask::isPlaced).toList());
        for (HeldTask task : List.copyOf(waiting)) {
            placement.find(task).ifPresent(place -> {
                waiting.remove(task);
                life.tasks().launch(task, place, at);
                placement.took(task);
            });
        }
    }

    private void lose(List<Fleet.Agent> agents, Instant now) {
        Set<String> present = agents.stream().map(Fleet.Agent::id).collect(Collectors.toSet());
        missing.keySet().removeAll(present);
        for (HeldTask task : tasks().filter(HeldTask::isPlaced).toList()) {
            String agent = task.place().orElseThrow().agent().id();
            if (!present.contains(agent)
                    && !now.isBefore(missing.computeIfAbsent(agent, id -> now).plus(UNTIL_LOST))) {
                life.tasks().lose(task, now);
            }
        }
    }

    Instant now() {
        return fleet.now();
    }

    List<Fleet.Agent> agents() {
        return fleet.agents();
    }

    GroupBook groups() {
        return groups;
    }

    Stream<HeldJob> jobs() {
        return jobs.values().stream();
    }

    Stream<HeldTask> tasks() {
        return new ArrayList<>(jobs.values()).stream().flatMap(job -> job.tasks().stream());
    }

    Optional<HeldJob> job(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    Optional<HeldTask> task(String id) {
        return tasks().filter(task -> task.id().equals(id)).findFirst();
    }

    /** The id of a new job. */
    String submit(ObjectNode descriptor) {
        var job = new HeldJob(ids.get(), descriptor, now());
        if (jobs.size() >= MOST_JOBS) {
            throw Refusal.exhausted(
                    "JobManagerException: Cannot create job. Limit of " + MOST_JOBS + " active jobs reached");
        }
        String sequence = job.groupSequence();
        jobs().filter(other -> !sequence.isEmpty() && other.groupSequence().equals(sequence))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.exhausted(
                            "JobManagerException: Constraint violation - job with group sequence %s exists (%s)"
                                    .formatted(sequence, other.id()));
                });
        jobs.put(job.id(), job);
        life.begin(job, now());
        return job.id();
    }

    void kill(String id) {
        if (id.startsWith("Titus-")) { // an id of the old engine
            throw Refusal.notFound("NOT_FOUND: TitusServiceException: Job id " + id + " not found");
        }
        HeldJob job = job(id).orElseThrow(() -> Refusal.noJob(id));
        if (job.states().is(State.FINISHED)) {
            throw Refusal.precondition("Job " + id + " is terminated");
        }
        if (job.states().is(State.KILL_INITIATED)) {
            throw Refusal.precondition("Job " + id + " is in the termination process");
        }
        agenda.at(now().plus(KILL_LAG), when -> life.kill(job, when));
    }

    void killTask(String id, boolean shrink) {
        HeldTask task = task(id).filter(found -> !found.states().is(State.FINISHED))
                .filter(found -> !shrink || !found.job().isBatch())
                .orElseThrow(() -> Refusal.noTask(id));
        agenda.at(now().plus(KILL_LAG), when -> life.killTask(task, shrink, when));
    }

    HeldJob service(String id) {
        HeldJob job = job(id).orElseThrow(() -> Refusal.noJob(id));
        if (job.isBatch()) {
            throw Refusal.precondition("Operation restricted to service jobs, and " + id + " is not the service job");
        }
        return job;
    }

    void resize(HeldJob job, int min, int desired, int max) {
        agenda.at(now().plus(WRITE_LAG), when -> {
            Capacities.set(job, min, desired, max);
            life.fill(job, when);
        });
    }

    /** Changes something that no task notices. */
    void write(Runnable change) {
        agenda.at(now().plus(WRITE_LAG), when -> change.run());
    }

    /**
     * The containers that an agent runs or ran for jobs that are still known, newest first.
     *
     * @param agent its instance's id
     */
    public synchronized List<TaskContainer> containers(String agent) {
        look();
        return tasks().flatMap(task -> TaskContainer.of(task, fleet).stream())
                .filter(container -> container.agent().equals(agent))
                .toList()
                .reversed();
    }

    /** The container that runs with this address, if any. */
    public synchronized Optional<TaskContainer> containerAt(String address) {
        look();
        return tasks().flatMap(task -> TaskContainer.of(task, fleet).stream())
                .filter(container -> container.runs() && container.address().equals(address))
                .findFirst();
    }
}
