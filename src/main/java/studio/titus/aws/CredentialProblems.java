package studio.titus.aws;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.titus.engine.CloudException;
import studio.titus.engine.CloudException.Reaction;
import studio.titus.problem.Problem;

/** Why there are no credentials, each with one thing to do next. */
final class CredentialProblems {

    private CredentialProblems() {}

    static CloudException nothing() {
        var problem = Problem.of("aws.credentials.missing", "No AWS credentials were found")
                .because("Neither the environment nor a default profile has any.")
                .next("Choose a profile, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or run aws configure.");
        return refused(problem, null);
    }

    static CloudException noProfile(String name, Collection<String> names) {
        var known = String.join(", ", names.stream().sorted().toList());
        var problem = Problem.of("aws.credentials.no-profile", "There is no AWS profile \"%s\"".formatted(name))
                .because(known.isEmpty() ? "There are no profiles on this computer." : "There are: " + known + ".")
                .next("Choose one that exists, or create it with aws configure --profile %s.".formatted(name));
        return refused(problem, null);
    }

    /** The SDK ignores the second factor and would fail with a refusal that does not say why. */
    static CloudException secondFactor(String profile) {
        var problem = Problem.of("aws.credentials.mfa", "The profile %s asks for a second factor".formatted(profile))
                .because("The AWS SDK for Java can't ask for the code.")
                .next("Get a session with aws sts get-session-token or aws sts assume-role, and use its keys and"
                        + " token.");
        return refused(problem, null);
    }

    static CloudException unreadable(RuntimeException cause) {
        var problem = Problem.of("aws.credentials.unreadable", "The AWS configuration files can't be read")
                .because(text(cause))
                .next("Correct the file, or type the keys in.");
        return refused(problem, cause);
    }

    /** @param command what renews the session */
    static CloudException sessionOver(String command, Throwable cause) {
        var problem = Problem.of("aws.credentials.sso-expired", "The single sign-on session is over")
                .next("Run: " + command)
                .detail(text(cause));
        return refused(problem, cause);
    }

    static CloudException unusable(@Nullable String profile, Throwable cause) {
        var what = profile == null
                ? "The credentials can't be used"
                : "The profile %s gives no credentials".formatted(profile);
        var problem = Problem.of("aws.credentials.unusable", what)
                .because(text(cause))
                .next("Correct the profile with aws configure, or choose another one.");
        return refused(problem, cause);
    }

    private static CloudException refused(Problem problem, @Nullable Throwable cause) {
        return new CloudException(Reaction.CREDENTIALS, problem, cause);
    }

    /** What a failure and those behind it say. */
    private static String text(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
