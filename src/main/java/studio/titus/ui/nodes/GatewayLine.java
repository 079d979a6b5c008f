package studio.titus.ui.nodes;

import java.net.URI;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import studio.titus.nodes.Way;
import studio.titus.ssh.LocalForward;
import studio.titus.titus.Gateway;
import studio.titus.titus.GatewayException;

/**
 * The one way to a stack's gateway that is open in the window, through its bastion. It is opened by who asks first and ends with the
 * connections of the nodes. Blocks; safe for many threads.
 */
public final class GatewayLine {

    private final NodeRoom room;
    private final ReentrantLock opening = new ReentrantLock();
    private @Nullable Line open;

    /** A way that is open. */
    private record Line(LocalForward forward, Gateway gateway) {

        void close() {
            gateway.close();
            forward.close();
        }
    }

    /** What is asked of the gateway. */
    @FunctionalInterface
    public interface Asking<T> {

        T of(Gateway gateway) throws InterruptedException;
    }

    public GatewayLine(NodeRoom room) {
        this.room = room;
    }

    /** Asks. A connection that broke is made anew by whoever asks next. */
    public <T> T ask(Asking<T> question) throws InterruptedException {
        Line line = line();
        try {
            return question.of(line.gateway());
        } catch (GatewayException e) {
            if (e.status() == 0) {
                drop(line);
            }
            throw e;
        }
    }

    private Line line() throws InterruptedException {
        opening.lockInterruptibly();
        try {
            Line known = open;
            if (known == null || known.forward().closed()) {
                known = dial();
                open = known;
            }
            return known;
        } finally {
            opening.unlock();
        }
    }

    private Line dial() throws InterruptedException {
        Way way = Way.Service.GATEWAY.in(room.nodes().nodes());
        LocalForward forward = room.nodes().access().forward(way.through(), way.address());
        return new Line(forward, new Gateway(URI.create(way.local(forward.port()))));
    }

    private void drop(Line line) {
        opening.lock();
        try {
            if (open == line) {
                open = null;
            }
        } finally {
            opening.unlock();
        }
        line.close();
    }
}
