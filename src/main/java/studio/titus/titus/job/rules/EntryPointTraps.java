package studio.titus.titus.job.rules;

import java.util.List;
import java.util.function.Consumer;
import studio.titus.titus.job.Container;
import studio.titus.titus.job.EntryPoint;
import studio.titus.titus.job.JobDescriptor;

/** What becomes of arguments on their way. */
final class EntryPointTraps implements Trap {

    private static final String FIELD = "container.entryPoint";

    @Override
    public void check(JobDescriptor job, Consumer<Finding> found) {
        Container container = job.container();
        List<String> sent = container.entryPoint();
        var split = EntryPoint.split(sent);
        if (!split.wiped().isEmpty()) {
            found.accept(Finding.warning(
                    FIELD,
                    "$%s is replaced by nothing before the container starts. Put the words into single quotes behind /bin/sh -c."
                            .formatted(split.wiped().getFirst())));
        }
        for (int i = 0; i < sent.size(); i++) {
            if (sent.get(i).isBlank() || sent.get(i).equals("''") || sent.get(i).equals("\"\"")) {
                found.accept(Finding.warning(FIELD + "[" + i + "]", "An empty argument disappears on its way."));
            }
        }
        if (split.openQuote()) {
            found.accept(Finding.warning(FIELD, "A quote is never closed: all that follows becomes one argument."));
        } else if (split.wiped().isEmpty() && split.words().size() > sent.size()) {
            found.accept(Finding.info(
                    FIELD,
                    "Blanks part arguments: the container gets %d of them. One with a blank needs quotes of its own."
                            .formatted(split.words().size())));
        }
        if (!container.command().isEmpty()) {
            found.accept(Finding.warning(
                    "container.command", "The command never reaches the container. Put it into the entry point."));
        }
    }
}
