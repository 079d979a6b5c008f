package studio.titus.ssh;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A command to run on a machine.
 *
 * @param command as its login shell reads it
 * @param input what the command reads; {@code null} for nothing. Read on a background thread, which may still
 *     wait in it when the command has ended; not closed
 * @param output where its output goes as it comes, instead of into the result; {@code null} for the result. Not closed
 * @param errors the same for its error output
 * @param deadline how long it may take on the wall's clock, after which it is ended; {@code null} for as long as it likes
 */
public record ExecRequest(
        String command,
        @Nullable InputStream input,
        @Nullable OutputStream output,
        @Nullable OutputStream errors,
        @Nullable Duration deadline) {

    /** A command without input whose output is collected. */
    public static ExecRequest of(String command) {
        return new ExecRequest(command, null, null, null, null);
    }

    public ExecRequest reading(InputStream source) {
        return new ExecRequest(command, source, output, errors, deadline);
    }

    /** The output as it comes, for long commands such as following a log. Sinks are called on a background thread and may block. */
    public ExecRequest streaming(OutputStream outputSink, OutputStream errorSink) {
        return new ExecRequest(command, input, outputSink, errorSink, deadline);
    }

    public ExecRequest within(Duration span) {
        return new ExecRequest(command, input, output, errors, span);
    }

    /** Whether somebody who may be slow takes the output. */
    boolean streams() {
        return output != null || errors != null;
    }
}
