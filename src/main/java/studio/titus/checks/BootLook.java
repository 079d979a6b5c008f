package studio.titus.checks;

import studio.titus.bootstrap.BootReport;
import studio.titus.ssh.Target;

/** How far the first boot of a node is. */
public final class BootLook {

    private static final String BETWEEN = "--result--";

    /** What is run for it. */
    static final String COMMAND = "cat %1$s/steps 2>/dev/null; echo %2$s; cat %1$s/result 2>/dev/null; true"
            .formatted(BootReport.FOLDER, BETWEEN);

    private static final String LOG = "tail -n 40 %s/bootstrap.log".formatted(BootReport.FOLDER);

    private final NodeLine line;

    public BootLook(NodeLine line) {
        this.line = line;
    }

    /** @throws studio.titus.problem.ProblemException when the node can't be reached */
    public BootReport report(Target node) throws InterruptedException {
        var parts = line.run(node, COMMAND).output().split(BETWEEN, 2);
        return BootReport.of(parts[0], parts.length > 1 ? parts[1] : "");
    }

    /** The last lines of the script's log. */
    public String log(Target node) throws InterruptedException {
        return line.run(node, LOG).output();
    }
}
