package studio.titus.checks;

import java.util.List;
import java.util.Locale;
import studio.titus.model.Pace;
import studio.titus.ssh.Target;
import studio.titus.titus.job.Image;

/** What containers may do in AWS, beside what their agent may: the role of a job counts, not that of its machine. */
final class ContainerWalls {

    private static final String GATEWAY = "gateway-tunnel";
    private static final String RUNS = "container-runs";
    private static final String CONTAINER = "a container";
    private static final List<String> REFUSED = List.of("unauthorizedoperation", "accessdenied", "not authorized");

    private final StackNodes nodes;
    private final Surroundings outside;
    private final ContainerProbe probe;

    private ContainerWalls(StackNodes nodes, Surroundings outside, ContainerProbe probe) {
        this.nodes = nodes;
        this.outside = outside;
        this.probe = probe;
    }

    static List<Check> of(StackNodes nodes, Surroundings outside, Image image, Pace pace) {
        return new ContainerWalls(nodes, outside, new ContainerProbe(nodes, outside, image, pace)).checks();
    }

    private List<Check> checks() {
        String buckets = ContainerProbe.listBuckets(outside.region());
        String machines = ContainerProbe.describeInstances(outside.region());
        String agent = nodes.agents().stream().map(Target::name).findFirst().orElse("agent-1");
        return List.of(
                new Check(
                        "agent-lists-buckets",
                        "The agent itself may list the buckets",
                        List.of("bastion-answers"),
                        agent,
                        buckets,
                        line -> onAgent(line, buckets)),
                new Check(
                        "agent-describes-machines",
                        "The agent itself may look at machines",
                        List.of("bastion-answers"),
                        agent,
                        machines,
                        line -> onAgent(line, machines)),
                new Check(
                        RUNS,
                        "A batch job runs under the role for S3",
                        List.of(GATEWAY),
                        "gateway",
                        "POST localhost:7001/api/v3/jobs",
                        this::runs),
                new Check(
                        "container-lists-buckets",
                        "Its container may list the buckets",
                        List.of(RUNS),
                        CONTAINER,
                        buckets,
                        this::lists),
                new Check(
                        "container-refused-machines",
                        "Its container may not look at machines",
                        List.of(RUNS),
                        CONTAINER,
                        machines,
                        this::refused));
    }

    private Finding onAgent(NodeLine line, String command) throws InterruptedException {
        if (nodes.agents().isEmpty()) {
            return Finding.pending("", "The stack has no agent yet.");
        }
        var answer = line.run(nodes.agents().getFirst(), command);
        return answer.succeeded()
                ? Finding.holds(answer.output().strip())
                : Finding.fails(
                        answer.output().strip(), "The agent's role does not let it, or the AWS CLI is not there.");
    }

    private Finding runs(NodeLine line) throws InterruptedException {
        var outcome = probe.outcome(line);
        return Finding.holds("job %s ran on %s".formatted(outcome.jobId(), outcome.agent()));
    }

    private Finding lists(NodeLine line) throws InterruptedException {
        var attempt = probe.outcome(line).attempt("s3");
        return attempt.succeeded()
                ? Finding.holds(attempt.output())
                : Finding.fails(
                        attempt.output(), "The role for S3 does not reach the container, or does not allow it.");
    }

    private Finding refused(NodeLine line) throws InterruptedException {
        var attempt = probe.outcome(line).attempt("ec2");
        if (attempt.succeeded()) {
            return Finding.fails(
                    attempt.output(), "The container may do more than its role says: it acts as the agent does.");
        }
        String said = attempt.output().toLowerCase(Locale.ROOT);
        return REFUSED.stream().anyMatch(said::contains)
                ? Finding.holds(attempt.output())
                : new Finding(
                        Verdict.NOT_TESTED,
                        attempt.output(),
                        "The call failed, but not because it was refused.",
                        List.of());
    }
}
