package studio.titus.ui.jobs.list;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.titus.titus.GatewayException;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.Failures;
import studio.titus.ui.fx.Texts;

/** The jobs and tasks of a stack as they stand, looked at again and again while the page is shown. Use it on the UI thread. */
final class JobsModel {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final int MASTER_AWAY = 503;

    private final JobsMeans means;
    private final Texts texts;
    private final JobWords words;
    private final Rows<JobView> jobs = new Rows<>(JobView::id);
    private final Rows<TaskView> tasks = new Rows<>(TaskView::id);
    private final ReadOnlyObjectWrapper<JobsPage> page;
    private final ReadOnlyObjectWrapper<@Nullable JobView> job = new ReadOnlyObjectWrapper<>(this, "job");
    private final ReadOnlyObjectWrapper<@Nullable TaskView> task = new ReadOnlyObjectWrapper<>(this, "task");
    private JobFilter filter = JobFilter.FIRST;
    private String taskFilter = "";
    private JobsLook last = JobsLook.NOTHING;
    private Background.@Nullable Work looking;
    private Instant due = Instant.EPOCH;
    private boolean answered;
    private boolean busy;

    JobsModel(JobsMeans means, Texts texts) {
        this.means = means;
        this.texts = texts;
        words = new JobWords(texts, new StateWords(texts, means.zone()));
        page = new ReadOnlyObjectWrapper<>(
                this, "page", new JobsPage(texts.of("jobs.loading"), true, null, List.of(), "", null, ""));
    }

    Rows<JobView> jobs() {
        return jobs;
    }

    Rows<TaskView> tasks() {
        return tasks;
    }

    JobWords words() {
        return words;
    }

    /** Whether the agents took tasks when last looked at. */
    boolean agentsActive() {
        return last.active();
    }

    ReadOnlyObjectProperty<JobsPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** The one whose tasks are shown, or {@code null}. */
    ReadOnlyObjectProperty<@Nullable JobView> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /** The one whose details are shown, or {@code null}. */
    ReadOnlyObjectProperty<@Nullable TaskView> taskProperty() {
        return task.getReadOnlyProperty();
    }

    JobFilter filter() {
        return filter;
    }

    /** Shows these jobs only. */
    void filter(JobFilter now) {
        filter = now;
        jobs.filter(filter::passes);
    }

    /** Shows tasks with these words only. */
    void filterTasks(String text) {
        taskFilter = text.strip().toLowerCase(Locale.ROOT);
        tasks.filter(this::wanted);
    }

    private boolean wanted(TaskView view) {
        return view.search().contains(taskFilter);
    }

    void chooseJob(@Nullable String id) {
        job.set(id == null ? null : jobs.find(id).orElse(null));
        showTasks();
    }

    void chooseTask(@Nullable String id) {
        task.set(id == null ? null : tasks.find(id).orElse(null));
    }

    /** Shows what is remembered at once, and looks. */
    void begin() {
        if (!answered) {
            Callable<JobsLook> work = () -> JobsLook.remembered(means.history().all(), words, now());
            means.background().submit(work, this::remembered, this::failed);
        }
        look();
    }

    private void remembered(JobsLook found) {
        if (!answered) {
            last = found;
            jobs.update(found.jobs(), filter::passes);
        }
    }

    private Instant now() {
        return means.clock().instant();
    }

    /** Looks again when it is time. */
    void tick() {
        if (looking == null && !now().isBefore(due)) {
            look();
        }
    }

    /** Asks the gateway now. */
    void look() {
        if (looking == null) {
            busy = true;
            String shown = chosen().map(JobView::id).orElse("");
            var work = means.background().submit(() -> found(shown), this::show, this::lookFailed);
            looking = busy ? work : null;
        }
    }

    /** Away from the UI thread, with the many tasks of the job that is shown put into words there. */
    private JobsLook found(String shown) throws InterruptedException {
        try {
            var look = means.door().look();
            return JobsLook.of(look, means.history().seen(look), words, now())
                    .prepared(means.door().names(), shown, words);
        } catch (GatewayException e) {
            if (e.status() == MASTER_AWAY) {
                means.history().masterAway();
            }
            throw e;
        }
    }

    private void show(JobsLook found) {
        rested();
        answered = true;
        last = found;
        jobs.update(found.jobs(), filter::passes);
        JobView chosen = job.get();
        if (chosen != null) {
            job.set(jobs.find(chosen.id()).orElse(null));
        }
        showTasks();
        long active = found.activeJobs();
        page.set(page.get().telling(words.purpose(active, found.jobs().size() - active), waiting()));
    }

    private void showTasks() {
        JobView chosen = job.get();
        tasks.update(chosen == null ? List.of() : last.tasksOf(chosen.id(), words), this::wanted);
        TaskView before = task.get();
        task.set(before == null ? null : tasks.find(before.id()).orElse(null));
        page.set(page.get().waiting(waiting()));
    }

    private String waiting() {
        JobView chosen = job.get();
        boolean waits = chosen != null
                && chosen.active()
                && tasks.values().stream()
                        .anyMatch(view -> view.task().status().state().equals("Accepted"));
        if (!waits) {
            return "";
        }
        return last.active() ? texts.of("jobs.why.accepted") : texts.of("jobs.why.inactive");
    }

    private void rested() {
        busy = false;
        looking = null;
        due = now().plus(BETWEEN_LOOKS);
    }

    private void lookFailed(Exception failure) {
        rested();
        failed(failure);
    }

    /** Shows why something was not done. */
    void failed(Exception failure) {
        var problem = Failures.problem(failure);
        if (!problem.equals(page.get().problem())) {
            var remedies = means.mending().of(problem, texts.of("jobs.retry"), this::look, this::failed);
            page.set(page.get().failing(problem, remedies));
        }
    }

    /** Shows a question, or none. */
    void ask(JobsPage.@Nullable Question question) {
        page.set(page.get().asking(question));
    }

    /** Says what was asked for, and looks soon what became of it. */
    void done(String note) {
        page.set(page.get().noting(note));
        due = now();
    }

    /** The job that is shown. */
    Optional<JobView> chosen() {
        return Optional.ofNullable(job.get());
    }

    /** No answer is awaited any more. */
    void rest() {
        if (looking != null) {
            looking.cancel();
            looking = null;
        }
    }
}
