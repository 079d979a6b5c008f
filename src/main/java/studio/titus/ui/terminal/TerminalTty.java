package studio.titus.ui.terminal;

import com.techsenger.jeditermfx.core.TtyConnector;
import com.techsenger.jeditermfx.core.util.TermSize;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import studio.titus.ssh.TerminalSize;

/**
 * What stands behind a terminal for as long as its tab does: one shell after the other and, between them, lines of our own. Each is read to
 * its end before the next begins, so that a line about a loss follows the last output.
 */
public final class TerminalTty implements TtyConnector {

    private final BlockingQueue<Supplier<Reader>> sources = new LinkedBlockingQueue<>();
    private final Reader end = Reader.nullReader();
    private final Keyboard keyboard;
    private @Nullable Reader current;
    private volatile boolean closed;

    public TerminalTty(Keyboard keyboard) {
        this.keyboard = keyboard;
    }

    /** Prints {@code text} after all that came so far; it is asked for when its turn comes. */
    public void say(Supplier<String> text) {
        sources.add(() -> new StringReader(text.get()));
    }

    /** Shows the output of a shell from now on, until it ends. */
    public void show(InputStream output) {
        sources.add(() -> new XtermReader(new InputStreamReader(output, StandardCharsets.UTF_8)));
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        while (true) {
            Reader source = source();
            if (source == end) {
                return -1;
            }
            int count = read(source, target, from, length);
            if (count > 0) {
                return count;
            }
            current = null;
        }
    }

    private Reader source() throws InterruptedIOException {
        try {
            current = current == null ? sources.take().get() : current;
            return current;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** A broken connection is the end of its shell; whoever awaits that end says why. */
    private static int read(Reader source, char[] target, int from, int length) {
        try {
            return source.read(target, from, length);
        } catch (IOException e) {
            return -1;
        }
    }

    @Override
    public boolean ready() throws IOException {
        Reader source = current;
        return source == null ? !sources.isEmpty() : source.ready();
    }

    @Override
    public void write(byte[] bytes) {
        keyboard.type(bytes);
    }

    @Override
    public void write(String text) {
        keyboard.type(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void resize(TermSize size) {
        keyboard.resize(new TerminalSize(size.getColumns(), size.getRows()));
    }

    @Override
    public boolean isConnected() {
        return !closed;
    }

    @Override
    public int waitFor() {
        return 0;
    }

    @Override
    public String getName() {
        return "console";
    }

    @Override
    public void close() {
        closed = true;
        sources.add(() -> end);
    }
}
