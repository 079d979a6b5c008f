package studio.titus.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import studio.titus.engine.CloudException.Reaction;
import studio.titus.model.Pace;

/** Tries calls again for as long as their failure says that it makes sense. For calls that may be repeated; creates need more care. */
public final class Retry {

    private final Pace pace;
    private final RandomGenerator random;
    private final Cancel cancel;
    private final Function<Reaction, Duration> patience;
    private final Consumer<CloudException> usualObserver;

    /** @param random safe for use by as many threads as this is used by */
    public Retry(Pace pace, RandomGenerator random, Cancel cancel) {
        this(pace, random, cancel, Reaction::patience, _ -> {});
    }

    private Retry(
            Pace pace,
            RandomGenerator random,
            Cancel cancel,
            Function<Reaction, Duration> patience,
            Consumer<CloudException> usualObserver) {
        this.pace = pace;
        this.random = random;
        this.cancel = cancel;
        this.patience = patience;
        this.usualObserver = usualObserver;
    }

    /**
     * For looks by which nothing is changed: they have less patience with an AWS that can't be reached.
     *
     * @param observer is told each failure that will be tried again; from many threads
     */
    public static Retry ofLooks(Pace pace, RandomGenerator random, Cancel cancel, Consumer<CloudException> observer) {
        return new Retry(pace, random, cancel, Reaction::lookPatience, observer);
    }

    /**
     * Calls until it succeeds.
     *
     * @throws CloudException the last failure, once its patience is used up
     * @throws Cancel.CancelledException when the run is stopped while pausing
     */
    public <T> T call(Supplier<T> call) {
        return call(call, usualObserver);
    }

    /** As {@link #call(Supplier)}; the observer is told each failure that will be tried again. */
    public <T> T call(Supplier<T> call, Consumer<CloudException> observer) {
        var pause = pause();
        while (true) {
            try {
                return call.get();
            } catch (CloudException e) {
                pause.afterOrThrow(e, observer);
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

    /**
     * The pauses of one call. Each reaction's patience counts from the first failure of its sort, and does not end before a few: the time of
     * a computer that slept, or that was too busy to run us, was no time for AWS to get better in our eyes.
     */
    final class Pause {
        private static final int LEAST_FAILURES = 3;

        private final Map<Reaction, Instant> since = new EnumMap<>(Reaction.class);
        private final Map<Reaction, Integer> failures = new EnumMap<>(Reaction.class);
        private final Backoff backoff = new Backoff(random);

        /** Tells the observer and pauses, if it makes sense to try again; throws the failure otherwise. */
        void afterOrThrow(CloudException failure, Consumer<CloudException> observer) {
            if (exhausted(failure.reaction())) {
                throw failure;
            }
            observer.accept(failure);
            cancel.sleep(pace, backoff.next(failure.reaction()));
        }

        private boolean exhausted(Reaction reaction) {
            var now = pace.instant();
            var first = since.computeIfAbsent(reaction, _ -> now);
            int count = failures.merge(reaction, 1, Integer::sum);
            return !reaction.mayRetry() || count >= LEAST_FAILURES && now.isAfter(first.plus(patience.apply(reaction)));
        }
    }
}
