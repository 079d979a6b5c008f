package studio.titus.ssh;

import com.jcraft.jsch.JSchAlgoNegoFailException;
import com.jcraft.jsch.JSchException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.titus.problem.Problem;

/** Why a hop can't be made or broke, in words. */
final class LinkProblems {

    private static final String TRUSTED_RANGE =
            "Only the trusted range may connect. If your address changed, set trustedCidr to your present one and"
                    + " apply.";
    private static final String WAIT =
            "Wait a minute and try again; its console output in AWS tells how far the boot has come.";

    private LinkProblems() {}

    /** What JSch's failure to connect means for this hop. */
    static LinkException connecting(Hop hop, Exception failure) {
        return switch (root(failure)) {
            case OpenFailure refused -> notReached(hop, refused);
            case UnknownHostException e -> unknownHost(hop, e);
            case SocketTimeoutException e -> timedOut(hop, e);
            case ConnectException e -> refused(hop, e);
            case NoRouteToHostException e -> timedOut(hop, e);
            case JSchAlgoNegoFailException e -> algorithms(hop, e);
            case Exception e when String.valueOf(e.getMessage()).contains("Auth fail") -> keyRefused(hop, e);
            case Exception e
            when String.valueOf(e.getMessage()).contains("Too many authentication failures") -> keyRefused(hop, e);
            case Exception e -> handshake(hop, e);
        };
    }

    /** The exception that knows most: one of Java's or ours beneath JSch's, otherwise JSch's. */
    private static Exception root(Exception failure) {
        Optional<Exception> telling = Stream.<Throwable>iterate(failure, e -> e != null, Throwable::getCause)
                .filter(e -> e instanceof Exception && !(e.getClass() == JSchException.class))
                .map(Exception.class::cast)
                .findFirst();
        return telling.orElse(failure);
    }

    private static LinkException refused(Hop hop, Exception cause) {
        return passing(
                hop,
                hop(hop, "refused", "refused the connection")
                        .because("Nothing listens at " + hop.target().address()
                                + ": it still boots, or its SSH server is down.")
                        .next(WAIT),
                cause);
    }

    private static LinkException timedOut(Hop hop, Exception cause) {
        Problem problem =
                hop(hop, "timeout", "did not answer at " + hop.target().address());
        return passing(
                hop,
                switch (hop) {
                    case Hop.ToBastion toBastion ->
                        problem.because("It is stopped or still boots, or your address is not in the trusted range.")
                                .next(TRUSTED_RANGE, WAIT);
                    case Hop.ToNode toNode ->
                        problem.because("It still boots, or hangs.").next(WAIT);
                },
                cause);
    }

    private static LinkException unknownHost(Hop hop, Exception cause) {
        return passing(
                hop,
                hop(
                                hop,
                                "unknown-host",
                                "has an address that can't be found: "
                                        + hop.target().host())
                        .because("The name does not resolve, or this computer is offline.")
                        .next("Check the network, and the address in the stack's outputs."),
                cause);
    }

    private static LinkException notReached(Hop hop, OpenFailure failure) {
        return switch (failure.reason()) {
            case PROHIBITED ->
                lasting(
                        hop,
                        hop(hop, "prohibited", "can't be reached: the bastion does not pass connections on")
                                .because("Its SSH server forbids forwarding (AllowTcpForwarding).")
                                .next("Allow it in the bastion's /etc/ssh/sshd_config, or replace the bastion."),
                        failure);
            case FAILED ->
                passing(
                        hop,
                        hop(hop, "unreachable", "can't be reached from the bastion")
                                .because("The bastion answers, but nothing listens at "
                                        + hop.target().address() + ": the node still boots, or its SSH server is down.")
                                .next(WAIT),
                        failure);
            case SILENCE -> timedOut(hop, failure);
        };
    }

    private static LinkException keyRefused(Hop hop, @Nullable Exception cause) {
        return lasting(
                hop,
                hop(hop, "key-refused", "does not accept your key")
                        .because("The user " + hop.target().user()
                                + " there has another public key, or the key was not yet written at boot.")
                        .next(
                                "Use the private key of the stack's public key: --identity FILE.",
                                "If the node has just started, try again in a minute."),
                cause);
    }

    private static LinkException algorithms(Hop hop, Exception cause) {
        return lasting(
                hop,
                hop(hop, "algorithms", "speaks no SSH that we do")
                        .because("No algorithm is common to both sides.")
                        .next("Update the machine's SSH server.")
                        .detail(cause.getMessage()),
                cause);
    }

    private static LinkException handshake(Hop hop, Exception cause) {
        return passing(
                hop,
                hop(hop, "handshake", "broke off while the connection was made")
                        .because("Its SSH server just starts, is overloaded, or the address belongs to something else.")
                        .next("Try again in a moment.")
                        .detail(cause.getMessage()),
                cause);
    }

    static LinkException hostKey(Hop hop, Problem objection) {
        var named = new Problem(
                objection.code(),
                hop.text() + ": " + objection.what(),
                objection.subject(),
                objection.cause(),
                objection.next(),
                objection.detail());
        return lasting(hop, named, null);
    }

    /** A hop that held broke. */
    static LinkException lost(Hop hop) {
        return passing(
                hop,
                hop(hop, "lost", "was connected, and the connection broke")
                        .because("The network went away, this computer slept, or the machine was stopped or restarted.")
                        .next("Connect again; what ran there may have been cut off."),
                null);
    }

    static LinkException closed(Hop hop) {
        return lasting(hop, hop(hop, "closed", "was disconnected on request"), null);
    }

    /** A server that lets in but opens no command, shell or forward. */
    static LinkException noChannel(Hop hop, OpenFailure failure) {
        Problem problem =
                hop(hop, "no-channel", "lets you in but opens no channel").detail(failure.getMessage());
        return failure.reason() == OpenFailure.Reason.PROHIBITED
                ? lasting(
                        hop,
                        problem.because("Its SSH server forbids it.").next("See its /etc/ssh/sshd_config."),
                        failure)
                : passing(
                        hop,
                        problem.because("It is overloaded, or has no room left.")
                                .next(WAIT),
                        failure);
    }

    private static Problem hop(Hop hop, String code, String what) {
        String kind = switch (hop) {
            case Hop.ToBastion toBastion -> "bastion";
            case Hop.ToNode toNode -> "node";
        };
        return Problem.of(
                        "ssh." + kind + "." + code,
                        hop.text() + ": " + hop.target().name() + " " + what)
                .subject(hop.target().name());
    }

    private static LinkException passing(Hop hop, Problem problem, @Nullable Throwable cause) {
        return new LinkException(hop, problem, true, cause);
    }

    private static LinkException lasting(Hop hop, Problem problem, @Nullable Throwable cause) {
        return new LinkException(hop, problem, false, cause);
    }
}
