package studio.titus.ui.jobs.form;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.JobKind;
import studio.titus.titus.job.RetryPolicy;

/** What of a job says how a failed task is tried again; another policy takes over what it knows. */
final class Retry {

    static final String IMMEDIATE = "immediate";
    static final String DELAYED = "delayed";
    static final String GROWING = "exponentialBackOff";
    static final List<String> CHOICES = List.of(IMMEDIATE, DELAYED, GROWING);

    private static final long FIRST_MS = 5_000;
    private static final long MOST_MS = 120_000;

    private Retry() {}

    static Access policy() {
        return new Access(
                job -> name(policy(job)),
                (job, name) -> Optional.of(with(job, named(name, policy(job)))),
                "job.unread.text");
    }

    static Access retries() {
        return part(Retry::retries, Retry::withRetries, Formats.NUMBER);
    }

    static Access delay() {
        return part(Retry::delay, Retry::withDelay, Units.MILLISECONDS);
    }

    static Access most() {
        return part(Retry::most, Retry::withMost, Units.MILLISECONDS);
    }

    private static <T> Access part(
            Function<RetryPolicy, T> get, BiFunction<RetryPolicy, T, RetryPolicy> set, Format<T> format) {
        return Access.of(
                job -> get.apply(policy(job)), (job, value) -> with(job, set.apply(policy(job), value)), format);
    }

    static RetryPolicy policy(JobDescriptor job) {
        return job.kind().retryPolicy();
    }

    /** As in JSON; empty when there is none. */
    static String name(RetryPolicy policy) {
        return switch (policy) {
            case RetryPolicy.NotSet _ -> "";
            case RetryPolicy.Immediate _ -> IMMEDIATE;
            case RetryPolicy.Delayed _ -> DELAYED;
            case RetryPolicy.ExponentialBackOff _ -> GROWING;
        };
    }

    private static RetryPolicy named(String name, RetryPolicy before) {
        long delay = delay(before) == 0 ? FIRST_MS : delay(before);
        return switch (name) {
            case IMMEDIATE -> new RetryPolicy.Immediate(retries(before));
            case DELAYED -> new RetryPolicy.Delayed(delay, retries(before));
            case GROWING -> new RetryPolicy.ExponentialBackOff(delay, Math.max(delay, MOST_MS), retries(before));
            default -> new RetryPolicy.NotSet();
        };
    }

    private static int retries(RetryPolicy policy) {
        return switch (policy) {
            case RetryPolicy.NotSet _ -> 0;
            case RetryPolicy.Immediate immediate -> immediate.retries();
            case RetryPolicy.Delayed delayed -> delayed.retries();
            case RetryPolicy.ExponentialBackOff growing -> growing.retries();
        };
    }

    private static RetryPolicy withRetries(RetryPolicy policy, int retries) {
        return switch (policy) {
            case RetryPolicy.NotSet none -> none;
            case RetryPolicy.Immediate _ -> new RetryPolicy.Immediate(retries);
            case RetryPolicy.Delayed old -> new RetryPolicy.Delayed(old.delayMs(), retries, old.initialDelayMs());
            case RetryPolicy.ExponentialBackOff old ->
                new RetryPolicy.ExponentialBackOff(old.initialDelayMs(), old.maxDelayMs(), retries);
        };
    }

    private static long delay(RetryPolicy policy) {
        return switch (policy) {
            case RetryPolicy.NotSet _, RetryPolicy.Immediate _ -> 0;
            case RetryPolicy.Delayed delayed -> delayed.delayMs();
            case RetryPolicy.ExponentialBackOff growing -> growing.initialDelayMs();
        };
    }

    private static RetryPolicy withDelay(RetryPolicy policy, long delay) {
        return switch (policy) {
            case RetryPolicy.NotSet none -> none;
            case RetryPolicy.Immediate immediate -> immediate;
            case RetryPolicy.Delayed old -> new RetryPolicy.Delayed(delay, old.retries(), old.initialDelayMs());
            case RetryPolicy.ExponentialBackOff old ->
                new RetryPolicy.ExponentialBackOff(delay, old.maxDelayMs(), old.retries());
        };
    }

    private static long most(RetryPolicy policy) {
        return policy instanceof RetryPolicy.ExponentialBackOff growing ? growing.maxDelayMs() : 0;
    }

    private static RetryPolicy withMost(RetryPolicy policy, long most) {
        return policy instanceof RetryPolicy.ExponentialBackOff old
                ? new RetryPolicy.ExponentialBackOff(old.initialDelayMs(), most, old.retries())
                : policy;
    }

    private static JobDescriptor with(JobDescriptor job, RetryPolicy policy) {
        return job.withKind(
                switch (job.kind()) {
                    case JobKind.Batch batch -> new JobKind.Batch(batch.size(), batch.runtimeLimitSec(), policy);
                    case JobKind.Service old ->
                        new JobKind.Service(old.capacity(), old.enabled(), policy, old.selfManaged(), old.processes());
                });
    }
}
