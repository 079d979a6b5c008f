package studio.titus.titus.job.rules;

import java.util.function.Consumer;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.JobKind.Batch;
import studio.titus.titus.job.JobKind.Service;
import studio.titus.titus.job.RetryPolicy;

/** What batch and service jobs do that one would not expect. */
final class KindTraps implements Trap {

    private static final long LEAST_DELAY_MS = 1000;

    @Override
    public void check(JobDescriptor job, Consumer<Finding> found) {
        switch (job.kind()) {
            case Batch batch -> {
                found.accept(Finding.info(
                        "batch", "The job ends as Finished whatever its tasks did: only the tasks tell of success."));
                checkPolicy("batch.retryPolicy", batch.retryPolicy(), found);
            }
            case Service service -> checkService(service, found);
        }
    }

    private static void checkService(Service service, Consumer<Finding> found) {
        if (!service.enabled()) {
            found.accept(Finding.warning(
                    "service.enabled", "Autoscaling leaves this service alone; missing means false. Its tasks run."));
        }
        if (service.capacity().max() == 0) {
            found.accept(Finding.warning("service.capacity", "A service of at most 0 tasks runs nothing."));
        }
        checkPolicy("service.retryPolicy", service.retryPolicy(), found);
    }

    private static void checkPolicy(String field, RetryPolicy policy, Consumer<Finding> found) {
        switch (policy) {
            case RetryPolicy.Delayed delayed
            when delayed.delayMs() >= 0 && delayed.delayMs() < LEAST_DELAY_MS ->
                found.accept(Finding.info(field + ".delayed.delayMs", "The master waits a second at least."));
            case RetryPolicy.ExponentialBackOff(long initial, long max, int _)
            when max < initial ->
                found.accept(Finding.warning(
                        field + ".exponentialBackOff.maxDelayIntervalMs",
                        "The longest delay is shorter than the first."));
            default -> {}
        }
    }
}
