package studio.titus.rehearsal.programs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import studio.titus.rehearsal.shell.Streams;

/** One run of a program. */
public interface Call {

    /** What it was called by. */
    String name();

    /** Without the program's name. */
    List<String> arguments();

    Streams streams();

    /** The text of a file. */
    Optional<String> read(String path);

    boolean isFolder(String path);

    /** By the cloud's clock. */
    Instant now();

    /** Reads standard input to its end. */
    default Supplier<String> in() {
        return streams().in();
    }

    default Consumer<String> out() {
        return streams().out();
    }

    default Consumer<String> err() {
        return streams().err();
    }

    /** Prints a text, with a line end behind it where there is none. */
    default int print(String text) {
        out().accept(text.isEmpty() || text.endsWith("\n") ? text : text + "\n");
        return 0;
    }

    default int fail(int status, String text) {
        err().accept(text + "\n");
        return status;
    }

    default boolean has(String option) {
        return arguments().contains(option);
    }

    /** The arguments that are no options. */
    default List<String> plain() {
        return arguments().stream()
                .filter(argument -> !argument.startsWith("-") || argument.equals("-"))
                .toList();
    }

    /** The value behind an option, or {@code otherwise}. */
    default String value(String option, String otherwise) {
        int at = arguments().indexOf(option);
        return at >= 0 && at + 1 < arguments().size() ? arguments().get(at + 1) : otherwise;
    }
}
