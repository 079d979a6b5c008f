package studio.titus.ui.jobs.form;

import java.util.ArrayList;
import java.util.List;

/**
 * A form with what it was before: every step can be undone and done again. Typing on in one field is one step.
 *
 * @param past what was before, the latest last
 * @param now what counts
 * @param future what was undone, the next last
 * @param place where the last step was made, empty when it is over
 */
public record JobEdits(List<JobForm> past, JobForm now, List<JobForm> future, String place) {

    private static final int MOST = 500;

    public JobEdits {
        past = List.copyOf(past);
        future = List.copyOf(future);
    }

    /** Nothing was done yet. */
    public static JobEdits of(JobForm form) {
        return new JobEdits(List.of(), form, List.of(), "");
    }

    /** A step of its own. */
    public JobEdits step(JobForm next) {
        return next.equals(now) ? this : new JobEdits(pushed(past, now), next, List.of(), "");
    }

    /** A text in a field, in one step with the last one of the same field. */
    public JobEdits typed(JobField field, String text) {
        return on(field.name(), now.with(field, text));
    }

    /** The JSON was changed, in one step with the last change of it. */
    public JobEdits written(String json) {
        return on("json", now.withText(json));
    }

    private JobEdits on(String where, JobForm next) {
        if (next.equals(now)) {
            return this;
        }
        boolean goesOn = place.equals(where) && future.isEmpty();
        return new JobEdits(goesOn ? past : pushed(past, now), next, List.of(), where);
    }

    /** The field was left: what is typed there later is another step. */
    public JobEdits rested() {
        return new JobEdits(past, now, future, "");
    }

    public boolean canUndo() {
        return !past.isEmpty();
    }

    public boolean canRedo() {
        return !future.isEmpty();
    }

    /** As before the last step. */
    public JobEdits undo() {
        return past.isEmpty()
                ? this
                : new JobEdits(past.subList(0, past.size() - 1), past.getLast(), pushed(future, now), "");
    }

    /** As before the last undo. */
    public JobEdits redo() {
        return future.isEmpty()
                ? this
                : new JobEdits(pushed(past, now), future.getLast(), future.subList(0, future.size() - 1), "");
    }

    private static List<JobForm> pushed(List<JobForm> forms, JobForm form) {
        var more = new ArrayList<>(forms.subList(Math.max(0, forms.size() - MOST), forms.size()));
        more.add(form);
        return more;
    }
}
