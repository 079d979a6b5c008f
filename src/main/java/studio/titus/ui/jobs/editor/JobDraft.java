package studio.titus.ui.jobs.editor;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.JobKind;
import studio.titus.titus.job.json.Imported;
import studio.titus.titus.job.json.JobJson;
import studio.titus.ui.jobs.form.JobField;
import studio.titus.ui.jobs.form.JobForm;

/** A form as the texts that are kept of it while a person types. */
final class JobDraft {

    private static final String JOB = "job";
    private static final String OTHER = "other";
    private static final String UNREAD = "unread.";
    private static final String SECRETS = "secrets";

    private JobDraft() {}

    /** Without the values of secrets. */
    static Map<String, String> texts(JobForm form, Secrets secrets) {
        JobDescriptor job = secrets.masked(form.job());
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(JOB, JobJson.write(job));
        texts.put(OTHER, JobJson.write(job.withKind(form.other())));
        texts.put(SECRETS, secrets.text());
        form.unread().forEach((field, text) -> texts.put(UNREAD + field.name(), text));
        texts.remove(UNREAD + JobField.ENV); // nobody can tell which part of it is a secret
        return texts;
    }

    static Secrets secrets(Map<String, String> texts) {
        return Secrets.of(texts.getOrDefault(SECRETS, ""));
    }

    /** Empty for what is no job. */
    static Optional<JobForm> form(Map<String, String> texts) {
        return job(texts.getOrDefault(JOB, "")).map(job -> {
            JobForm form = JobForm.of(job);
            JobKind other = job(texts.getOrDefault(OTHER, ""))
                    .map(JobDescriptor::kind)
                    .filter(kind -> kind.getClass() == form.other().getClass())
                    .orElse(form.other());
            return new JobForm(job, other, unread(texts), form.bad(), form.notes());
        });
    }

    private static Map<JobField, String> unread(Map<String, String> texts) {
        Map<JobField, String> unread = new EnumMap<>(JobField.class);
        for (JobField field : JobField.values()) {
            Optional.ofNullable(texts.get(UNREAD + field.name())).ifPresent(text -> unread.put(field, text));
        }
        return unread;
    }

    private static Optional<JobDescriptor> job(String json) {
        return JobJson.read(json) instanceof Imported.Job read ? Optional.of(read.job()) : Optional.empty();
    }
}
