package studio.titus.ui.jobs.editor;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.titus.problem.Problem;
import studio.titus.titus.fit.Fit;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.ui.jobs.form.FormReport;
import studio.titus.ui.jobs.form.JobChange;
import studio.titus.ui.jobs.form.JobEdits;
import studio.titus.ui.jobs.form.JobField;
import studio.titus.ui.jobs.form.JobForm;

/**
 * What the page of a new job shows.
 *
 * @param judged the fields that were left once; of the others nothing is said too early
 * @param asking whether the gateway is being asked
 * @param activating whether the group of agents is being activated
 * @param standing what awaits the job, as last seen
 * @param silent why the gateway could not be asked
 * @param sending whether the job is on its way
 * @param problem why it did not get there
 * @param sent the id of the job that was sent, until something is changed
 * @param restored whether this is what was left here before
 * @param secrets the variables whose values stay out of what is kept
 * @param began what the job was before the person changed it; empty when it began as nothing
 * @param kept the name of the template that was just kept
 */
record EditorState(
        JobEdits edits,
        FormReport report,
        Set<JobField> judged,
        StackValues values,
        boolean asking,
        boolean activating,
        Optional<Standing> standing,
        @Nullable Problem silent,
        boolean sending,
        @Nullable Problem problem,
        Optional<String> sent,
        boolean restored,
        Secrets secrets,
        Optional<Began> began,
        Optional<String> kept) {

    /**
     * What a job began with.
     *
     * @param name what people call it
     */
    record Began(String name, JobDescriptor job) {}

    EditorState {
        judged = Set.copyOf(judged);
    }

    JobForm form() {
        return edits.now();
    }

    /** Where the tasks would find room; empty as long as nobody knows. */
    Optional<Fit> fit() {
        return standing.filter(now -> !now.agents().isEmpty())
                .flatMap(now -> report.kept().map(kept -> Fit.of(whole(kept), now.agents())));
    }

    /** The kept resources, with the kind and the rules of placement of the form. */
    private JobDescriptor whole(JobDescriptor kept) {
        JobDescriptor job = form().job();
        return job.withContainer(job.container().withResources(kept.container().resources()));
    }

    /** The fields that are to be corrected, in the order of the page. */
    List<JobField> wrong() {
        Set<JobField> wrong = EnumSet.noneOf(JobField.class);
        wrong.addAll(report.wrong());
        wrong.addAll(form().unread().keySet());
        if (!missing().isEmpty()) {
            wrong.add(JobField.ENV);
        }
        return Stream.of(JobField.values())
                .filter(wrong::contains)
                .filter(field -> field.belongsTo(form().job()))
                .toList();
    }

    /** The variables whose values were not stored and are to be typed again. */
    Set<String> missing() {
        return Secrets.missing(form().job());
    }

    /** What the person has changed of what the job began with. */
    List<JobChange> changes() {
        return began.map(from -> JobChange.between(from.job(), form().job())).orElse(List.of());
    }

    /** The same without those that nobody has come to yet. */
    List<JobField> wrongAndJudged() {
        return wrong().stream().filter(judged::contains).toList();
    }

    boolean isReady() {
        return form().isWhole() && report.isAccepted() && missing().isEmpty();
    }
}
