package studio.titus.aws;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;
import studio.titus.aws.error.Calls;
import studio.titus.engine.CloudException;
import studio.titus.engine.CloudException.Reaction;
import studio.titus.engine.OneTimeCode;
import studio.titus.problem.Problem;

/** Changes long-lived credentials and a one-time code for those of a session. The session is not stored. */
final class SecondFactorSession {

    private static final String REFUSED_BY_CODE = "MultiFactorAuthentication";

    private final StsClient sts;
    private final OneTimeCode codes;

    /** @param sts signs with the credentials that want the second factor */
    SecondFactorSession(StsClient sts, OneTimeCode codes) {
        this.sts = sts;
        this.codes = codes;
    }

    /** @throws CloudException when nobody gives a code or AWS does not take it */
    AwsCredentialsProvider open(SecondFactor factor) {
        String code = codes.ask(factor.profile(), factor.device())
                .map(text -> text.replaceAll("\\s", ""))
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> missing(factor));
        if (!code.matches("\\d{6}")) {
            throw wrong(factor, "A one-time code has six digits.", null);
        }
        try {
            return provider(session(factor, code));
        } catch (CloudException e) {
            throw saysCode(e)
                    ? wrong(factor, "AWS does not take this code; each works once, for half a minute.", e)
                    : e;
        }
    }

    private Credentials session(SecondFactor factor, String code) {
        if (factor.role() == null) {
            return Calls.call(
                            "sts:GetSessionToken",
                            () -> sts.getSessionToken(r -> r.serialNumber(factor.device())
                                    .tokenCode(code)
                                    .durationSeconds(factor.seconds())))
                    .credentials();
        }
        return Calls.call(
                        "sts:AssumeRole",
                        () -> sts.assumeRole(r -> r.roleArn(factor.role())
                                .roleSessionName(factor.sessionName())
                                .externalId(factor.externalId())
                                .serialNumber(factor.device())
                                .tokenCode(code)
                                .durationSeconds(factor.seconds())))
                .credentials();
    }

    private static AwsCredentialsProvider provider(Credentials session) {
        return StaticCredentialsProvider.create(AwsSessionCredentials.builder()
                .accessKeyId(session.accessKeyId())
                .secretAccessKey(session.secretAccessKey())
                .sessionToken(session.sessionToken())
                .expirationTime(session.expiration())
                .build());
    }

    private static boolean saysCode(CloudException failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(Throwable::getMessage)
                .anyMatch(text -> text != null && text.contains(REFUSED_BY_CODE));
    }

    private static CloudException missing(SecondFactor factor) {
        var problem = Problem.of(
                        "aws.credentials.mfa", "The profile %s asks for a second factor".formatted(factor.profile()))
                .subject(factor.device())
                .because("Its one-time code is needed, and nobody was there to give it.")
                .next(
                        "Sign in where the code can be typed: in the window, or in a terminal.",
                        "Or get a session with aws sts get-session-token or aws sts assume-role, and use its keys and"
                                + " token.");
        return new CloudException(Reaction.CREDENTIALS, problem, null);
    }

    private static CloudException wrong(SecondFactor factor, String why, @Nullable Throwable cause) {
        var problem = Problem.of("aws.credentials.mfa-wrong", "The one-time code was not accepted")
                .subject(factor.device())
                .because(why)
                .next("Type the next code that the device shows.");
        return new CloudException(Reaction.CREDENTIALS, problem, cause);
    }
}
