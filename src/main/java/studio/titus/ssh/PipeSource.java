package studio.titus.ssh;

import java.io.IOException;
import java.io.InputStream;

/** Where bytes come out of a pipe. */
final class PipeSource extends InputStream {

    private final Pipe pipe;

    PipeSource(Pipe pipe) {
        this.pipe = pipe;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        return length == 0 ? 0 : pipe.take(bytes, from, length);
    }

    @Override
    public int available() {
        return pipe.waiting();
    }

    @Override
    public void close() {
        pipe.abandon();
    }
}
