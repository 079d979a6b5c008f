package studio.titus.rehearsal.gateway;

import static studio.titus.rehearsal.gateway.State.FINISHED;
import static studio.titus.rehearsal.gateway.State.KILL_INITIATED;
import static studio.titus.rehearsal.gateway.State.LAUNCHED;
import static studio.titus.rehearsal.gateway.State.STARTED;
import static studio.titus.rehearsal.gateway.State.START_INITIATED;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import studio.titus.rehearsal.container.ContainerRun;

/** Leads a task through its states, in the times that were recorded. */
final class TaskLife {

    static final String NO_REASON = "Reason for the state transition not given";

    private static final Duration TO_START_INITIATED = Duration.ofSeconds(1);
    private static final Duration TO_STARTED = Duration.ofSeconds(2);
    /** From the signal until the container is gone. */
    private static final Duration TO_STOP = Duration.ofSeconds(1);

    private static final String MESOS = "Mesos task state change event: ";

    private final Agenda agenda;
    private final Fleet fleet;
    private final BiConsumer<HeldTask, Instant> ended;

    /** @param ended is told of each task that finished */
    TaskLife(Agenda agenda, Fleet fleet, BiConsumer<HeldTask, Instant> ended) {
        this.agenda = agenda;
        this.fleet = fleet;
        this.ended = ended;
    }

    void launch(HeldTask task, HeldTask.Place place, Instant at) {
        task.put(place);
        task.states().move(LAUNCHED, "scheduled", "Fenzo task placement", at);
        agenda.at(at.plus(TO_START_INITIATED), when -> startInitiated(task, when));
    }

    private void startInitiated(HeldTask task, Instant at) {
        if (task.states().is(LAUNCHED)) {
            task.states().move(START_INITIATED, "normal", MESOS + NO_REASON, at);
            agenda.at(at.plus(TO_STARTED), when -> started(task, when));
        }
    }

    private void started(HeldTask task, Instant at) {
        if (!task.states().is(START_INITIATED)) {
            return;
        }
        var run = ContainerRun.of(
                ContainerFacts.of(task, fleet.access(task.place().orElseThrow().agent())), at);
        task.run(run, at);
        task.states().move(STARTED, "normal", MESOS + NO_REASON, at);
        run.length().ifPresent(length -> agenda.at(at.plus(length), when -> exited(task, run.exit(), when)));
        if (task.job().isBatch()) {
            var limit = Duration.ofSeconds(
                    task.job().batch().path("runtimeLimitSec").asLong());
            agenda.at(at.plus(limit), when -> tooLong(task, limit, when));
        }
    }

    private void exited(HeldTask task, int code, Instant at) {
        if (task.states().is(STARTED)) {
            finish(task, code == 0 ? "normal" : "failed", code == 0 ? NO_REASON : "exited with code " + code, at);
        }
    }

    private void tooLong(HeldTask task, Duration limit, Instant at) {
        if (task.states().is(STARTED)) {
            kill(task, "runtimeLimitExceeded", "Task running too long (runtimeLimit=" + limit.toMillis() + "ms)", at);
        }
    }

    /** Its agent is gone. */
    void lose(HeldTask task, Instant at) {
        finish(task, "lost", "Slave " + task.place().orElseThrow().agent().id() + " removed", at);
    }

    /** Ends a task; nothing happens to one that ends already. */
    void kill(HeldTask task, String reason, String message, Instant at) {
        if (task.states().is(KILL_INITIATED, FINISHED)) {
            return;
        }
        boolean runs = task.run().isPresent();
        task.states().move(KILL_INITIATED, reason, message, at);
        agenda.at(runs ? at.plus(TO_STOP) : at, when -> {
            if (task.states().is(KILL_INITIATED)) {
                finish(task, "killed", NO_REASON, when);
            }
        });
    }

    private void finish(HeldTask task, String reason, String message, Instant at) {
        task.states().move(FINISHED, reason, MESOS + message, at);
        ended.accept(task, at);
    }
}
