package studio.titus.ssh;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What became of a command that ended by itself. */
public final class ExecResult {

    /** What OpenSSH's own client returns for a command that a signal ended. */
    static final int SIGNALLED = 255;

    private final int exitCode;
    private final Optional<String> signal;
    private final byte[] output;
    private final byte[] errors;

    ExecResult(int exitCode, Optional<String> signal, byte[] output, byte[] errors) {
        this.exitCode = exitCode;
        this.signal = signal;
        this.output = output;
        this.errors = errors;
    }

    /** 0 to 255; 255 when a signal ended the command. */
    public int exitCode() {
        return exitCode;
    }

    /** The signal that ended the command, without {@code SIG}. */
    public Optional<String> signal() {
        return signal;
    }

    public boolean succeeded() {
        return exitCode == 0;
    }

    /** What it printed, unless that was streamed. */
    public byte[] output() {
        return output.clone();
    }

    /** What it printed as errors, unless that was streamed. */
    public byte[] errors() {
        return errors.clone();
    }

    /** The output as UTF-8. */
    public String outputText() {
        return new String(output, StandardCharsets.UTF_8);
    }

    /** The error output as UTF-8. */
    public String errorText() {
        return new String(errors, StandardCharsets.UTF_8);
    }
}
