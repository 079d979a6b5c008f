package studio.titus.titus.job;

/** When a task that failed is tried again. A service's tasks always are; of its policy only the delays count. */
public sealed interface RetryPolicy {

    /** None given; no gateway takes such a job. */
    record NotSet() implements RetryPolicy {}

    record Immediate(int retries) implements RetryPolicy {}

    /**
     * Each time after the same time.
     *
     * @param delayMs milliseconds
     * @param initialDelayMs kept, although this version drops it
     */
    record Delayed(long delayMs, int retries, long initialDelayMs) implements RetryPolicy {
        public Delayed(long delayMs, int retries) {
            this(delayMs, retries, 0);
        }
    }

    /** Each time after twice the time, up to a limit, in milliseconds. */
    record ExponentialBackOff(long initialDelayMs, long maxDelayMs, int retries) implements RetryPolicy {}
}
