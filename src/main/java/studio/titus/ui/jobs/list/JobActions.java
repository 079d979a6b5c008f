package studio.titus.ui.jobs.list;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import studio.titus.titus.Capacity;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.jobs.list.JobsPage.Question;

/** What a person does with jobs and tasks. What ends something is asked first. Use it on the UI thread. */
final class JobActions {

    private static final String EXEC = "docker exec -it %s sh";
    private static final String LOGS = "docker exec -it %s tail -n 500 -f /logs/stdout";

    /** Work of which only its end counts. */
    private interface Deed {

        void go() throws InterruptedException;
    }

    private final JobsModel model;
    private final JobsMeans means;
    private final Texts texts;

    JobActions(JobsModel model, JobsMeans means, Texts texts) {
        this.model = model;
        this.means = means;
        this.texts = texts;
    }

    void kill(JobView job) {
        model.ask(new Question(
                texts.of("jobs.kill.ask", job.name()),
                texts.of("jobs.kill.then", job.running()),
                texts.of("jobs.kill"),
                () -> carryOut(texts.of("jobs.kill.done", job.name()), () -> {
                    means.door().kill(job.id());
                    means.history().killed(job.id());
                })));
    }

    void kill(JobView job, TaskView task) {
        model.ask(new Question(
                texts.of("jobs.task.kill.ask", task.number(), job.name()),
                texts.of(job.service() ? "jobs.task.kill.service" : "jobs.task.kill.batch"),
                texts.of("jobs.task.kill"),
                () -> carryOut(
                        texts.of("jobs.task.kill.done", task.number()),
                        () -> means.door().killTask(task.id(), false))));
    }

    void shrink(JobView job, TaskView task) {
        model.ask(new Question(
                texts.of("jobs.task.kill.ask", task.number(), job.name()),
                texts.of("jobs.task.shrink.then"),
                texts.of("jobs.task.shrink"),
                () -> carryOut(
                        texts.of("jobs.task.kill.done", task.number()),
                        () -> means.door().killTask(task.id(), true))));
    }

    void resize(JobView job, Capacity capacity) {
        carryOut(texts.of("jobs.resize.done", job.name()), () -> means.door().resize(job.id(), capacity));
    }

    void enable(JobView job) {
        String note = texts.of(job.enabled() ? "jobs.disable.done" : "jobs.enable.done", job.name());
        carryOut(note, () -> means.door().enable(job.id(), !job.enabled()));
    }

    /** Submits it again as it was; one whose secrets were not kept is opened for editing. */
    void again(JobView job) {
        if (JobWords.complete(job)) {
            carryOut(
                    texts.of("jobs.again.done", job.name()),
                    () -> means.history().submitted(means.door().submit(job.descriptor()), job.descriptor(), Set.of()));
        } else {
            means.exits()
                    .editor()
                    .ifPresentOrElse(
                            editor -> editor.accept(job.descriptor()),
                            () -> model.done(texts.of("jobs.again.secrets")));
        }
    }

    /** Opens a shell in the container. */
    void console(TaskView task) {
        open(task, EXEC);
    }

    /** Follows what the container prints. */
    void logs(TaskView task) {
        open(task, LOGS);
    }

    private void open(TaskView task, String line) {
        fetch(
                () -> means.door().agent(task.task().agent()),
                node -> means.exits().console(node, line.formatted(task.id())));
    }

    void browse(TaskView task) {
        fetch(() -> means.door().page(task.task().containerAddress()), means.exits()::browse);
    }

    private <T> void fetch(Callable<T> work, Consumer<T> taker) {
        means.background().submit(work, taker, model::failed);
    }

    private void carryOut(String note, Deed deed) {
        model.ask(null);
        means.background()
                .submit(
                        () -> {
                            deed.go();
                            return true;
                        },
                        _ -> model.done(note),
                        model::failed);
    }
}
