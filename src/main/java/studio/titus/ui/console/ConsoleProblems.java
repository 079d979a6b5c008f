package studio.titus.ui.console;

import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;

/** What may be wrong with a console besides the way to its node. */
final class ConsoleProblems {

    private ConsoleProblems() {}

    static ProblemException noSuchNode(String node) {
        return new ProblemException(Problem.of("window.no-node", "There is no node " + node)
                .subject(node)
                .because("It was replaced or removed since this page looked.")
                .next("Check the dashboard, and open a console from there."));
    }
}
