package studio.titus.aws.resource;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import studio.titus.engine.Cancel;

/** Does several things at once and waits for all of them. */
public final class SideBySide {

    private SideBySide() {}

    /**
     * The results, in the order of the tasks.
     *
     * @throws RuntimeException the first failure, in that order
     * @throws Cancel.CancelledException when the waiting thread is interrupted; the tasks are then interrupted too
     */
    public static <T> List<T> all(Collection<? extends Supplier<T>> tasks) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = tasks.stream().map(task -> (Callable<T>) task::get).toList();
            return threads.invokeAll(calls).stream().map(SideBySide::result).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancel.CancelledException();
        }
    }

    /** As {@link #all(Collection)}. */
    @SafeVarargs
    public static <T> List<T> all(Supplier<T>... tasks) {
        return all(Stream.of(tasks).toList());
    }

    private static <T> T result(Future<T> done) {
        try {
            return done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancel.CancelledException();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }
}
