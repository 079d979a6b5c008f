package studio.titus.ui.provision;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.titus.engine.RunEvent.Note;
import studio.titus.engine.RunEvent.ResourceDone;
import studio.titus.engine.RunEvent.ResourceFailed;
import studio.titus.engine.RunEvent.ResourceNote;
import studio.titus.engine.RunEvent.ResourceStarted;
import studio.titus.engine.RunEvent.Verb;
import studio.titus.engine.RunEvent.Work;
import studio.titus.problem.Problem;
import studio.titus.ui.control.Status;
import studio.titus.ui.topology.SpotState;

/** What is known of one resource during a run. */
final class RunRow {

    private final RunItem item;
    private Status status;
    private Verb verb = Verb.WAIT;
    private Duration typical = Duration.ZERO;
    private @Nullable Instant since;
    private Instant lastSign = Instant.MAX;
    private Duration elapsed = Duration.ZERO;
    private String note = "";
    private String place = "";
    private boolean begun;
    private @Nullable Problem problem;

    RunRow(RunItem item) {
        this.item = item;
        this.status = item.untouched() ? Status.READY : Status.WAITING;
    }

    void plan(Work work) {
        verb = work.verb();
        typical = work.typical();
        status = Status.WAITING;
    }

    void begin(ResourceStarted event) {
        begun = true;
        status = Status.RUNNING;
        verb = event.verb();
        since = event.at();
        lastSign = event.at();
        note = "";
    }

    /** A mere sign of life says less than the row's own clock. */
    void note(ResourceNote event) {
        if (event.note() == Note.NEWS) {
            note = event.message();
            lastSign = event.at();
        }
    }

    void finish(ResourceDone event, Status now) {
        status = now;
        verb = event.verb();
        elapsed = event.elapsed();
        place = SpotState.where(event.live());
        begun = true;
        note = "";
    }

    void fail(ResourceFailed event) {
        fail(event.problem());
        elapsed = event.elapsed();
        begun = true;
    }

    void fail(Problem cause) {
        status = Status.FAILED;
        problem = cause;
    }

    void skip() {
        status = Status.STOPPED;
    }

    void keep(String why) {
        status = Status.KEPT;
        note = why;
    }

    SpotState state(Instant now) {
        double usual = Math.max(1, typical.toMillis());
        return new SpotState(status, elapsed(now).toMillis() / usual, place);
    }

    RunItem item() {
        return item;
    }

    Status status() {
        return status;
    }

    Verb verb() {
        return verb;
    }

    Duration typical() {
        return typical;
    }

    String note() {
        return note;
    }

    /** Whether a call was made for it in this run. */
    boolean begun() {
        return begun;
    }

    @Nullable
    Problem problem() {
        return problem;
    }

    /** Whether nothing more happens to it in this run. */
    boolean over() {
        return switch (status) {
            case PLANNED, WAITING, RUNNING -> false;
            case READY, FAILED, STOPPED, LOOK, KEPT, GONE, REHEARSAL -> true;
        };
    }

    /** Whether it is as it shall be. */
    boolean succeeded() {
        return status == Status.READY || status == Status.GONE;
    }

    /** Time taken so far; zero while it waits. */
    Duration elapsed(Instant now) {
        return status == Status.RUNNING && since != null ? Duration.between(since, now) : elapsed;
    }

    /** When it began, in the time of the cloud; empty before. */
    Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    /** How long nothing was heard of it. */
    Duration silence(Instant now) {
        return Duration.between(lastSign, now);
    }
}
