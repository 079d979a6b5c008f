package studio.titus.rehearsal.node;

import java.util.concurrent.ExecutorService;
import org.apache.sshd.common.util.threads.NoCloseExecutor;

/**
 * Runs what a server's sockets bring, and drops what they bring once the server is down: Java's own thread that watches the sockets may hand on
 * an event at the very moment of the end, and would die of the usual refusal.
 */
final class EndingExecutor extends NoCloseExecutor {

    /** @param pool stays its owner's */
    EndingExecutor(ExecutorService pool) {
        super(pool);
    }

    @Override
    public void execute(Runnable work) {
        if (isShutdown()) {
            return;
        }
        try {
            super.execute(work);
        } catch (IllegalStateException e) {
            if (!isShutdown()) {
                throw e;
            }
        }
    }
}
