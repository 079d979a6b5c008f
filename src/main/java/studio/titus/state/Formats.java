package studio.titus.state;

import java.nio.file.Path;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;

/** What is said of files of a newer version. */
final class Formats {

    private Formats() {}

    static ProblemException newer(Path file) {
        return new ProblemException(Problem.of("state.newer", "The stack's files are of a newer Titus Studio")
                .subject(file.toString())
                .because("This version does not know their format and leaves them as they are.")
                .next("Use the newer version of Titus Studio."));
    }
}
