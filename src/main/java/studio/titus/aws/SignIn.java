package studio.titus.aws;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;
import studio.titus.aws.error.Calls;
import studio.titus.aws.error.ErrorTable;
import studio.titus.engine.CloudException;
import studio.titus.engine.CloudException.Reaction;
import studio.titus.engine.CloudSession.Identity;
import studio.titus.model.Pace;
import studio.titus.problem.Problem;

/** Gets credentials and asks whose they are. A passing fault of AWS is tried again twice; a person waits for the rest. */
final class SignIn {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int TRIES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    /** Problems that are over in a moment, so that a question that changes nothing may be asked again. */
    private static final Set<String> PASSING = Set.of("aws.server-fault", "aws.network.reply");

    /** Problems that no signing in again can help. */
    private static final Set<String> ON_THE_WAY = Set.of(
            "aws.network",
            "aws.network.dns",
            "aws.network.certificate",
            "aws.timeout",
            "aws.proxy-refused",
            "aws.clock");

    private final Pace pace;

    SignIn(Pace pace) {
        this.pace = pace;
    }

    /** @throws CloudException when the credentials can't be had, with what to do about it */
    AwsCredentials credentials(CredentialFinder.Found found) {
        try {
            return found.provider().resolveCredentials();
        } catch (SdkException e) {
            throw explain(e, found);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw unusable(found.profile(), text(e), e);
        }
    }

    /** A profile that signs in fails without a session, unless it is the network; any other has its own words. */
    private static CloudException explain(SdkException failure, CredentialFinder.Found found) {
        var translated = ErrorTable.translate("sts:AssumeRole", failure);
        if (ON_THE_WAY.contains(translated.problem().code())) {
            return translated;
        }
        if (found.login() != null) {
            return signInAgain(found.login(), failure);
        }
        return failure instanceof SdkClientException ? unusable(found.profile(), text(failure), failure) : translated;
    }

    private static CloudException signInAgain(String command, Throwable cause) {
        var problem = Problem.of("aws.credentials.sso-expired", "The single sign-on session is over")
                .because("Such a session lasts some hours; the AWS command line renews it.")
                .next("Run: " + command)
                .detail(text(cause));
        return new CloudException(Reaction.CREDENTIALS, problem, cause);
    }

    private static CloudException unusable(@Nullable String profile, String text, Throwable cause) {
        var what = profile == null
                ? "The credentials can't be used"
                : "The profile %s gives no credentials".formatted(profile);
        var problem = Problem.of("aws.credentials.unusable", what)
                .because(text)
                .next("Correct the profile with aws configure, or choose another one.");
        return new CloudException(Reaction.CREDENTIALS, problem, cause);
    }

    /** What this failure and those behind it say. */
    private static String text(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** @throws CloudException with a problem that tells wrong keys, clock and network apart */
    Identity identity(StsClient sts, AwsCredentials credentials) {
        var reply = ask(sts, 1);
        return new Identity(
                reply.account(), reply.arn(), credentials.expirationTime().orElse(null));
    }

    private GetCallerIdentityResponse ask(StsClient sts, int attempt) {
        try {
            return Calls.call(
                    "sts:GetCallerIdentity",
                    () -> sts.getCallerIdentity(r -> r.overrideConfiguration(o -> o.apiCallTimeout(LIMIT))));
        } catch (CloudException e) {
            boolean passing = e.reaction() == Reaction.THROTTLED
                    || PASSING.contains(e.problem().code());
            if (!passing || attempt == TRIES) {
                throw e;
            }
        }
        pause(FIRST_PAUSE.multipliedBy(1L << (attempt - 1)));
        return ask(sts, attempt + 1);
    }

    private void pause(Duration span) {
        try {
            pace.sleep(span);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
