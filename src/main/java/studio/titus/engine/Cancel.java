package studio.titus.engine;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import studio.titus.model.Pace;

/**
 * How a person stops a run, in two stages: first nothing new is started and waiting ends, while calls on their way are finished and
 * written down; then everything is interrupted. What was made stays and is found again by the next run.
 */
public final class Cancel {

    /** How far stopping has come. */
    public enum Stage {
        RUNNING,
        AFTER_CURRENT,
        NOW
    }

    /** The run was stopped by a person; not a failure. */
    public static final class CancelledException extends RuntimeException {
        public CancelledException() {
            super("Stopped on request");
        }
    }

    private final Set<Thread> waiting = new HashSet<>();
    private final Set<Thread> working = new HashSet<>();
    private volatile Stage stage = Stage.RUNNING;

    public Stage stage() {
        return stage;
    }

    public boolean requested() {
        return stage != Stage.RUNNING;
    }

    /** Start nothing new; finish and write down what is on its way. */
    public synchronized void afterCurrent() {
        if (stage == Stage.RUNNING) {
            stage = Stage.AFTER_CURRENT;
            waiting.forEach(Thread::interrupt);
        }
    }

    /** Interrupt everything at once. */
    public synchronized void now() {
        stage = Stage.NOW;
        working.forEach(Thread::interrupt);
    }

    /** Runs a piece of work that {@link #now()} interrupts. */
    void work(Runnable piece) {
        join(working, stage == Stage.NOW);
        try {
            piece.run();
        } finally {
            leave(working);
        }
    }

    /**
     * Sleeps until the span is over.
     *
     * @throws CancelledException as soon as stopping is asked for, in either stage
     */
    void sleep(Pace pace, Duration span) {
        join(waiting, requested());
        try {
            pace.sleep(span);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            leave(waiting);
        }
        if (requested() || Thread.currentThread().isInterrupted()) {
            throw new CancelledException();
        }
    }

    private synchronized void join(Set<Thread> threads, boolean tooLate) {
        if (tooLate) {
            throw new CancelledException();
        }
        threads.add(Thread.currentThread());
    }

    /** An interrupt that only meant "stop waiting" must not hit the next call. */
    private synchronized void leave(Set<Thread> threads) {
        threads.remove(Thread.currentThread());
        if (stage == Stage.AFTER_CURRENT) {
            Thread.interrupted();
        }
    }
}
