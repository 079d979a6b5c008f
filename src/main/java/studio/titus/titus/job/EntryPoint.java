package studio.titus.titus.job;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The way of arguments to a container. They are sent as a list, which the master joins with single blanks and the agent splits again; so each
 * must be quoted before it is sent, and none can be empty.
 */
public final class EntryPoint {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private EntryPoint() {}

    /**
     * What the agent makes of a line.
     *
     * @param words the arguments that the container gets
     * @param wiped names of variables that are replaced by nothing
     * @param openQuote whether a quote is never closed, so that the rest of the line is one argument
     */
    public record Split(List<String> words, List<String> wiped, boolean openQuote) {
        public Split {
            words = List.copyOf(words);
            wiped = List.copyOf(wiped);
        }
    }

    /** Arguments as they must be sent to arrive as they are; an empty one cannot arrive. */
    public static List<String> quote(List<String> arguments) {
        return arguments.stream().map(EntryPoint::quote).toList();
    }

    /** One argument as it must be sent. */
    public static String quote(String argument) {
        return PLAIN.matcher(argument).matches() ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }

    /** The line that the master makes of what is sent. */
    public static String join(List<String> sent) {
        return String.join(" ", sent);
    }

    /** What the container gets of what is sent. */
    public static Split split(List<String> sent) {
        return AgentWords.split(join(sent));
    }

    /** Arguments of a command line as one would type it in a shell; variables in it stay as they are written. */
    public static List<String> ofCommandLine(String line) {
        return ShellWords.split(line);
    }
}
