package studio.titus.ssh;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;

/**
 * A sink for a channel's error output that JSch closes when the channel itself is closed, with the exit status known: the end of the output
 * comes earlier and says nothing of it. The stream beneath stays open.
 */
final class EndSignal extends FilterOutputStream {

    private final CountDownLatch ended = new CountDownLatch(1);

    EndSignal(OutputStream beneath) {
        super(beneath);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        ended.countDown();
        flush();
    }

    CountDownLatch ended() {
        return ended;
    }
}
