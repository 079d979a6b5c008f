package studio.titus.rehearsal.wire;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkRequest;
import studio.titus.rehearsal.control.AwsService;
import studio.titus.rehearsal.control.Circumstances;
import studio.titus.rehearsal.control.RehearsalTimes;

/**
 * The one state all clients share: its clock, its lock and its turns.
 *
 * <p>Nothing moves by itself. Before each call everything that should have happened by now is made to have happened
 * ({@link #onSettle}); then the call is carried out at a time that stands still until it is answered.
 */
public final class World {

    /** Consequences have consequences (a dead instance, its replacement, that one's interfaces), but not many. */
    private static final int SETTLING_ROUNDS = 3;

    private final InstantSource clock;
    private final RehearsalTimes times;
    private final Circumstances circumstances;
    private final Dice dice;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Runnable> settlers = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private boolean dryRun;

    /** A world at the clock's time. */
    public World(InstantSource clock, RehearsalTimes times, Circumstances circumstances, Dice dice) {
        this.clock = clock;
        this.times = times;
        this.circumstances = circumstances;
        this.dice = dice;
    }

    /** Has {@code settler} bring its part up to {@link #now()} before each call, in the order of registration. */
    public void onSettle(Runnable settler) {
        settlers.add(settler);
    }

    /**
     * Carries out one call, alone.
     *
     * @throws software.amazon.awssdk.awscore.exception.AwsServiceException DryRunOperation when the request asks for a
     *     dry run and would have succeeded
     */
    public <R> R turn(SdkRequest request, Supplier<R> work) {
        lock.lock();
        try {
            now = clock.instant();
            settle();
            dryRun = request.getValueForField("DryRun", Boolean.class).orElse(false);
            R reply = work.get();
            beforeWrite();
            return reply;
        } finally {
            dryRun = false;
            lock.unlock();
        }
    }

    /** Looks at the state as it is now, alone; {@code view} changes nothing. */
    public <R> R look(Supplier<R> view) {
        lock.lock();
        try {
            now = clock.instant();
            settle();
            return view.get();
        } finally {
            lock.unlock();
        }
    }

    private void settle() {
        for (int round = 0; round < SETTLING_ROUNDS; round++) {
            settlers.forEach(Runnable::run);
        }
    }

    /**
     * Ends a dry run: everything was checked, and the first change is about to be made. To be called before any change
     * of EC2's state, so that no call can carry out a dry run by mistake.
     */
    public void beforeWrite() {
        if (dryRun) {
            throw AwsErrors.of(
                    AwsService.EC2, "DryRunOperation", "Request would have succeeded, but DryRun flag is set.", 412);
        }
    }

    /** The time of the call being carried out. */
    public Instant now() {
        return now;
    }

    /** The clock's time, outside of any call. */
    public Instant clockTime() {
        return clock.instant();
    }

    /** How long things take. */
    public RehearsalTimes times() {
        return times;
    }

    /** What the account is like. */
    public Circumstances circumstances() {
        return circumstances;
    }

    /** Where names and delays come from. */
    public Dice dice() {
        return dice;
    }
}
