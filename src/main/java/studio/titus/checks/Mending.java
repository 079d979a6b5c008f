package studio.titus.checks;

import studio.titus.model.Pace;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;
import studio.titus.ssh.Target;

/** Carries out what mends a check, but for replacing a node, which is the stack's engine's work. */
public final class Mending {

    /** cloud-init's own copy of a script that was given as user data. Source: cloud-init documentation, "Log and configuration files". */
    private static final String AGAIN =
            "sudo sh -c 'f=/opt/titus-studio/agent.sh; [ -x $f ] || f=$(ls /var/lib/cloud/instance/scripts/part-* |"
                    + " head -n 1); nohup $f >/dev/null 2>&1 &'";

    private final NodeLine line;
    private final StackNodes nodes;
    private final Pace pace;

    public Mending(StackNodes nodes, NodeLine line, Pace pace) {
        this.line = line;
        this.nodes = nodes;
        this.pace = pace;
    }

    /**
     * Carries it out.
     *
     * @throws ProblemException when it did not work
     * @throws IllegalArgumentException for a node that is to be replaced
     */
    public void carryOut(Fix fix) throws InterruptedException {
        switch (fix) {
            case Fix.RestartService(var node, var unit) -> run(fix, node, "sudo systemctl restart " + unit);
            case Fix.RestartContainer(var node, var container) -> run(fix, node, "docker restart " + container);
            case Fix.RepeatBoot(var node) -> run(fix, node, AGAIN);
            case Fix.ActivateGroup _ -> new Activation(nodes, line, pace).run();
            case Fix.ReplaceNode(var node) -> throw new IllegalArgumentException("The engine replaces " + node.name());
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
