package studio.titus.ui.jobs.list;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import studio.titus.nodes.history.JobLook;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;
import studio.titus.titus.Capacity;
import studio.titus.titus.Job;
import studio.titus.titus.Status;
import studio.titus.titus.Task;

/** A gateway whose jobs a test makes up. */
public final class FakeJobs implements JobsDoor {

    public static final Instant NOW = Instant.parse("2026-11-24T14:40:00Z");

    public final List<Job> jobs = new ArrayList<>();
    public final List<Task> tasks = new ArrayList<>();
    public final List<String> asked = new ArrayList<>();
    public boolean active = true;
    public @Nullable Problem problem;
    public int looks;

    @Override
    public JobLook look() {
        looks++;
        refuse();
        return new JobLook(jobs, tasks, active);
    }

    private void refuse() {
        if (problem != null) {
            throw new ProblemException(problem);
        }
    }

    @Override
    public Map<String, String> names() {
        return Map.of("i-0a1", "agent-1");
    }

    @Override
    public String submit(String descriptor) {
        asked.add("submit " + descriptor);
        refuse();
        return "new-" + asked.size();
    }

    @Override
    public void kill(String job) {
        asked.add("kill " + job);
        refuse();
    }

    @Override
    public void killTask(String task, boolean shrink) {
        asked.add("killTask " + task + " " + shrink);
        refuse();
    }

    @Override
    public void resize(String job, Capacity capacity) {
        asked.add("resize " + job + " " + capacity.min() + " " + capacity.desired() + " " + capacity.max());
        refuse();
    }

    @Override
    public void enable(String job, boolean enabled) {
        asked.add("enable " + job + " " + enabled);
        refuse();
    }

    @Override
    public String agent(String instance) {
        return "agent-1";
    }

    @Override
    public URI page(String containerAddress) {
        return URI.create("http://127.0.0.1:40123/" + containerAddress);
    }

    /** Adds a service. */
    public FakeJobs service(String name, int desired, boolean enabled) {
        String descriptor = """
            {"applicationName":"%s","owner":{"teamEmail":"web@example.com"},"attributes":{"tier":"front"},
             "container":{"image":{"name":"web/api","tag":"1.8.2"},
             "resources":{"cpu":1.0,"memoryMB":2048,"diskMB":5000},"env":{}},
             "service":{"enabled":%s,"capacity":{"min":1,"desired":%d,"max":4}}}\
            """.formatted(name, enabled, desired);
        jobs.add(new Job(
                name, name, "web@example.com", true, new Capacity(1, desired, 4), accepted(12), List.of(), descriptor));
        return this;
    }

    /** Adds a batch job. */
    public FakeJobs batch(String name, int size) {
        String descriptor = """
            {"applicationName":"%s","container":{"image":{"name":"tools/resize","tag":"3"},
             "resources":{"cpu":2.0,"memoryMB":1024,"diskMB":2000},"env":{}},"batch":{"size":%d}}\
            """.formatted(name, size);
        var capacity = new Capacity(size, size, size);
        jobs.add(new Job(name, name, "img@example.com", false, capacity, accepted(6), List.of(), descriptor));
        return this;
    }

    private static Status accepted(int minutes) {
        return new Status("Accepted", "", "", NOW.minus(Duration.ofMinutes(minutes)));
    }

    /** Adds a task that runs. */
    public FakeJobs running(String job, int index) {
        Instant at = NOW.minus(Duration.ofMinutes(4));
        tasks.add(new Task(
                job + "-" + index,
                job,
                OptionalInt.of(index),
                0,
                "i-0a1",
                "30.0.100." + (141 + index),
                new Status("Started", "normal", "", at.plusSeconds(12)),
                List.of(
                        new Status("Accepted", "", "", at.minusSeconds(3)),
                        new Status("Launched", "scheduled", "", at.minusSeconds(2)),
                        new Status("StartInitiated", "normal", "", at.plusSeconds(3)))));
        return this;
    }

    /** Adds a task that waits for an agent. */
    public FakeJobs waiting(String job, int index) {
        tasks.add(new Task(job + "-" + index, job, OptionalInt.of(index), 0, "", "", accepted(12), List.of()));
        return this;
    }

    /** Adds a task that ended. */
    public FakeJobs ended(String job, int index, String reason, String message) {
        var status = new Status("Finished", reason, message, NOW.minusSeconds(30));
        tasks.add(new Task(job + "-" + index, job, OptionalInt.of(index), 0, "i-0a1", "", status, List.of()));
        return this;
    }
}
