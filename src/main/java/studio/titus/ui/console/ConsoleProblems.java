package studio.titus.ui.console;

import java.io.IOException;
import java.nio.file.Path;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;

/** What may be wrong with a console besides the way to its node. */
final class ConsoleProblems {

    private ConsoleProblems() {}

    static Problem notSaved(Path file, IOException why) {
        return Problem.of("window.not-saved", "The file was not written")
                .subject(file.toString())
                .because("It can't be made there: the folder may be gone or closed to you, or the disk full.")
                .next("Choose another place.")
                .detail(why.toString());
    }

    static ProblemException noSuchNode(String node) {
        return new ProblemException(Problem.of("window.no-node", "There is no node " + node)
                .subject(node)
                .because("It was replaced or removed since this page looked.")
                .next("Check the dashboard, and open a console from there."));
    }
}
