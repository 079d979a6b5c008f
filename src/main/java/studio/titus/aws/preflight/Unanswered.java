package studio.titus.aws.preflight;

import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** AWS did not give what was asked for. A check that knows the error code may make sense of it; otherwise nobody can tell. */
final class Unanswered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Set<String> DENIALS = Set.of(
            "UnauthorizedOperation",
            "AccessDenied",
            "AccessDeniedException",
            "UnauthorizedAccess",
            "AllAccessDisabled");

    private final String action;

    /** @param action the IAM action of the call, such as {@code ec2:DescribeVpcs} */
    Unanswered(String action, RuntimeException cause) {
        super(action, cause);
        this.action = action;
    }

    String action() {
        return action;
    }

    /** The service's error code, "" when there is none. */
    String code() {
        return details().map(AwsErrorDetails::errorCode).orElse("");
    }

    /** The service's own words, "" when there are none. */
    String words() {
        return details().map(AwsErrorDetails::errorMessage).orElse("");
    }

    /** HTTP status, 0 when there was no answer at all. */
    int status() {
        return getCause() instanceof AwsServiceException answer ? answer.statusCode() : 0;
    }

    boolean denied() {
        return DENIALS.contains(code());
    }

    Optional<AwsErrorDetails> details() {
        return getCause() instanceof AwsServiceException answer
                ? Optional.ofNullable(answer.awsErrorDetails())
                : Optional.empty();
    }

    /** Why nobody can tell, as a sentence. */
    String sentence() {
        if (denied()) {
            return "The signed-in user may not call %s.".formatted(action);
        }
        if (status() == 0) {
            return "There was no answer to %s.".formatted(action);
        }
        var told = code().isEmpty() ? "HTTP " + status() : code();
        return "The server did not answer %s (%s).".formatted(action, told);
    }

    Finding finding() {
        var fix = denied()
                ? "Ask the account's administrator for %s to have this checked.".formatted(action)
                : "Nothing: the run may go on, and says so if this stops it.";
        return Finding.cannotTell(sentence(), fix);
    }
}
