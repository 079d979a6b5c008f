package studio.titus.ui.jobs.form;

import java.util.List;
import java.util.stream.Stream;
import studio.titus.titus.job.JobDescriptor;

/**
 * What a person has changed of what they began with.
 *
 * @param before as people write it, "" for nothing
 * @param after as people write it, "" for nothing
 */
public record JobChange(JobField field, String before, String after) {

    /** All, in the order of the page; of fields that only one of both kinds has as well. */
    public static List<JobChange> between(JobDescriptor began, JobDescriptor now) {
        return Stream.of(JobField.values())
                .map(field -> new JobChange(field, text(field, began), text(field, now)))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private static String text(JobField field, JobDescriptor job) {
        return field.belongsTo(job) ? field.read(job) : "";
    }
}
