package studio.titus.aws;

import java.time.Duration;
import java.util.Set;
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

/** Gets credentials and asks whose they are. A passing fault of AWS is tried again twice; a person waits for the rest. */
final class SignIn {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int TRIES = 3;

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
            throw CredentialProblems.unusable(found.profile(), e);
        }
    }

    /** A profile that signs in fails without a session, unless it is the network; any other has its own words. */
    private static CloudException explain(SdkException failure, CredentialFinder.Found found) {
        var translated = ErrorTable.translate("sts:AssumeRole", failure);
        if (ON_THE_WAY.contains(translated.problem().code())) {
            return translated;
        }
        if (found.login() != null) {
            return CredentialProblems.sessionOver(found.login(), failure);
        }
        return failure instanceof SdkClientException
                ? CredentialProblems.unusable(found.profile(), failure)
                : translated;
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
            boolean passing =
                    e.reaction() == Reaction.THROTTLED || e.problem().code().equals("aws.server-fault");
            if (!passing || attempt == TRIES) {
                throw e;
            }
        }
        pause();
        return ask(sts, attempt + 1);
    }

    private void pause() {
        try {
            pace.sleep(Duration.ofMillis(500));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
