package studio.titus.titus.job;

/** What of a job depends on whether it ends by itself. */
public sealed interface JobKind {

    RetryPolicy retryPolicy();

    /**
     * Tasks that run to their end.
     *
     * @param size how many tasks
     * @param runtimeLimitSec the longest that one try of a task may run, in seconds
     */
    record Batch(int size, long runtimeLimitSec, RetryPolicy retryPolicy) implements JobKind {}

    /**
     * Tasks that are kept running.
     *
     * @param enabled whether autoscaling may act; the tasks run all the same
     * @param selfManaged whether the application moves its tasks off a leaving agent by itself
     * @param processes what is frozen
     */
    record Service(
            Capacity capacity, boolean enabled, RetryPolicy retryPolicy, boolean selfManaged, Processes processes)
            implements JobKind {}

    /** How many tasks there are at least, just now and at most. */
    record Capacity(int min, int desired, int max) {}

    /** Which changes of the wanted number of tasks are refused. */
    record Processes(boolean disableIncreaseDesired, boolean disableDecreaseDesired) {
        public static final Processes FREE = new Processes(false, false);
    }
}
