package studio.titus.cli;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import studio.titus.engine.CloudException;

/** Says why nothing happens while AWS is asked again, each reason once: silence of minutes would look like a program that hangs. */
final class Waits {

    private final Output output;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    Waits(Output output) {
        this.output = output;
    }

    /** May be called from many threads. */
    void tell(CloudException failure) {
        var problem = failure.problem();
        var why = problem.cause().isEmpty() ? problem.what() : problem.what() + " (" + problem.cause() + ")";
        if (told.add(why)) {
            output.warn("%s; trying again for up to %d s"
                    .formatted(why, failure.reaction().lookPatience().toSeconds()));
        }
    }
}
