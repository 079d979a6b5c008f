package studio.titus.titus.job.judge;

import java.util.Map;
import java.util.function.BiConsumer;
import studio.titus.titus.job.wire.Message;

/** What happens when a task ends. Numbers too big for a sign are negative here. */
final class RetryRules implements Rule {

    private static final Map<String, String> DELAYS = Map.of(
            "delayMs", "delayMs",
            "initialDelayMs", "initialDelayMs",
            "maxDelayIntervalMs", "maxDelayMs");

    @Override
    public void check(Message job, BiConsumer<String, String> broken) {
        Message policies = Spec.of(job).message("retryPolicy");
        policies.chosen().map(policies::message).ifPresent(policy -> {
            if (policy.int32("retries") < 0) {
                broken.accept("extensions.retryPolicy.retries", "Required 0 or a positive number");
            }
            DELAYS.forEach((wire, name) -> {
                if (policy.int64(wire) < 0) {
                    broken.accept("extensions.retryPolicy." + name, "Delay cannot be negative");
                }
            });
        });
    }
}
