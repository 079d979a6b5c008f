package studio.titus.checks;

import java.util.Optional;
import studio.titus.titus.MesosState;

/** Asks the Mesos master which agents it has. Blocks. */
public record MesosLook(NodeLine line, StackNodes nodes) {

    /**
     * What it says; empty when it does not answer.
     *
     * @throws studio.titus.problem.ProblemException when its node can't be reached
     */
    public Optional<MesosState> state() throws InterruptedException {
        return MesosState.read(line.run(nodes.prereqs(), MesosChecks.COMMAND).output());
    }
}
