package studio.titus.ui.console;

import java.time.Instant;
import studio.titus.problem.Problem;
import studio.titus.ui.control.Status;

/** How a console is. */
sealed interface ConsoleState {

    /** The way to the node is being made. */
    record Connecting() implements ConsoleState {}

    /** A shell runs. */
    record Open() implements ConsoleState {}

    /** The way could not be made. */
    record Failed(Problem problem) implements ConsoleState {}

    /** It broke; what was printed stays. */
    record Lost(Problem problem, Instant at) implements ConsoleState {}

    /** The shell ended by itself, with another exit code than 0. */
    record Ended(int exitCode, Instant at) implements ConsoleState {}

    /** The sign on its tab. */
    default Status sign() {
        return switch (this) {
            case Connecting connecting -> Status.RUNNING;
            case Open open -> Status.READY;
            case Failed failed -> Status.FAILED;
            case Lost lost -> Status.LOOK;
            case Ended ended -> Status.STOPPED;
        };
    }

    /** Whether there is a shell, or will be in a moment. */
    default boolean alive() {
        return this instanceof Open || this instanceof Connecting;
    }
}
