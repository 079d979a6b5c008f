package studio.titus.aws.resource;

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

    private final Function<Set<K>, Map<K, V>> source;
    private final ReentrantLock calling = new ReentrantLock();
    private Batch gathering = new Batch();

    Batcher(Function<Set<K>, Map<K, V>> source) {
        this.source = source;
    }

    /** What a call made after this one began says of the key; failures of that call reach everyone who shared it. */
    Optional<V> get(K key) {
        var batch = join(key);
        calling.lock();
        try {
            if (!batch.done) {
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
        return gathering.keys.size();
    }

    private synchronized Batch join(K key) {
        gathering.keys.add(key);
        return gathering;
    }

    private synchronized void close(Batch batch) {
        if (gathering == batch) {
            gathering = new Batch();
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
