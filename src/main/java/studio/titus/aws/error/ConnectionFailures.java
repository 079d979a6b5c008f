package studio.titus.aws.error;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLPeerUnverifiedException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import studio.titus.engine.CloudException;
import studio.titus.engine.CloudException.Reaction;

/** What it means when AWS did not answer at all. */
final class ConnectionFailures {

    private static final String AGAIN = "Run the same command again: it looks first and goes on from here.";

    private static final Meaning STOPPED = Meaning.of(
                    Reaction.OUTCOME_UNKNOWN, "aws.interrupted", "{call} was stopped on its way")
            .next(AGAIN);

    private static final Meaning TIMED_OUT = Meaning.of(
                    Reaction.OUTCOME_UNKNOWN, "aws.timeout", "AWS did not answer {call} in time")
            .because("The network is slow or interrupted, or AWS is.")
            .next(AGAIN);

    private static final Meaning NO_NAME = Meaning.of(
                    Reaction.UNREACHABLE, "aws.network.dns", "The name of the AWS service can't be looked up")
            .because("This computer has no network, or its name service does not work.")
            .next("Check the network connection; behind a proxy, set HTTPS_PROXY.");

    private static final Meaning NO_WAY = Meaning.of(
                    Reaction.UNREACHABLE, "aws.network", "There is no connection to AWS")
            .because("{message}")
            .next("Check the network connection; behind a proxy, set HTTPS_PROXY.");

    private static final Meaning UNTRUSTED = Meaning.of(
                    Reaction.REFUSED, "aws.network.certificate", "The connection to AWS can't be trusted")
            .because("Its certificate is not AWS's: a proxy or a guest network's sign-in page may be in between.")
            .next("Sign in to the network, or add the proxy's certificate to Java's trust store.");

    private static final Meaning NO_KEYS = Meaning.of(
                    Reaction.CREDENTIALS, "aws.credentials.missing", "No AWS credentials were found")
            .next("Choose a profile, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.");

    private static final Meaning UNREADABLE = Meaning.of(
                    Reaction.OUTCOME_UNKNOWN, "aws.network.reply", "The answer to {call} was lost or unreadable")
            .because("{message}")
            .next(AGAIN);

    private ConnectionFailures() {}

    static CloudException translate(String action, SdkException failure) {
        if (failure instanceof AbortedException) {
            Thread.currentThread().interrupt();
        }
        var text = Objects.requireNonNullElse(failure.getMessage(), "");
        var meaning = meaning(failure, text.toLowerCase(Locale.ROOT));
        var problem = meaning.problem(action, reason(failure)).detail(action + ": " + text);
        return new CloudException(meaning.reaction(), problem, failure);
    }

    private static Meaning meaning(SdkException failure, String text) {
        if (failure instanceof AbortedException) {
            return STOPPED;
        }
        if (failure instanceof ApiCallAttemptTimeoutException || failure instanceof ApiCallTimeoutException) {
            return TIMED_OUT;
        }
        return causes(failure)
                .flatMap(cause -> known(cause).stream())
                .reduce((_, deeper) -> deeper)
                .orElseGet(() -> text.contains("credentials") ? NO_KEYS : UNREADABLE);
    }

    private static Optional<Meaning> known(Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case UnknownHostException _ -> NO_NAME;
                    case SocketTimeoutException _ -> TIMED_OUT;
                    case ConnectException _ -> NO_WAY;
                    case NoRouteToHostException _ -> NO_WAY;
                    case CertificateException _ -> UNTRUSTED;
                    case SSLPeerUnverifiedException _ -> UNTRUSTED;
                    case ProxyRefusedException _ -> CommonRows.PROXY_REFUSED;
                    case Throwable other when says(other, "Proxy Authentication Required") -> CommonRows.PROXY_REFUSED;
                    case Throwable other when says(other, "CONNECT refused by proxy") -> CommonRows.PROXY_REFUSED;
                    default -> null;
                });
    }

    private static boolean says(Throwable cause, String words) {
        return Objects.requireNonNullElse(cause.getMessage(), "").contains(words);
    }

    /** Whom one could not connect to tells more than that a connection was refused. */
    private static String reason(Throwable failure) {
        return causes(failure)
                .filter(ConnectException.class::isInstance)
                .findFirst()
                .map(Throwable::getMessage)
                .orElseGet(() -> root(failure));
    }

    private static String root(Throwable failure) {
        var last = causes(failure).reduce(failure, (_, deeper) -> deeper);
        return Objects.requireNonNullElse(last.getMessage(), last.getClass().getSimpleName());
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure.getCause(), Objects::nonNull, Throwable::getCause);
    }
}
