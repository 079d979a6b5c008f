package studio.titus.ui.console;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Cuts output into lines as it comes. A line without end is cut after {@value #LONGEST} bytes. */
final class LineSplitter extends OutputStream {

    private static final int LONGEST = 16_384;

    private final Consumer<String> lines;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    LineSplitter(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public synchronized void write(int b) {
        if (b == '\n') {
            flushLine();
        } else if (b != '\r') {
            line.write(b);
            if (line.size() >= LONGEST) {
                flushLine();
            }
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        for (int i = from; i < from + length; i++) {
            write(bytes[i]);
        }
    }

    private void flushLine() {
        lines.accept(line.toString(StandardCharsets.UTF_8));
        line.reset();
    }
}
