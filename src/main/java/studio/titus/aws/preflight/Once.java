package studio.titus.aws.preflight;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** A question that several checks share: asked once, by whoever comes first; the others wait for the same answer or failure. */
final class Once<T> implements Supplier<T> {

    private final FutureTask<T> task;

    Once(Supplier<T> question) {
        task = new FutureTask<>(question::get);
    }

    @Override
    public T get() {
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for another check", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }
}
