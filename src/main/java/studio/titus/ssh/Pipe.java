package studio.titus.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Bytes from the thread that reads an SSH connection to whoever consumes them. That thread serves all channels of the connection, and JSch
 * gives the peer new window whether or not the bytes were consumed; so a full pipe is the only way to slow the peer down, and it slows the
 * whole connection. Grows as needed up to its capacity and shrinks when empty. One writer, one reader.
 */
final class Pipe {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Condition drained = lock.newCondition();
    private final int capacity;
    private final Duration patience;
    private final Ring ring = new Ring();
    private boolean ended;
    private boolean abandoned;
    private volatile int readTimeout;

    /**
     * @param capacity in bytes; what comes beyond waits
     * @param patience how long a writer waits for a reader that takes nothing before it gives up
     */
    Pipe(int capacity, Duration patience) {
        this.capacity = capacity;
        this.patience = patience;
    }

    /**
     * One that never makes its writer wait. Fits the inside of a second SSH connection: when its reader stops, the far end of that
     * connection stops too as soon as its windows are used up.
     */
    static Pipe unbounded() {
        return new Pipe(Integer.MAX_VALUE - 64, Duration.ZERO);
    }

    /** How long a read waits before it throws {@link SocketTimeoutException}, in milliseconds; 0 for ever. */
    void readTimeout(int millis) {
        readTimeout = millis;
    }

    /** Where bytes go in; closing it is the end of the stream. */
    OutputStream sink() {
        return new PipeSink(this);
    }

    /** Where bytes come out; closing it tells the writer that nobody reads any more. */
    InputStream source() {
        return new PipeSource(this);
    }

    int waiting() {
        lock.lock();
        try {
            return ring.size();
        } finally {
            lock.unlock();
        }
    }

    void put(byte[] bytes, int from, int length) throws IOException {
        lock.lock();
        try {
            int at = from;
            int left = length;
            while (left > 0) {
                awaitRoom();
                int part = Math.min(left, capacity - ring.size());
                ring.add(bytes, at, part);
                at += part;
                left -= part;
                filled.signal();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while the reader was slow");
        } finally {
            lock.unlock();
        }
    }

    private void awaitRoom() throws InterruptedException, IOException {
        long left = patience.toNanos();
        while (ring.size() >= capacity && !abandoned && !ended) {
            if (left <= 0) {
                throw new IOException("The reader took nothing for " + patience.toSeconds() + " s");
            }
            left = drained.awaitNanos(left);
        }
        if (abandoned || ended) {
            throw new IOException("Nobody reads any more");
        }
    }

    int take(byte[] bytes, int from, int length) throws IOException {
        lock.lock();
        try {
            awaitBytes();
            if (abandoned || ring.isEmpty()) {
                return -1;
            }
            int part = ring.remove(bytes, from, length);
            drained.signal();
            return part;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while waiting for the other side");
        } finally {
            lock.unlock();
        }
    }

    private void awaitBytes() throws InterruptedException, SocketTimeoutException {
        long left = TimeUnit.MILLISECONDS.toNanos(readTimeout);
        boolean forever = left == 0;
        while (ring.isEmpty() && !ended && !abandoned) {
            if (forever) {
                filled.await();
            } else if (left <= 0) {
                throw new SocketTimeoutException("Nothing came within the time given");
            } else {
                left = filled.awaitNanos(left);
            }
        }
    }

    void end() {
        lock.lock();
        try {
            ended = true;
            signalAll();
        } finally {
            lock.unlock();
        }
    }

    void abandon() {
        lock.lock();
        try {
            abandoned = true;
            ring.clear();
            signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void signalAll() {
        filled.signalAll();
        drained.signalAll();
    }
}
