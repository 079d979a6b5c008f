package studio.titus.ssh;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Makes calls interruptible that are not: JSch swallows interrupts, and sends some itself. */
final class Interruptible {

    private Interruptible() {}

    /**
     * Makes the call on a thread of its own.
     *
     * @param abandon ends the call early; run when the waiting thread is interrupted
     * @throws Exception what the call throws
     * @throws InterruptedException when this thread was interrupted; the call goes on to its end unseen
     */
    static <T> T call(Callable<T> call, Runnable abandon) throws Exception {
        var task = new FutureTask<>(call);
        Thread.ofVirtual().name("ssh call").start(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            abandon.run();
            throw e;
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case Exception failure -> throw failure;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}
