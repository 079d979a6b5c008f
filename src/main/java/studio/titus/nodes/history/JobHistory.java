package studio.titus.nodes.history;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import studio.titus.state.JobRecord;
import studio.titus.state.JobsFile;
import studio.titus.titus.Job;
import studio.titus.titus.JobFacts;
import studio.titus.titus.SecretEnv;
import studio.titus.titus.Task;

/**
 * What was submitted to a stack and what became of it. Kept in the stack's folder, since finished jobs vanish from the server, and all jobs
 * when its master restarts. Everything but {@link #masterAway} reads or writes a file; safe for many threads.
 */
public final class JobHistory {

    /** A write takes effect a moment after it was answered. */
    private static final Duration UNTIL_LISTED = Duration.ofSeconds(15);

    private static final int KEPT = 300;

    private final JobsFile file;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<String> notListed = new HashSet<>();
    private boolean active;
    private boolean away;

    public JobHistory(JobsFile file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    /** All that is remembered, oldest first. */
    public List<JobRecord> all() {
        lock.lock();
        try {
            return file.read();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Remembers a job that a gateway took.
     *
     * @param descriptor as it was sent
     * @param secrets names of variables whose values are not to be stored
     */
    public void submitted(String id, String descriptor, Set<String> secrets) {
        JobFacts facts = JobFacts.of(descriptor);
        var job = JobRecord.submitted(
                id,
                facts.name(),
                facts.service(),
                facts.tasks(),
                clock.instant(),
                SecretEnv.masked(descriptor, secrets));
        change(jobs -> {
            jobs.put(id, job);
            notListed.add(id);
        });
    }

    /** Remembers that somebody has asked for the end of a job. */
    public void killed(String id) {
        change(jobs -> jobs.computeIfPresent(id, (_, job) -> job.seen(job.tasks(), true, job.ends())));
    }

    /** The master did not answer: what is missing afterwards was lost with it. */
    public void masterAway() {
        lock.lock();
        try {
            away = true;
        } finally {
            lock.unlock();
        }
    }

    /** Takes in what a gateway told, jobs of others among it, and tells what is remembered then. */
    public List<JobRecord> seen(JobLook look) {
        return change(jobs -> {
            boolean restarted = away || active && !look.active();
            active = look.active();
            away = false;
            Map<String, List<Task>> tasks = look.tasks().stream().collect(groupingBy(Task::jobId));
            look.jobs().forEach(job -> take(jobs, job, tasks.getOrDefault(job.id(), List.of())));
            Set<String> present = new HashSet<>();
            look.jobs().forEach(job -> present.add(job.id()));
            notListed.removeAll(present);
            jobs.replaceAll((id, job) -> present.contains(id) || !job.active() ? job : gone(job, restarted));
        });
    }

    private void take(Map<String, JobRecord> jobs, Job job, List<Task> tasks) {
        var known = jobs.getOrDefault(job.id(), found(job));
        if (known.active()) {
            var now = known.seen(job.capacity().desired(), Fates.killed(job), Fates.ends(known.ends(), tasks));
            jobs.put(
                    job.id(),
                    job.status().isOver()
                            ? now.over(Fates.of(now, true, false), job.status().at())
                            : now);
        }
    }

    private static JobRecord found(Job job) {
        Instant begun = job.history().isEmpty()
                ? job.status().at()
                : job.history().getFirst().at();
        return JobRecord.submitted(
                job.id(),
                JobFacts.of(job.descriptor()).name(),
                job.service(),
                job.capacity().desired(),
                begun,
                SecretEnv.masked(job.descriptor(), Set.of()));
    }

    private JobRecord gone(JobRecord job, boolean restarted) {
        boolean young = notListed.contains(job.id())
                && job.submitted().plus(UNTIL_LISTED).isAfter(clock.instant());
        return young ? job : job.over(Fates.of(job, false, restarted), clock.instant());
    }

    /** The file is read each time, for a command may have written to it meanwhile. */
    private List<JobRecord> change(Consumer<Map<String, JobRecord>> change) {
        lock.lock();
        try {
            var before = file.read();
            Map<String, JobRecord> jobs = new LinkedHashMap<>();
            before.forEach(job -> jobs.put(job.id(), job));
            change.accept(jobs);
            var after = kept(new ArrayList<>(jobs.values()));
            if (!after.equals(before)) {
                file.write(after);
            }
            return after;
        } finally {
            lock.unlock();
        }
    }

    /** The oldest that are over go first. */
    private static List<JobRecord> kept(List<JobRecord> jobs) {
        long tooMany = Math.max(0, jobs.size() - KEPT);
        var old = jobs.stream().filter(job -> !job.active()).limit(tooMany).toList();
        jobs.removeAll(old);
        return List.copyOf(jobs);
    }
}
