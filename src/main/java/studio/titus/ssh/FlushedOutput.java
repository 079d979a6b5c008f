package studio.titus.ssh;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Sends each write at once, and one at a time: JSch's stream does neither. */
final class FlushedOutput extends FilterOutputStream {

    FlushedOutput(OutputStream beneath) {
        super(beneath);
    }

    @Override
    public synchronized void write(int b) throws IOException {
        out.write(b);
        out.flush();
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        out.flush();
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }
}
