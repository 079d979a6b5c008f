package studio.titus.checks;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import studio.titus.model.Pace;
import studio.titus.plan.Exposure.Opening;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;
import studio.titus.ssh.Target;

/** Carries out what mends a check without a plan. */
public final class Mending {

    /** cloud-init's own copy of a script that was given as user data. Source: cloud-init documentation, "Log and configuration files". */
    private static final String AGAIN =
            "sudo sh -c 'f=/opt/titus-studio/agent.sh; [ -x $f ] || f=$(ls /var/lib/cloud/instance/scripts/part-* |"
                    + " head -n 1); nohup $f >/dev/null 2>&1 &'";

    private static final Duration GLANCE = Duration.ofSeconds(3);
    private static final int LOOKS = 20;

    private final NodeLine line;
    private final StackNodes nodes;
    private final Surroundings outside;
    private final Pace pace;

    public Mending(StackNodes nodes, Surroundings outside, NodeLine line, Pace pace) {
        this.line = line;
        this.nodes = nodes;
        this.outside = outside;
        this.pace = pace;
    }

    /**
     * Carries it out.
     *
     * @throws ProblemException when it did not work
     */
    public void carryOut(Fix.Direct fix) throws InterruptedException {
        switch (fix) {
            case Fix.RestartService(var node, var unit) -> run(fix, node, "sudo systemctl restart " + unit);
            case Fix.RestartContainer(var node, var container) -> run(fix, node, "docker restart " + container);
            case Fix.RepeatBoot(var node) -> run(fix, node, AGAIN);
            case Fix.ActivateGroup _ -> new Activation(nodes, line, pace).run();
            case Fix.RevokeRules(var rules) -> revoke(rules);
            case Fix.CloseBucket _ -> closeBucket();
        }
    }

    private void revoke(List<Opening> rules) throws InterruptedException {
        outside.revoke(rules);
        var ids = rules.stream().map(Opening::id).toList();
        settle(() -> outside.exposure().openings().stream().noneMatch(rule -> ids.contains(rule.id())));
    }

    private void closeBucket() throws InterruptedException {
        outside.closeBucket();
        settle(() -> outside.publicSettings().isEmpty());
    }

    /** AWS shows a change some seconds after it has made it; what is not seen by then is told by the next look. */
    private void settle(BooleanSupplier seen) throws InterruptedException {
        for (int look = 0; look < LOOKS && !seen.getAsBoolean(); look++) {
            pace.sleep(GLANCE);
        }
    }

    private void run(Fix fix, Target node, String command) throws InterruptedException {
        var answer = line.run(node, command);
        if (!answer.succeeded()) {
            throw new ProblemException(Problem.of("checks.fix-failed", "\"%s\" did not work".formatted(fix.words()))
                    .subject(node.name())
                    .because("%s ended with exit code %d: %s"
                            .formatted(
                                    command, answer.exitCode(), answer.output().strip()))
                    .next("Look at the node's log in its console."));
        }
    }
}
