package studio.titus.ui.jobs.form;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.JobKind;
import studio.titus.titus.job.json.Imported;
import studio.titus.titus.job.json.JobJson;
import studio.titus.titus.job.json.Note;
import studio.titus.titus.job.text.JobTemplate;

/**
 * A job as far as a person has made it.
 *
 * @param job what would be sent
 * @param other the values of the kind that the job is not, for when the person changes their mind
 * @param unread texts that are no values of their fields; the job keeps the values of before
 * @param bad JSON that is no job, while a person is writing it
 * @param notes what of a text that was read is not in the job
 */
public record JobForm(
        JobDescriptor job, JobKind other, Map<JobField, String> unread, Optional<BadJson> bad, List<Note> notes) {

    public JobForm {
        unread = Map.copyOf(unread);
        notes = List.copyOf(notes);
    }

    /** A form that shows a job; the other kind begins with the values of a template. */
    public static JobForm of(JobDescriptor job) {
        JobKind other = job.kind() instanceof JobKind.Batch
                ? JobTemplate.NGINX.job().kind()
                : JobTemplate.SLEEP.job().kind();
        return new JobForm(job, other, Map.of(), Optional.empty(), List.of());
    }

    public boolean isBatch() {
        return job.kind() instanceof JobKind.Batch;
    }

    /** What the field says. */
    public String text(JobField field) {
        String kept = unread.get(field);
        return kept == null ? field.read(job(field)) : kept;
    }

    /** The job, or the same of the other kind if the field is of that. */
    private JobDescriptor job(JobField field) {
        return field.isOf(job.kind()) ? job : job.withKind(other);
    }

    /** The form after something was typed into a field. */
    public JobForm with(JobField field, String text) {
        Map<JobField, String> rest = new EnumMap<>(JobField.class);
        rest.putAll(unread);
        rest.remove(field);
        Optional<JobDescriptor> written = field.write(job(field), text);
        if (written.isEmpty()) {
            rest.put(field, text);
            return new JobForm(job, other, rest, Optional.empty(), notes);
        }
        return field.isOf(job.kind())
                ? new JobForm(written.get(), other, rest, Optional.empty(), notes)
                : new JobForm(job, written.get().kind(), rest, Optional.empty(), notes);
    }

    /** Whether the field would say the same with this text, which may be written otherwise. */
    public boolean says(JobField field, String text) {
        return unread.containsKey(field)
                ? text(field).equals(text)
                : field.write(job(field), text).filter(job(field)::equals).isPresent();
    }

    /** The same job of the other kind; what both kinds have stays, and each keeps its own. */
    public JobForm switched() {
        return new JobForm(job.withKind(other), job.kind(), unread, bad, notes);
    }

    /** The form after its JSON was changed, or a text was pasted: JSON or a curl command. */
    public JobForm withText(String text) {
        return switch (JobJson.read(text)) {
            case Imported.Job(var read, var said) -> {
                boolean sameKind = read.kind().getClass() == job.kind().getClass();
                yield new JobForm(read, sameKind ? other : job.kind(), Map.of(), Optional.empty(), said);
            }
            case Imported.Unreadable(var reason) -> withBad(new BadJson(text, reason));
            case Imported.NamesFile(var path) ->
                withBad(new BadJson(text, new Note("", "It sends the file %s: open that one.".formatted(path))));
        };
    }

    private JobForm withBad(BadJson json) {
        return new JobForm(job, other, unread, Optional.of(json), notes);
    }

    /** The form with another job, as from a template; the other kind keeps its values. */
    public JobForm withJob(JobDescriptor next) {
        boolean sameKind = next.kind().getClass() == job.kind().getClass();
        return new JobForm(next, sameKind ? other : job.kind(), Map.of(), Optional.empty(), List.of());
    }

    /** The JSON to show: what would be sent, or what a person is writing. */
    public String json() {
        return bad.map(BadJson::text).orElseGet(() -> JobJson.write(job));
    }

    /** Whether a JSON text says just what this form says, however it is laid out. */
    public boolean says(String json) {
        return bad.isPresent()
                ? json.equals(json())
                : JobJson.read(json) instanceof Imported.Job read && read.job().equals(job);
    }

    /** Whether all that was typed is in the job. */
    public boolean isWhole() {
        return bad.isEmpty() && unread.keySet().stream().noneMatch(field -> field.belongsTo(job));
    }
}
