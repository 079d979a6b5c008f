package studio.titus.ui.jobs.editor;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.titus.titus.SecretEnv;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.json.Imported;
import studio.titus.titus.job.json.JobJson;

/**
 * The variables of a job whose values stay out of what is kept and copied.
 *
 * @param names those that a person marked; names that sound like a secret's are treated so anyway
 */
record Secrets(Set<String> names) {

    static final Secrets NONE = new Secrets(Set.of());

    Secrets {
        names = Set.copyOf(names);
    }

    /** Names with commas or blanks between them. */
    static Secrets of(String text) {
        return new Secrets(Stream.of(text.split("[,\\s]+"))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    String text() {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }

    /** The job as it may be stored or shown to others. */
    JobDescriptor masked(JobDescriptor job) {
        return JobJson.read(SecretEnv.masked(JobJson.write(job), names)) instanceof Imported.Job read
                ? read.job()
                : job.withContainer(job.container().withEnv(Map.of()));
    }

    /** The variables that are masked of a job. */
    Collection<String> masking(JobDescriptor job) {
        return SecretEnv.missing(JobJson.write(masked(job)));
    }

    /** The variables whose values are to be typed again, since they were not stored. */
    static Set<String> missing(JobDescriptor job) {
        return job.container().env().containsValue(SecretEnv.MASK) ? SecretEnv.missing(JobJson.write(job)) : Set.of();
    }
}
