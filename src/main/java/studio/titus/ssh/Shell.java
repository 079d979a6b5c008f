package studio.titus.ssh;

import com.jcraft.jsch.ChannelShell;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A login shell in a terminal of its own on a machine, over a connection of its own: a reader that pauses makes the machine pause and nobody
 * else. Streams are safe for one reader and many writers.
 */
public final class Shell implements AutoCloseable {

    /** What most terminals call themselves, ours too. */
    static final String TERMINAL = "xterm-256color";

    /** Small, so that what was printed before Ctrl+C is soon shown; large enough for 8 MB/s at 30 ms. */
    private static final int WINDOW = 256 * 1024;

    private static final int BUFFER = 64 * 1024;
    private static final Duration FOR_EVER = Duration.ofDays(3650);

    private final Pipe pipe = new Pipe(BUFFER, FOR_EVER);
    private final EndSignal end = new EndSignal(OutputStream.nullOutputStream());
    private final CompletableFuture<ShellEnd> ended = new CompletableFuture<>();
    private final TerminalSize size;
    private final InputStream output = pipe.source();
    private OutputStream input = OutputStream.nullOutputStream();
    private @Nullable ChannelShell channel;
    private @Nullable Lease lease;
    private volatile boolean closed;

    private Shell(TerminalSize size) {
        this.size = size;
    }

    static Shell open(TerminalSize size, SessionChannels channels, SessionChannels.Leasing leasing)
            throws InterruptedException {
        var shell = new Shell(size);
        var opened = channels.open(leasing, shell::prepare);
        shell.channel = opened.channel();
        shell.lease = opened.lease();
        Thread.ofVirtual().name("end of a shell").start(shell::awaitEnd);
        return shell;
    }

    private ChannelShell prepare(Session session) throws JSchException, IOException {
        var shell = (ChannelShell) session.openChannel("shell");
        shell.setPtyType(TERMINAL, size.columns(), size.rows(), 0, 0);
        shell.setLocalWindowSizeMax(WINDOW);
        shell.setOutputStream(pipe.sink());
        shell.setExtOutputStream(end);
        input = new FlushedOutput(shell.getOutputStream());
        return shell;
    }

    /** What the terminal shows; ends when the shell does. Closing it closes the shell's output only. */
    public InputStream output() {
        return output;
    }

    /** What is typed; each write is sent at once. */
    public OutputStream input() {
        return input;
    }

    /** Tells the programs in the terminal its new size. */
    public void resize(TerminalSize newSize) {
        channel().setPtySize(newSize.columns(), newSize.rows(), 0, 0);
    }

    /** Completes when the shell ends, on a background thread and never with an exception. */
    public CompletableFuture<ShellEnd> ended() {
        return ended.copy();
    }

    private void awaitEnd() {
        try {
            end.ended().await();
            ended.complete(judge());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ended.complete(new ShellEnd.Closed());
        } finally {
            place().close();
        }
    }

    private ShellEnd judge() {
        int status = channel().getExitStatus();
        if (closed) {
            return new ShellEnd.Closed();
        }
        if (status >= 0 || channel().getExitSignal() != null) {
            return new ShellEnd.Exited(status >= 0 ? status : ExecResult.SIGNALLED);
        }
        return new ShellEnd.Lost(place().link().loss().problem());
    }

    /** Ends the shell and what runs in its terminal. */
    @Override
    public void close() {
        closed = true;
        channel().disconnect();
    }

    private ChannelShell channel() {
        return Objects.requireNonNull(channel, "opened");
    }

    private Lease place() {
        return Objects.requireNonNull(lease, "opened");
    }
}
