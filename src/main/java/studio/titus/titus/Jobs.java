package studio.titus.titus;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;

/**
 * The jobs and tasks of a gateway. Writes take effect a moment after they are answered, up to about 1.5 s: a look right
 * after one may show what was before. Finished jobs vanish, and all jobs when the master restarts. Safe for many
 * threads; each method throws {@link GatewayException} when the gateway refuses or does not answer.
 */
public final class Jobs {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EVERY_STATE = "Accepted,Launched,StartInitiated,Started,KillInitiated,Finished";
    private static final int LONG_PAGE = 1_000;
    private static final int NOT_FOUND = 404;
    private static final int TIMEOUT = 408;

    private final Gateway gateway;

    public Jobs(Gateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Creates a job. Sent once: when no answer comes, nobody knows whether there is one, and the problem says so.
     *
     * @param json the descriptor
     * @return the job's id
     */
    public String submit(String json) throws InterruptedException {
        try {
            return Answers.read(gateway.post("/jobs", json)).path("id").asText();
        } catch (GatewayException e) {
            throw e.mayHaveHadEffect() || e.status() == TIMEOUT ? GatewayProblems.uncertain(e) : e;
        }
    }

    /** All jobs, in the order of their creation. */
    public List<Job> all() throws InterruptedException {
        return new Pages(gateway).all("/jobs").stream().map(Job::of).toList();
    }

    /** One job; empty when the gateway knows none of that id, or no more. */
    public Optional<Job> find(String id) throws InterruptedException {
        try {
            return Optional.of(Job.of(Answers.read(gateway.get(job(id)))));
        } catch (GatewayException e) {
            if (e.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The active tasks of a job. */
    public List<Task> tasks(String jobId) throws InterruptedException {
        return new Pages(gateway)
                .all("/tasks?jobIds=" + Pages.encoded(jobId)).stream()
                        .map(Task::of)
                        .toList();
    }

    /** The tasks of all jobs, ended ones among them as long as the master holds them. */
    public List<Task> tasks() throws InterruptedException {
        return new Pages(gateway)
                .all("/tasks?taskStates=" + EVERY_STATE, LONG_PAGE).stream()
                        .map(Task::of)
                        .toList();
    }

    /** Ends a job and its tasks. */
    public void kill(String id) throws InterruptedException {
        gateway.delete(job(id));
    }

    /**
     * Ends a task. A service replaces it, a batch job tries it again while it has retries.
     *
     * @param shrink whether a service shall have one task less instead; not for batch jobs
     */
    public void killTask(String id, boolean shrink) throws InterruptedException {
        gateway.delete("/tasks/" + Pages.encoded(id) + (shrink ? "?shrink=true" : ""));
    }

    /** Changes how many tasks a service has. */
    public void resize(String id, Capacity capacity) throws InterruptedException {
        var body = JSON.createObjectNode()
                .put("min", capacity.min())
                .put("desired", capacity.desired())
                .put("max", capacity.max());
        gateway.put(job(id) + "/instances", body.toString());
    }

    /** Says whether a service's tasks shall be found by others; they run all the same. */
    public void enable(String id, boolean enabled) throws InterruptedException {
        gateway.post(job(id) + (enabled ? "/enable" : "/disable"), "");
    }

    /** Says which changes of a service's wanted number of tasks are refused; neither, when both are false. */
    public void freeze(String id, boolean noIncrease, boolean noDecrease) throws InterruptedException {
        var body = JSON.createObjectNode()
                .put("disableIncreaseDesired", noIncrease)
                .put("disableDecreaseDesired", noDecrease);
        gateway.put(job(id) + "/jobprocesses", body.toString());
    }

    private static String job(String id) {
        return "/jobs/" + Pages.encoded(id);
    }
}
