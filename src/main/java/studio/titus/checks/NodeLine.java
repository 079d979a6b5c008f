package studio.titus.checks;

import java.net.URI;
import studio.titus.ssh.Target;

/** The way to the machines, as checks use it. */
public interface NodeLine {

    /**
     * What a command left.
     *
     * @param exitCode 0 to 255
     * @param output of both kinds, errors last
     */
    record Answer(int exitCode, String output) {

        boolean succeeded() {
            return exitCode == 0;
        }
    }

    /**
     * Makes sure that a machine lets us in.
     *
     * @throws studio.titus.problem.ProblemException when it does not
     */
    void connect(Target node) throws InterruptedException;

    /**
     * Runs a command to its end, which may be a failure.
     *
     * @throws studio.titus.problem.ProblemException when the machine can't be reached, or the command takes a minute
     */
    Answer run(Target node, String command) throws InterruptedException;

    /**
     * An address of this computer that leads to the gateway's API.
     *
     * @throws studio.titus.problem.ProblemException when the way can't be opened
     */
    URI gateway(Target gateway) throws InterruptedException;
}
