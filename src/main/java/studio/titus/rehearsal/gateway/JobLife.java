package studio.titus.rehearsal.gateway;

import static studio.titus.rehearsal.gateway.State.ACCEPTED;
import static studio.titus.rehearsal.gateway.State.FINISHED;
import static studio.titus.rehearsal.gateway.State.KILL_INITIATED;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Gives jobs their tasks, new tries for those that ended, and an end. */
final class JobLife {

    private static final Duration TO_FIRST_TASKS = Duration.ofMillis(300);
    private static final Duration RECONCILIATION = Duration.ofMillis(450);
    private static final Duration TO_END = Duration.ofMillis(300);
    /** A finished job can be read for a moment. */
    private static final Duration TO_OBLIVION = Duration.ofMillis(1200);

    private final Agenda agenda;
    private final TaskLife tasks;
    private final Supplier<String> ids;
    private final Consumer<HeldTask> waiting;
    private final Consumer<HeldJob> forget;
    private final Set<HeldTask> retried = new HashSet<>();

    /**
     * @param waiting is told of each new task, that it be placed
     * @param forget is told of each job that is over
     */
    JobLife(Agenda agenda, Fleet fleet, Supplier<String> ids, Consumer<HeldTask> waiting, Consumer<HeldJob> forget) {
        this.agenda = agenda;
        this.tasks = new TaskLife(agenda, fleet, this::ended);
        this.ids = ids;
        this.waiting = waiting;
        this.forget = forget;
    }

    TaskLife tasks() {
        return tasks;
    }

    void begin(HeldJob job, Instant at) {
        agenda.at(at.plus(TO_FIRST_TASKS), when -> fill(job, when));
    }

    /** Gives a job as many tasks as it should have. */
    void fill(HeldJob job, Instant at) {
        if (!job.states().is(ACCEPTED)) {
            return;
        }
        List<HeldTask> present = living(job);
        for (int index = present.size(); index < job.size(); index++) {
            var task = new HeldTask(ids.get(), job, at);
            add(job, job.isBatch() ? task.at(index) : task);
        }
        if (!job.isBatch()) {
            present.stream()
                    .skip(job.size())
                    .forEach(task -> tasks.kill(task, "killed", "Terminating excessive service job task", at));
        }
    }

    /** Those that run or will be tried again. */
    private List<HeldTask> living(HeldJob job) {
        return job.tasks().stream()
                .filter(task -> !task.states().is(KILL_INITIATED, FINISHED) || retried.contains(task))
                .toList();
    }

    private void add(HeldJob job, HeldTask task) {
        job.add(task);
        waiting.accept(task);
    }

    void kill(HeldJob job, Instant at) {
        if (job.states().is(ACCEPTED)) {
            job.states().move(KILL_INITIATED, "killed", "External job termination request", at);
            job.active()
                    .forEach(task ->
                            tasks.kill(task, "killed", "Killing task as its job is in KillInitiated state", at));
            endIfDone(job, at);
        }
    }

    /** Ends a task at the wish of a person, who may want its service to have one less. */
    void killTask(HeldTask task, boolean shrink, Instant at) {
        if (shrink) {
            Capacities.shrink(task.job());
        }
        tasks.kill(
                task,
                "killed",
                "User initiated task kill: calledBy=unknownCallerId, relayedVia=unknownDirectCaller, reason=reason not"
                        + " given (shrink=" + shrink + ")",
                at);
    }

    private void ended(HeldTask task, Instant at) {
        HeldJob job = task.job();
        Duration delay = RetryDelays.after(job, task.tries());
        task.retryIn(delay);
        boolean wanted = job.isBatch()
                ? !task.states().current().reasonCode().equals("normal")
                : living(job).size() < job.size();
        if (job.states().is(ACCEPTED) && wanted && RetryDelays.oneMore(job, task.tries())) {
            retried.add(task);
            agenda.at(at.plus(delay).plus(RECONCILIATION), when -> retry(task, when));
        } else {
            drop(task);
            endIfDone(job, at);
        }
    }

    /** A service's surplus task goes at once; a batch's stays for its reader as long as the job. */
    private static void drop(HeldTask task) {
        if (!task.job().isBatch()) {
            task.job().remove(task);
        }
    }

    private void retry(HeldTask before, Instant at) {
        HeldJob job = before.job();
        retried.remove(before);
        if (!job.states().is(ACCEPTED) || !job.isBatch() && living(job).size() >= job.size()) {
            drop(before);
            endIfDone(job, at);
            return;
        }
        var next = new HeldTask(ids.get(), job, at).after(before);
        job.replace(before, next);
        waiting.accept(next);
    }

    private void endIfDone(HeldJob job, Instant at) {
        boolean killed = job.states().is(KILL_INITIATED);
        boolean done = job.active().findAny().isEmpty()
                && (killed || job.isBatch() && job.tasks().stream().noneMatch(retried::contains));
        if (done && !job.states().is(FINISHED)) {
            agenda.at(at.plus(TO_END), when -> end(job, when));
        }
    }

    private void end(HeldJob job, Instant at) {
        if (!job.states().is(FINISHED)) {
            job.states().move(FINISHED, "normal", "", at);
            retried.removeAll(job.tasks());
            agenda.at(at.plus(TO_OBLIVION), when -> forget.accept(job));
        }
    }
}
