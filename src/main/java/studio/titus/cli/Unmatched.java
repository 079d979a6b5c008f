package studio.titus.cli;

import java.util.List;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence which word of a command line belongs to nothing, and what may have been meant. */
final class Unmatched {

    private Unmatched() {}

    /** @param failure about a word, not about an option */
    static String sentence(UnmatchedArgumentException failure) {
        CommandLine command = failure.getCommandLine();
        String word = failure.getUnmatched().getFirst();
        if (command.getSubcommands().isEmpty()) {
            return "%s takes no '%s'.".formatted(command.getCommandSpec().qualifiedName(), word);
        }
        List<String> nearest = failure.getSuggestions();
        return nearest.isEmpty()
                ? "There is no command '%s'; the commands are %s."
                        .formatted(
                                word,
                                String.join(
                                        ", ",
                                        new TreeSet<>(command.getSubcommands().keySet())))
                : "There is no command '%s'; did you mean '%s'?".formatted(word, nearest.getFirst());
    }
}
