package studio.titus.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

    /** The run was stopped; not a failure. */
    public static final class CancelledException extends RuntimeException {
        public CancelledException() {
            super("Stopped on request");
        }
    }

    private final Set<Thread> waiting = new HashSet<>();
    private final Set<Thread> working = new HashSet<>();
    private final List<Cancel> followers = new ArrayList<>();
    private volatile Stage stage = Stage.RUNNING;

    public Stage stage() {
        return stage;
    }

    public boolean requested() {
        return stage != Stage.RUNNING;
    }

    /** Start nothing new; finish and write down what is on its way. */
    public void afterCurrent() {
        raise(Stage.AFTER_CURRENT);
    }

    /** Interrupt everything at once. */
    public void now() {
        raise(Stage.NOW);
    }

    private synchronized void raise(Stage to) {
        if (to.compareTo(stage) <= 0) {
            return;
        }
        stage = to;
        waiting.forEach(Thread::interrupt);
        if (to == Stage.NOW) {
            working.forEach(Thread::interrupt);
        }
        followers.forEach(follower -> follower.raise(to));
    }

    /** One that is stopped along with this one, and may be stopped alone: a run that can't go on is no person's wish. */
    synchronized Cancel follower() {
        var follower = new Cancel();
        follower.stage = stage;
        followers.add(follower);
        return follower;
    }

    /**
     * Runs a piece of work that {@link #now()} interrupts.
     *
     * @throws CancelledException without beginning it, when stopping was asked for before
     */
    void work(Runnable piece) {
        join(working);
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
        join(waiting);
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

    private synchronized void join(Set<Thread> threads) {
        if (requested()) {
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
