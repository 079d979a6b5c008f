package studio.titus.ui.jobs.list;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studio.titus.state.JobFate;
import studio.titus.state.JobRecord;
import studio.titus.titus.Capacity;
import studio.titus.titus.Job;
import studio.titus.titus.JobFacts;
import studio.titus.titus.SecretEnv;
import studio.titus.titus.Task;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.jobs.list.JobView.Fact;
import studio.titus.ui.jobs.list.JobView.Moment;

/** Puts jobs and tasks into words. Safe for many threads. */
final class JobWords {

    /** A task that waits longer than this does not wait for its turn. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Texts texts;
    private final StateWords states;

    JobWords(Texts texts, StateWords states) {
        this.texts = texts;
        this.states = states;
    }

    StateWords states() {
        return states;
    }

    /** A job that the gateway knows. */
    JobView live(Job job, List<Task> tasks, Optional<JobRecord> record, boolean active, Instant now) {
        JobFacts facts = JobFacts.of(job.descriptor());
        Instant begun = begun(job);
        int running = (int) tasks.stream()
                .filter(task -> task.status().state().equals("Started"))
                .count();
        int waiting = (int) tasks.stream().filter(task -> waits(task, now)).count();
        Status status = status(job, facts, running, waiting, record);
        String state = state(job, facts, running, waiting, record, active);
        String shown = texts.of("jobs.tasks.of", running, job.capacity().desired());
        String search = search(facts, job.id(), state, job.teamEmail());
        return new JobView(
                job.id(),
                facts.name(),
                job.service(),
                job,
                job.capacity(),
                status,
                state,
                shown,
                running,
                begun,
                states.age(Duration.between(begun, now)),
                facts.enabled(),
                job.status().isOver(),
                facts(facts, job.teamEmail(), job.capacity()),
                timeline(job, record, active && waiting == 0),
                job.descriptor(),
                search);
    }

    private static Instant begun(Job job) {
        return job.history().isEmpty()
                ? job.status().at()
                : job.history().getFirst().at();
    }

    private static boolean waits(Task task, Instant now) {
        return task.status().state().equals("Accepted")
                && task.status().at().plus(PATIENCE).isBefore(now);
    }

    private Status status(Job job, JobFacts facts, int running, int waiting, Optional<JobRecord> record) {
        if (job.status().isOver()) {
            return record.map(known -> status(known.fate())).orElse(Status.GONE);
        }
        if (!job.status().state().equals("Accepted")) {
            return Status.RUNNING;
        }
        if (waiting > 0) {
            return Status.LOOK;
        }
        if (job.service() && !facts.enabled()) {
            return Status.STOPPED;
        }
        return running >= job.capacity().desired() ? Status.READY : Status.RUNNING;
    }

    private String state(
            Job job, JobFacts facts, int running, int waiting, Optional<JobRecord> record, boolean active) {
        if (job.status().isOver()) {
            return record.map(known -> fate(known.fate())).orElse(texts.of("jobs.state.finished"));
        }
        if (!job.status().state().equals("Accepted")) {
            return texts.of("jobs.state.ending");
        }
        if (waiting > 0) {
            return active ? texts.of("jobs.state.wait", waiting) : texts.of("jobs.state.inactive");
        }
        if (job.service() && !facts.enabled()) {
            return texts.of("jobs.state.disabled");
        }
        return running >= job.capacity().desired() ? texts.of("jobs.state.running") : texts.of("jobs.state.coming");
    }

    /** A job that only this computer remembers. */
    JobView remembered(JobRecord record, Instant now) {
        JobFacts facts = JobFacts.of(record.descriptor());
        var capacity = new Capacity(record.tasks(), record.tasks(), record.tasks());
        String state = fate(record.fate());
        String shown = texts.of("jobs.tasks.of", 0, record.tasks());
        return new JobView(
                record.id(),
                record.name(),
                record.service(),
                null,
                capacity,
                status(record.fate()),
                state,
                shown,
                0,
                record.submitted(),
                states.age(Duration.between(record.submitted(), now)),
                facts.enabled(),
                true,
                facts(facts, "", capacity),
                ends(record),
                record.descriptor(),
                search(facts, record.id(), state, record.name()));
    }

    private static Status status(JobFate fate) {
        return switch (fate) {
            case ACTIVE -> Status.RUNNING;
            case SUCCEEDED -> Status.READY;
            case FAILED -> Status.FAILED;
            case KILLED -> Status.STOPPED;
            case LOST -> Status.LOOK;
            case UNSEEN -> Status.KEPT;
        };
    }

    private String fate(JobFate fate) {
        return switch (fate) {
            case ACTIVE -> texts.of("jobs.fate.active");
            case SUCCEEDED -> texts.of("jobs.fate.succeeded");
            case FAILED -> texts.of("jobs.fate.failed");
            case KILLED -> texts.of("jobs.fate.killed");
            case LOST -> texts.of("jobs.fate.lost");
            case UNSEEN -> texts.of("jobs.fate.unseen");
        };
    }

    private String because(JobFate fate) {
        return switch (fate) {
            case ACTIVE -> texts.of("jobs.fate.active.why");
            case SUCCEEDED -> texts.of("jobs.fate.succeeded.why");
            case FAILED -> texts.of("jobs.fate.failed.why");
            case KILLED -> texts.of("jobs.fate.killed.why");
            case LOST -> texts.of("jobs.fate.lost.why");
            case UNSEEN -> texts.of("jobs.fate.unseen.why");
        };
    }

    private List<Moment> timeline(Job job, Optional<JobRecord> record, boolean well) {
        List<Moment> moments = new ArrayList<>();
        if (job.status().isOver()) {
            record.ifPresent(known -> moments.addAll(ends(known)));
        } else {
            boolean accepted = job.status().state().equals("Accepted");
            String why = accepted
                    ? texts.of(well ? "jobs.why.job" : "jobs.why.job-waits")
                    : states.end(job.status().reasonCode(), job.status().reasonMessage());
            var shown = accepted ? Status.READY : Status.RUNNING;
            moments.add(new Moment(
                    shown,
                    states.state(job.status()),
                    why,
                    states.time(job.status().at())));
            record.ifPresent(known -> moments.addAll(taskEnds(known)));
        }
        return moments;
    }

    private List<Moment> ends(JobRecord record) {
        List<Moment> moments = new ArrayList<>();
        Instant ended = record.ended();
        moments.add(new Moment(
                status(record.fate()),
                fate(record.fate()),
                because(record.fate()),
                ended == null ? "" : states.time(ended)));
        moments.addAll(taskEnds(record));
        moments.add(new Moment(Status.GONE, texts.of("jobs.submitted"), "", states.time(record.submitted())));
        return moments;
    }

    private List<Moment> taskEnds(JobRecord record) {
        return record.ends().reversed().stream()
                .limit(50)
                .map(end -> new Moment(
                        end.reason().equals("normal") ? Status.GONE : Status.FAILED,
                        end.index() < 0
                                ? texts.of("jobs.ended.task")
                                : texts.of("jobs.ended.number", end.index() + 1, end.attempt() + 1),
                        states.end(end.reason(), end.message()),
                        states.time(end.at())))
                .toList();
    }

    private List<Fact> facts(JobFacts facts, String owner, Capacity capacity) {
        List<Fact> all = new ArrayList<>();
        add(all, "jobs.fact.image", facts.image());
        add(all, "jobs.fact.uses", uses(facts));
        add(all, "jobs.fact.owner", owner);
        String tasks = facts.service()
                ? texts.of("jobs.fact.capacity", capacity.desired(), capacity.min(), capacity.max())
                : String.valueOf(capacity.desired());
        add(all, "jobs.fact.tasks", tasks);
        facts.labels().forEach((name, value) -> all.add(new Fact(name, value)));
        return all;
    }

    private void add(List<Fact> all, String key, String value) {
        if (!value.isEmpty()) {
            all.add(new Fact(texts.of(key), value));
        }
    }

    String uses(JobFacts facts) {
        return facts.memoryMb() == 0
                ? ""
                : texts.of("jobs.fact.resources", facts.cpu(), facts.memoryMb(), facts.diskMb());
    }

    private static String search(JobFacts facts, String... more) {
        return (facts.name() + " " + facts.image() + " " + facts.labels() + " " + String.join(" ", more))
                .toLowerCase(Locale.ROOT);
    }

    /** A task; {@code number} counts from 1, {@code names} tells what agents are called by the ids of their instances. */
    TaskView task(Task task, int number, Instant now, Map<String, String> names) {
        String state = states.state(task.status());
        String since = states.age(Duration.between(task.status().at(), now));
        String agent = names.getOrDefault(task.agent(), task.agent());
        String search = String.join(
                        " ", String.valueOf(number), state, task.id(), task.containerAddress(), task.agent(), agent)
                .toLowerCase(Locale.ROOT);
        return new TaskView(
                task,
                number,
                states.status(task.status()),
                state,
                orNone(task.containerAddress()),
                orNone(agent),
                since,
                search);
    }

    private String orNone(String text) {
        return text.isEmpty() ? texts.of("jobs.none-yet") : text;
    }

    /** What the page says under its title. */
    String purpose(long active, long finished) {
        return texts.of("jobs.purpose", active, finished);
    }

    /** What must be asked before a job is submitted again; empty when nothing is missing. */
    static boolean complete(JobView job) {
        return SecretEnv.missing(job.descriptor()).isEmpty();
    }
}
