package studio.titus.rehearsal.shell;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a command reads and writes.
 *
 * @param in standard input to its end
 * @param size rows and columns of the terminal
 */
public record Streams(Supplier<String> in, Consumer<String> out, Consumer<String> err, Supplier<String> size) {

    /** For programs without a terminal, whom nobody tells anything. */
    public static Streams of(Consumer<String> out, Consumer<String> err) {
        return new Streams(() -> "", out, err, () -> "24 80");
    }

    /** The same, reading from elsewhere. */
    public Streams from(Supplier<String> other) {
        return new Streams(other, out, err, size);
    }

    /** The same, its output going elsewhere. */
    public Streams to(Consumer<String> other) {
        return new Streams(in, other, err, size);
    }

    /** The same, its errors going elsewhere. */
    public Streams complainingTo(Consumer<String> other) {
        return new Streams(in, out, other, size);
    }
}
