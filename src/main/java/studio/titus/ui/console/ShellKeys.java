package studio.titus.ui.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import studio.titus.ssh.TerminalSize;
import studio.titus.ui.terminal.Keyboard;

/** Hands keys to the shell there is; where there is none, Enter asks for one. Safe for many threads. */
final class ShellKeys implements Keyboard {

    private static final char ENTER = '\r';

    private final Runnable wished;
    private final AtomicReference<@Nullable ConsoleShell> shell = new AtomicReference<>();
    private volatile boolean closed;

    /** @param wished called on the widget's thread when the person wants a shell */
    ShellKeys(Runnable wished) {
        this.wished = wished;
    }

    /** Keys go to {@code opened} from now on. Whoever closes meanwhile finds it here, or is found to have closed. */
    void lead(ConsoleShell opened) {
        shell.set(opened);
        if (closed) {
            hangUp();
        }
    }

    /** The shell ended by itself. */
    void gone() {
        shell.set(null);
    }

    /** Ends the shell, or one that still comes, for good. */
    void close() {
        closed = true;
        hangUp();
    }

    private void hangUp() {
        ConsoleShell open = shell.getAndSet(null);
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void type(byte[] keys) {
        ConsoleShell open = shell.get();
        if (open != null) {
            send(open, keys);
        } else if (!closed && new String(keys, StandardCharsets.US_ASCII).indexOf(ENTER) >= 0) {
            wished.run();
        }
    }

    private static void send(ConsoleShell open, byte[] keys) {
        try {
            open.input().write(keys);
        } catch (IOException e) {
            // the connection is gone: the shell's end tells, with the reason
        }
    }

    @Override
    public void resize(TerminalSize fits) {
        ConsoleShell open = shell.get();
        if (open != null) {
            open.resize(fits);
        }
    }
}
