package studio.titus.titus.job.judge;

import java.util.List;
import java.util.function.BiConsumer;
import studio.titus.titus.job.wire.Message;

/** How many tasks a service has. */
final class CapacityRules implements Rule {

    private static final int MOST_TASKS = 2500;
    private static final String PATH = "extensions.capacity";

    @Override
    public void check(Message job, BiConsumer<String, String> broken) {
        if (Spec.isBatch(job)) {
            return;
        }
        Message capacity = Spec.of(job).message("capacity");
        for (String field : List.of("min", "desired", "max")) {
            if (capacity.int32(field) < 0) {
                broken.accept(
                        PATH + "." + field, "'%s' must be >= 0, but is %d".formatted(field, capacity.int32(field)));
            }
        }
        checkOrder(capacity, "min", "desired", broken);
        checkOrder(capacity, "desired", "max", broken);
        if (capacity.int32("max") > MOST_TASKS) {
            broken.accept(PATH, "Service job too big %d > %d".formatted(capacity.int32("max"), MOST_TASKS));
        }
    }

    private static void checkOrder(Message capacity, String less, String more, BiConsumer<String, String> broken) {
        if (capacity.int32(less) > capacity.int32(more)) {
            broken.accept(
                    PATH,
                    "'%s'(%d) must be <= '%s'(%d)".formatted(less, capacity.int32(less), more, capacity.int32(more)));
        }
    }
}
