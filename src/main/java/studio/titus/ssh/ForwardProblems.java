package studio.titus.ssh;

import java.io.IOException;
import studio.titus.problem.Problem;

/** What is amiss with a forward, in words. */
final class ForwardProblems {

    private ForwardProblems() {}

    static Problem noPort(IOException cause) {
        return Problem.of("ssh.forward.no-port", "No port of this computer could be opened for the forward")
                .because("The system says: " + cause.getMessage())
                .next("Close programs that hold many connections, then try again.");
    }

    static Problem notReached(Hop hop, ForwardAddress address, OpenFailure failure) {
        String from = hop.target().name();
        Problem problem = Problem.of("ssh.forward.unreachable", from + " can't reach " + address)
                .subject(from)
                .detail(failure.getMessage());
        return switch (failure.reason()) {
            case PROHIBITED ->
                problem.because("Its SSH server forbids forwarding (AllowTcpForwarding).")
                        .next("Allow it in /etc/ssh/sshd_config on " + from + ".");
            case FAILED ->
                problem.because("Nothing listens there: the service still starts, or is down.")
                        .next("Look at the service on " + from + ", then try again.");
            case SILENCE ->
                problem.because("There was no answer: the address is down, or a security group is in the way.")
                        .next("Check that it runs, then try again.");
        };
    }
}
