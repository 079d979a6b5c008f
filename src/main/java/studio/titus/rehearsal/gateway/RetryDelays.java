package studio.titus.rehearsal.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** How often and how late a task is tried again. Never sooner than after a second, whatever the policy says. */
final class RetryDelays {

    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 20;

    private RetryDelays() {}

    /** @param tries how many there were before the one that ended */
    static Duration after(HeldJob job, int tries) {
        JsonNode policy = policy(job);
        Duration asked = Duration.ofMillis(
                policy.has("exponentialBackOff")
                        ? doubled(policy.path("exponentialBackOff"), tries)
                        : policy.path("delayed").path("delayMs").asLong());
        return asked.compareTo(LEAST) < 0 ? LEAST : asked;
    }

    private static long doubled(JsonNode backOff, int tries) {
        long delay = backOff.path("initialDelayMs").asLong() << Math.min(tries, MOST_DOUBLINGS);
        return Math.min(delay, backOff.path("maxDelayIntervalMs").asLong());
    }

    /** How many tries may follow the first. A service's never end. */
    static boolean oneMore(HeldJob job, int tries) {
        return !job.isBatch()
                || policy(job).properties().stream()
                        .anyMatch(
                                kind -> tries < kind.getValue().path("retries").asInt());
    }

    private static JsonNode policy(HeldJob job) {
        return (job.isBatch() ? job.batch() : job.descriptor().path("service")).path("retryPolicy");
    }
}
