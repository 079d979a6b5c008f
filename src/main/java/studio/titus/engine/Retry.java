package studio.titus.engine;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import studio.titus.engine.CloudException.Reaction;
import studio.titus.model.Pace;

/** Tries calls again for as long as their failure says that it makes sense. For calls that may be repeated; creates need more care. */
public final class Retry {

    private final Pace pace;
    private final RandomGenerator random;
    private final Cancel cancel;

    public Retry(Pace pace, RandomGenerator random, Cancel cancel) {
        this.pace = pace;
        this.random = random;
        this.cancel = cancel;
    }

    /**
     * Calls until it succeeds.
     *
     * @throws CloudException the last failure, once its patience is used up
     * @throws Cancel.CancelledException when the run is stopped while pausing
     */
    public <T> T call(Supplier<T> call) {
        return call(call, _ -> {});
    }

    /** As {@link #call(Supplier)}; the observer is told each failure that will be tried again. */
    public <T> T call(Supplier<T> call, Consumer<CloudException> observer) {
        var pause = pause();
        while (true) {
            try {
                return call.get();
            } catch (CloudException e) {
                observer.accept(pause.orThrow(e));
                pause.take(e.reaction());
            }
        }
    }

    /** As {@link #call(Supplier, Consumer)}, for what returns nothing. */
    public void run(Runnable call, Consumer<CloudException> observer) {
        call(
                () -> {
                    call.run();
                    return "";
                },
                observer);
    }

    Pause pause() {
        return new Pause();
    }

    /** The pauses of one call. */
    final class Pause {
        private final Instant start = pace.instant();
        private final Backoff backoff = new Backoff(random);

        /** The failure, if it may be tried again. */
        CloudException orThrow(CloudException failure) {
            if (!failure.reaction().mayRetry() || exhausted(failure.reaction())) {
                throw failure;
            }
            return failure;
        }

        boolean exhausted(Reaction reaction) {
            return pace.instant().isAfter(start.plus(reaction.patience()));
        }

        void take(Reaction reaction) {
            cancel.sleep(pace, backoff.next(reaction));
        }
    }
}
