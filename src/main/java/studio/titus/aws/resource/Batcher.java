package studio.titus.aws.resource;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets many threads that ask about one thing each share calls that ask about many: while one call is on its way, questions gather, and
 * the next call asks them all. Nobody waits for more than the call on its way and the next one.
 */
final class Batcher<K, V> {

    private final Duration gathering;
    private final Function<Set<K>, Map<K, V>> source;
    private final ReentrantLock calling = new ReentrantLock();
    private Batch next = new Batch();

    /** Asks at once. */
    Batcher(Function<Set<K>, Map<K, V>> source) {
        this(Duration.ZERO, source);
    }

    /**
     * Asks after a moment, for those who ask at the same time.
     *
     * @param gathering how long a call waits for more questions
     */
    Batcher(Duration gathering, Function<Set<K>, Map<K, V>> source) {
        this.gathering = gathering;
        this.source = source;
    }

    /** What a call made after this one began says of the key; failures of that call reach everyone who shared it. */
    Optional<V> get(K key) {
        var batch = join(key);
        calling.lock();
        try {
            if (!batch.done) {
                gather();
                close(batch);
                batch.call();
            }
        } finally {
            calling.unlock();
        }
        return batch.answer(key);
    }

    /** How many different things wait for the next call. */
    synchronized int gathered() {
        return next.keys.size();
    }

    /** A thread that is interrupted asks at once. */
    private void gather() {
        try {
            Thread.sleep(gathering);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Batch join(K key) {
        next.keys.add(key);
        return next;
    }

    private synchronized void close(Batch batch) {
        if (next == batch) {
            next = new Batch();
        }
    }

    private final class Batch {
        private final Set<K> keys = new HashSet<>();
        private Map<K, V> answers = Map.of();
        private @Nullable RuntimeException failure;
        private boolean done;

        private void call() {
            done = true;
            try {
                answers = source.apply(Set.copyOf(keys));
            } catch (RuntimeException e) {
                failure = e;
            }
        }

        private Optional<V> answer(K key) {
            if (failure != null) {
                throw failure;
            }
            return Optional.ofNullable(answers.get(key));
        }
    }
}
