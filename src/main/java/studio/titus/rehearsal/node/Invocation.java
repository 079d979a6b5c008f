package studio.titus.rehearsal.node;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One run of a program.
 *
 * @param name what it was called by
 * @param folder where relative paths begin
 * @param arguments without the program's name
 * @param in reads standard input to its end
 * @param size rows and columns of the terminal
 */
record Invocation(
        Host host,
        String name,
        String folder,
        List<String> arguments,
        Supplier<String> in,
        Consumer<String> out,
        Consumer<String> err,
        Supplier<String> size) {

    Files files() {
        return new Files(host, folder);
    }

    int print(String text) {
        out.accept(text.isEmpty() || text.endsWith("\n") ? text : text + "\n");
        return 0;
    }

    int fail(int status, String text) {
        err.accept(text + "\n");
        return status;
    }

    boolean has(String option) {
        return arguments.contains(option);
    }

    /** The arguments that are no options. */
    List<String> plain() {
        return arguments.stream()
                .filter(argument -> !argument.startsWith("-") || argument.equals("-"))
                .toList();
    }

    /** The value behind an option, or {@code otherwise}. */
    String value(String option, String otherwise) {
        int at = arguments.indexOf(option);
        return at >= 0 && at + 1 < arguments.size() ? arguments.get(at + 1) : otherwise;
    }

    Invocation with(List<String> others) {
        return new Invocation(host, name, folder, others, in, out, err, size);
    }

    /** The same, its output going elsewhere. */
    Invocation quiet(StringBuilder output) {
        return new Invocation(host, name, folder, arguments, in, output::append, err, size);
    }
}
