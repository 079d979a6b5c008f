package studio.titus.titus.job.judge;

import java.util.function.BiConsumer;
import studio.titus.titus.job.wire.Message;

/** How many tasks a batch job has and how long they may run. The gateway counts in milliseconds. */
final class BatchRules implements Rule {

    private static final int MOST_TASKS = 1000;
    private static final long SHORTEST = 60_000;
    private static final long LONGEST = 864_000_000;

    @Override
    public void check(Message job, BiConsumer<String, String> broken) {
        if (!Spec.isBatch(job)) {
            return;
        }
        int size = Spec.of(job).int32("size");
        if (size < 1) {
            broken.accept("extensions.size", "Batch job must have at least one task");
        }
        if (size > MOST_TASKS) {
            broken.accept("extensions.size", "Batch job too big %d > %d".formatted(size, MOST_TASKS));
        }
        checkLimit(Spec.of(job).int64("runtimeLimitSec") * 1000, broken);
    }

    private static void checkLimit(long millis, BiConsumer<String, String> broken) {
        String field = "extensions.runtimeLimitMs";
        if (millis < SHORTEST) {
            broken.accept(field, "Runtime limit too low (must be at least 60sec, but is %d[ms])".formatted(millis));
        }
        if (millis > LONGEST) {
            broken.accept(field, "Runtime limit too high %d > %d".formatted(millis, LONGEST));
        }
    }
}
