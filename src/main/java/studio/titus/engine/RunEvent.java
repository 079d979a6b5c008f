package studio.titus.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import studio.titus.model.StackName;
import studio.titus.plan.Address;
import studio.titus.plan.Live;
import studio.titus.plan.Summary;
import studio.titus.problem.Problem;

/** What happens during a run. Window, command line and tests all follow the same events; they arrive from many threads, one at a time. */
public sealed interface RunEvent {

    /** What a run is about. */
    enum Mode {
        APPLY,
        DESTROY
    }

    /** What is being done to a resource. */
    enum Verb {
        CREATE("creating", "created"),
        UPDATE("changing", "changed"),
        REPLACE("replacing", "replaced"),
        DELETE("deleting", "deleted"),
        WAIT("waiting", "ready");

        private final String doing;
        private final String done;

        Verb(String doing, String done) {
            this.doing = doing;
            this.done = done;
        }

        public String doing() {
            return doing;
        }

        public String done() {
            return done;
        }
    }

    /** When it happened, in the time of the cloud. */
    Instant at();

    /**
     * The run has begun.
     *
     * @param work what will be done, in the order in which it can be; resources that need nothing are left out
     */
    record RunStarted(Instant at, Mode mode, StackName stack, List<Work> work) implements RunEvent {}

    /**
     * One piece of a run's work.
     *
     * @param typical how long it usually takes
     */
    record Work(Address address, Verb verb, Duration typical) {}

    record ResourceStarted(Instant at, Address address, Verb verb) implements RunEvent {}

    /** What a note is for. */
    enum Note {
        /** Something that was not known before: a state AWS told, or why a call is tried again. */
        NEWS,
        /** Nothing new, but the work goes on; whoever shows a clock need not show it. */
        SIGN_OF_LIFE
    }

    /** What is being waited for, or why a call is tried again. */
    record ResourceNote(Instant at, Address address, Note note, String message) implements RunEvent {}

    /** The resource is ready, or gone after {@link Verb#DELETE}. */
    record ResourceDone(Instant at, Address address, Verb verb, Live live, Duration elapsed) implements RunEvent {}

    record ResourceFailed(Instant at, Address address, Verb verb, Problem problem, Duration elapsed)
            implements RunEvent {}

    /** Why something was not done, or not to the end. */
    enum Skip {
        /** Something it needs failed. */
        NEEDS,
        /** The run was stopped, or lost its credentials. */
        STOPPED,
        /** It stays by its owner's wish. */
        KEPT
    }

    /** Not done, or not to the end. */
    record ResourceSkipped(Instant at, Address address, Skip skip, String reason) implements RunEvent {}

    /** The run is over. */
    record RunFinished(Instant at, Mode mode, Outcome outcome) implements RunEvent {}

    /**
     * How a run ended.
     *
     * @param summary what was really done
     * @param failures first cause first
     * @param cancelled whether a person stopped it before all was done
     */
    record Outcome(Summary summary, Duration elapsed, List<Failure> failures, boolean cancelled) {
        public boolean succeeded() {
            return failures.isEmpty() && !cancelled;
        }
    }

    /** What went wrong with one resource. */
    record Failure(Address address, Problem problem) {}
}
