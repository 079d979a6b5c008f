package studio.titus.ssh;

import java.io.IOException;
import java.io.OutputStream;

/** Where bytes go into a pipe. */
final class PipeSink extends OutputStream {

    private final Pipe pipe;

    PipeSink(Pipe pipe) {
        this.pipe = pipe;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        pipe.put(bytes, from, length);
    }

    @Override
    public void close() {
        pipe.end();
    }
}
