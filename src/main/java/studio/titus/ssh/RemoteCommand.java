package studio.titus.ssh;

import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import studio.titus.problem.ProblemException;

/** A command that runs on a machine. Closing it ends it. */
public final class RemoteCommand implements AutoCloseable {

    /** Far beyond any run of this program. */
    private static final Duration FOR_EVER = Duration.ofDays(3650);

    private final ExecRequest request;
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final EndSignal end;
    private @Nullable ChannelExec channel;
    private @Nullable Lease lease;
    private volatile boolean cancelled;

    private RemoteCommand(ExecRequest request) {
        this.request = request;
        this.end = new EndSignal(Objects.requireNonNullElse(request.errors(), errors));
    }

    static RemoteCommand start(ExecRequest request, SessionChannels channels, SessionChannels.Leasing leasing)
            throws InterruptedException {
        var command = new RemoteCommand(request);
        var opened = channels.open(leasing, command::prepare);
        command.channel = opened.channel();
        command.lease = opened.lease();
        command.noMoreInput();
        return command;
    }

    private ChannelExec prepare(Session session) throws JSchException, IOException {
        var exec = (ChannelExec) session.openChannel("exec");
        exec.setCommand(request.command());
        exec.setOutputStream(Objects.requireNonNullElse(request.output(), output), true);
        exec.setErrStream(end);
        if (request.input() != null) {
            exec.setInputStream(request.input(), true);
        }
        return exec;
    }

    /** A command that reads must not wait for input that nobody has. */
    private void noMoreInput() {
        if (request.input() == null) {
            try (OutputStream input = channel().getOutputStream()) {
                input.flush();
            } catch (IOException e) {
                // the connection broke: awaiting the end tells
            }
        }
    }

    /**
     * Waits for the command's end.
     *
     * @throws ProblemException when the connection broke, the deadline passed or the command was cancelled
     * @throws InterruptedException when the waiting thread was interrupted; the command is ended then
     */
    public ExecResult await() throws InterruptedException {
        try (this) {
            Duration deadline = Objects.requireNonNullElse(request.deadline(), FOR_EVER);
            if (!end.ended().await(deadline.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new ProblemException(ExecProblems.tooLong(place(), request.command(), deadline));
            }
            return result();
        }
    }

    private ExecResult result() {
        if (cancelled) {
            throw new ProblemException(ExecProblems.cancelled(place(), request.command()));
        }
        int status = channel().getExitStatus();
        Optional<String> signal = Optional.ofNullable(channel().getExitSignal());
        if (status < 0 && signal.isEmpty()) {
            throw lost();
        }
        return new ExecResult(
                signal.isPresent() ? ExecResult.SIGNALLED : status, signal, output.toByteArray(), errors.toByteArray());
    }

    private ProblemException lost() {
        Link link = place().link();
        return link.endsSoon() ? link.loss() : new ProblemException(ExecProblems.noStatus(place(), request.command()));
    }

    /** Asks the command to end, and stops listening to it. */
    public void cancel() {
        cancelled = true;
        close();
    }

    @Override
    public void close() {
        if (!channel().isClosed()) {
            terminate();
        }
        channel().disconnect();
        place().close();
    }

    private void terminate() {
        try {
            channel().sendSignal("TERM");
        } catch (Exception e) { // JSch declares no narrower one
            // the connection is gone, and with it the command's terminal
        }
    }

    private ChannelExec channel() {
        return Objects.requireNonNull(channel, "started");
    }

    private Lease place() {
        return Objects.requireNonNull(lease, "started");
    }
}
