package studio.titus.ui.jobs.editor;

import java.util.Map;
import java.util.Optional;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.JobKind;
import studio.titus.titus.job.json.Imported;
import studio.titus.titus.job.json.JobJson;
import studio.titus.ui.jobs.form.JobForm;

/** A form as the texts that are kept of it while a person types. */
final class JobDraft {

    private static final String JOB = "job";
    private static final String OTHER = "other";

    private JobDraft() {}

    static Map<String, String> texts(JobForm form) {
        return Map.of(
                JOB, JobJson.write(form.job()), OTHER, JobJson.write(form.job().withKind(form.other())));
    }

    /** Empty for what is no job. */
    static Optional<JobForm> form(Map<String, String> texts) {
        return job(texts.getOrDefault(JOB, "")).map(job -> {
            JobForm form = JobForm.of(job);
            JobKind other = job(texts.getOrDefault(OTHER, ""))
                    .map(JobDescriptor::kind)
                    .filter(kind -> kind.getClass() == form.other().getClass())
                    .orElse(form.other());
            return new JobForm(job, other, form.unread(), form.bad(), form.notes());
        });
    }

    private static Optional<JobDescriptor> job(String json) {
        return JobJson.read(json) instanceof Imported.Job read ? Optional.of(read.job()) : Optional.empty();
    }
}
