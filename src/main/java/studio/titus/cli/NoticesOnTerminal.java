package studio.titus.cli;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import studio.titus.engine.CloudException;
import studio.titus.engine.Notices;
import studio.titus.problem.Problem;

/** Says each notice once, on standard error. Why a look waits among them: silence would look like a program that hangs. */
final class NoticesOnTerminal implements Notices {

    private final Output output;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    NoticesOnTerminal(Output output) {
        this.output = output;
    }

    @Override
    public void waiting(CloudException failure) {
        var why = sentence(failure.problem());
        if (told.add(why)) {
            output.warn("%s; trying again for up to %d s"
                    .formatted(why, failure.reaction().lookPatience().toSeconds()));
        }
    }

    @Override
    public void unwritten(String what, Problem problem) {
        output.warn(what + ": " + sentence(problem));
    }

    private static String sentence(Problem problem) {
        return problem.cause().isEmpty() ? problem.what() : "%s (%s)".formatted(problem.what(), problem.cause());
    }
}
