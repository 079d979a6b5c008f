package studio.titus.ui.jobs.form;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import studio.titus.titus.job.JobDescriptor;

/**
 * One value of a job as text.
 *
 * @param write puts a text into a job; empty when it is no such value
 * @param fault key of the sentence that says what is expected
 */
record Access(
        Function<JobDescriptor, String> read,
        BiFunction<JobDescriptor, String, Optional<JobDescriptor>> write,
        String fault) {

    static <T> Access of(
            Function<JobDescriptor, T> get, BiFunction<JobDescriptor, T, JobDescriptor> set, Format<T> format) {
        return new Access(
                job -> format.print().apply(get.apply(job)),
                (job, text) -> format.parse().apply(text).map(value -> set.apply(job, value)),
                format.fault());
    }
}
