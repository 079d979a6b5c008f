package studio.titus.ssh;

import studio.titus.problem.Problem;

/** How a shell ended. */
public sealed interface ShellEnd {

    /** The shell itself ended, as by {@code exit}. */
    record Exited(int exitCode) implements ShellEnd {}

    /** The connection broke; the problem names the hop. */
    record Lost(Problem problem) implements ShellEnd {}

    /** This side closed it. */
    record Closed() implements ShellEnd {}
}
