package studio.titus.cli;

import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;

/** Ends a command with a problem and the exit code that fits it. */
final class CommandFailure extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final Exit exit;

    CommandFailure(Exit exit, Problem problem) {
        super(problem);
        this.exit = exit;
    }

    Exit exit() {
        return exit;
    }
}
