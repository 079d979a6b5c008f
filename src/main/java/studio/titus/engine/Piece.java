package studio.titus.engine;

import java.time.Duration;
import java.time.Instant;
import studio.titus.engine.RunEvent.Work;
import studio.titus.plan.Address;

/** One piece of a run's work, as {@link Progress} sees it: how far it has come and how long it will still take. */
final class Piece {

    /** How full a piece of work looks at most while it still runs. */
    private static final double ALMOST = 0.9;

    /** Something that takes longer than usual is still expected to take this part of its usual time. */
    private static final int LATE = 10;

    /** How far it has come. */
    enum State {
        WAITING,
        RUNNING,
        DONE,
        GIVEN_UP
    }

    private final Work work;
    private State state = State.WAITING;
    private Instant since = Instant.MAX;

    Piece(Work work) {
        this.work = work;
    }

    Address address() {
        return work.address();
    }

    /** It runs from now on; what has begun or ended before stays as it is. */
    void begin(Instant at) {
        if (state == State.WAITING) {
            state = State.RUNNING;
            since = at;
        }
    }

    void end(State end) {
        state = end;
    }

    boolean done() {
        return state == State.DONE;
    }

    /** How much it counts among the others. */
    double weight() {
        return Math.max(1, work.typical().toMillis());
    }

    /** How much of it is done, from 0 to 1. */
    double part(Instant now) {
        return switch (state) {
            case WAITING, GIVEN_UP -> 0;
            case RUNNING -> Math.min(ALMOST, ALMOST * running(now).toMillis() / weight());
            case DONE -> 1;
        };
    }

    /** How long it will still take. */
    Duration left(Instant now) {
        return switch (state) {
            case WAITING -> work.typical();
            case RUNNING ->
                longer(work.typical().minus(running(now)), work.typical().dividedBy(LATE));
            case DONE, GIVEN_UP -> Duration.ZERO;
        };
    }

    private Duration running(Instant now) {
        return Duration.between(since, now);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
