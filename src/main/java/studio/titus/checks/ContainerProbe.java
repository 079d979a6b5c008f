package studio.titus.checks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.titus.model.Pace;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;
import studio.titus.ssh.Target;
import studio.titus.titus.Gateway;
import studio.titus.titus.Jobs;
import studio.titus.titus.Task;
import studio.titus.titus.job.EntryPoint;
import studio.titus.titus.job.Image;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.JobKind;
import studio.titus.titus.job.Resources;
import studio.titus.titus.job.RetryPolicy;
import studio.titus.titus.job.SecurityProfile;
import studio.titus.titus.job.json.JobJson;

/**
 * Runs a batch job under the role for S3 that tries what the role allows and what not, reads its output on its agent, and ends it. Asked once
 * in a run.
 */
final class ContainerProbe {

    /** Programs of the AWS CLI's authors at a fixed version, so that today's answers are tomorrow's. */
    static final Image USUAL_IMAGE = Image.tagged("amazon/aws-cli", "2.15.0");

    private static final Duration PAUSE = Duration.ofSeconds(3);
    /** Six minutes and more: the image is fetched within them, over a hundred megabytes. */
    private static final int LOOKS = 120;

    private static final String END = "--- end";
    private static final int MEMORY_MB = 512;
    private static final int DISK_MB = 1024;
    private static final int NETWORK_MBPS = 128;
    private static final long LIMIT_SECONDS = 3600;

    private final StackNodes nodes;
    private final Surroundings outside;
    private final Image image;
    private final Pace pace;
    private @Nullable Outcome known;

    /**
     * What the container printed.
     *
     * @param output all of it
     */
    record Outcome(String jobId, String agent, String output) {

        /** What came of one of its attempts. */
        Attempt attempt(String name) {
            var part = Pattern.compile("--- " + name + "\\n(.*?)exit (\\d+)\\n", Pattern.DOTALL)
                    .matcher(output);
            return part.find()
                    ? new Attempt(
                            OptionalInt.of(Integer.parseInt(part.group(2))),
                            part.group(1).strip())
                    : new Attempt(OptionalInt.empty(), output.strip());
        }
    }

    /** @param exit empty when the attempt was not made */
    record Attempt(OptionalInt exit, String output) {

        boolean succeeded() {
            return exit.isPresent() && exit.getAsInt() == 0;
        }
    }

    ContainerProbe(StackNodes nodes, Surroundings outside, Image image, Pace pace) {
        this.nodes = nodes;
        this.outside = outside;
        this.image = image;
        this.pace = pace;
    }

    /** What a program would type to list buckets. */
    static String listBuckets(String region) {
        return "aws s3 ls --region " + region;
    }

    /** What a program would type to look at machines. */
    static String describeInstances(String region) {
        return "aws ec2 describe-instances --region " + region + " --query \"length(Reservations)\"";
    }

    /** @throws ProblemException when the job cannot be run to the end of its attempts */
    Outcome outcome(NodeLine line) throws InterruptedException {
        var last = known;
        if (last == null) {
            last = run(line);
            known = last;
        }
        return last;
    }

    private Outcome run(NodeLine line) throws InterruptedException {
        try (var gateway = new Gateway(line.gateway(nodes.gateway()))) {
            var jobs = new Jobs(gateway);
            String id = jobs.submit(JobJson.write(job()));
            try {
                return read(line, jobs, id);
            } finally {
                jobs.kill(id);
            }
        }
    }

    private JobDescriptor job() {
        var container = JobDescriptor.empty(batch()).container();
        return JobDescriptor.empty(batch())
                .withTeamEmail("titus-studio@localhost")
                .withApplicationName("titus-studio-isolation")
                .withContainer(container
                        .withImage(image)
                        .withResources(Resources.of(1, MEMORY_MB, DISK_MB, NETWORK_MBPS))
                        .withSecurity(SecurityProfile.of(List.of(outside.containerGroup()), outside.containerRole()))
                        .withEntryPoint(EntryPoint.quote(List.of("/bin/sh", "-c", script()))));
    }

    private static JobKind.Batch batch() {
        return new JobKind.Batch(1, LIMIT_SECONDS, new RetryPolicy.Immediate(0));
    }

    /** It stays a while after its work, for its output is gone with it. */
    private String script() {
        String region = outside.region();
        return "echo --- s3; %s 2>&1; echo exit $?; echo --- ec2; %s 2>&1; echo exit $?; echo %s; sleep 3000"
                .formatted(listBuckets(region), describeInstances(region), END);
    }

    private Outcome read(NodeLine line, Jobs jobs, String id) throws InterruptedException {
        Optional<Task> task = Optional.empty();
        for (int look = 0; look < LOOKS; look++) {
            task = jobs.tasks(id).stream().findFirst();
            Optional<Outcome> outcome = task.flatMap(it -> agent(it).map(agent -> output(line, it, agent)));
            if (outcome.isPresent() && outcome.get().output().contains(END)) {
                return outcome.get();
            }
            if (task.isPresent() && task.get().status().isOver()) {
                throw new ProblemException(ended(id, task.get()));
            }
            pace.sleep(PAUSE);
        }
        throw new ProblemException(late(id, task));
    }

    private Optional<Target> agent(Task task) {
        return nodes.agents().stream()
                .filter(agent -> task.status().state().equals("Started"))
                .filter(agent -> agent.instanceId().equals(task.agent()))
                .findFirst();
    }

    private static Outcome output(NodeLine line, Task task, Target agent) {
        try {
            var answer = line.run(agent, "docker exec " + task.id() + " cat /logs/stdout");
            return new Outcome(task.jobId(), agent.name(), answer.output() + "\n");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(task.jobId(), agent.name(), "");
        }
    }

    private Problem ended(String id, Task task) {
        return Problem.of("checks.probe-ended", "The trial job ended before it had tried anything")
                .subject(id)
                .because("Its task is %s (%s): %s"
                        .formatted(
                                task.status().state(),
                                task.status().reasonCode(),
                                task.status().reasonMessage()))
                .next("Look at the agent's log; an image that can't be fetched ends like this: " + image.name() + ":"
                        + image.tag() + ".");
    }

    private Problem late(String id, Optional<Task> task) {
        return Problem.of("checks.probe-late", "The trial job did not run within six minutes")
                .subject(id)
                .because(task.map(it -> "Its task is " + it.status().state() + ".")
                        .orElse("It has no task yet."))
                .next("Activate the group of agents, and see that an agent has 1 CPU and 512 MB free; then try again.");
    }
}
