package studio.titus.ssh;

import java.time.Duration;
import studio.titus.problem.Problem;

/** What kept a command from its end, in words. */
final class ExecProblems {

    private static final int LONGEST_SHOWN = 200;

    private ExecProblems() {}

    static Problem tooLong(Lease place, String command, Duration deadline) {
        return problem(place, "deadline", command, "did not end within " + deadline.toSeconds() + " s and was stopped")
                .because("The machine is slow or the command hangs.")
                .next("Open a console on " + name(place) + " and look.");
    }

    static Problem cancelled(Lease place, String command) {
        return problem(place, "cancelled", command, "was stopped on request");
    }

    static Problem noStatus(Lease place, String command) {
        return problem(place, "no-status", command, "ended without saying how")
                .because("The server closed it, as it does when the machine shuts down.")
                .next("Run it again, or open a console on " + name(place) + " and look.");
    }

    private static Problem problem(Lease place, String code, String command, String what) {
        return Problem.of("ssh.exec." + code, "The command on " + name(place) + " " + what)
                .subject(name(place))
                .detail(command.length() > LONGEST_SHOWN ? command.substring(0, LONGEST_SHOWN) + "…" : command);
    }

    private static String name(Lease place) {
        return place.link().hop().target().name();
    }
}
