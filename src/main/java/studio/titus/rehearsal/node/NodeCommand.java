package studio.titus.rehearsal.node;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import studio.titus.rehearsal.shell.Exit;
import studio.titus.rehearsal.shell.Streams;

/** One session on a node: a command, or a login shell when there is none. */
final class NodeCommand implements Command {

    private static final int INTERRUPTED = 130;

    private final Interpreter interpreter;
    private final String command;
    private final AtomicReference<Thread> worker = new AtomicReference<>(new Thread());
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();
    private OutputStream err = OutputStream.nullOutputStream();
    private ExitCallback exit = (status, message, closing) -> {};

    NodeCommand(Host host, String command) {
        this.interpreter = new Interpreter(host);
        this.command = command;
    }

    @Override
    public void setInputStream(InputStream stream) {
        in = stream;
    }

    @Override
    public void setOutputStream(OutputStream stream) {
        out = stream;
    }

    @Override
    public void setErrorStream(OutputStream stream) {
        err = stream;
    }

    @Override
    public void setExitCallback(ExitCallback callback) {
        exit = callback;
    }

    @Override
    public void start(ChannelSession channel, Environment environment) {
        worker.set(Thread.ofVirtual().name("rehearsal-session").start(() -> run(environment)));
    }

    @Override
    public void destroy(ChannelSession channel) {
        worker.get().interrupt();
    }

    private void run(Environment environment) {
        boolean terminal = environment.getEnv().containsKey(Environment.ENV_TERM);
        int status;
        try {
            status = command.isEmpty() ? shell(environment, terminal) : exec(environment, terminal);
        } catch (Exit said) {
            status = said.status();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            status = INTERRUPTED;
        } catch (UncheckedIOException hungUp) {
            status = 1;
        }
        exit.onExit(status);
    }

    private int exec(Environment environment, boolean terminal) throws InterruptedException {
        return interpreter.run(command, streams(environment, terminal));
    }

    private int shell(Environment environment, boolean terminal) throws InterruptedException {
        var streams = streams(environment, terminal);
        if (!terminal) {
            return interpreter.run(everything(), streams);
        }
        write(out, "Welcome to Ubuntu 16.04.7 LTS (GNU/Linux 4.4.0-1128-aws x86_64)\r\n\r\n");
        return new Terminal(in, text -> write(out, text), interpreter, streams).converse(interpreter::prompt);
    }

    private Streams streams(Environment environment, boolean terminal) {
        Map<String, String> variables = environment.getEnv();
        OutputStream errors = terminal ? out : err;
        return new Streams(
                terminal ? () -> "" : this::everything,
                text -> write(out, terminal ? text.replaceAll("(?<!\r)\n", "\r\n") : text),
                text -> write(errors, terminal ? text.replaceAll("(?<!\r)\n", "\r\n") : text),
                () -> variables.getOrDefault(Environment.ENV_LINES, "24") + " "
                        + variables.getOrDefault(Environment.ENV_COLUMNS, "80"));
    }

    private String everything() {
        try {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(OutputStream stream, String text) {
        try {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
            stream.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
