package studio.titus.aws.preflight;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpResponse;
import studio.titus.aws.error.ErrorCodes;
import studio.titus.aws.error.ErrorTable;
import studio.titus.engine.CloudException;
import studio.titus.problem.Problem;

/** AWS did not give what was asked for. A check that knows the answer may make sense of it; otherwise nobody can tell. */
final class Unanswered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int SERVER_FAULT = 500;

    private final String action;

    /** @param action the IAM action of the call, such as {@code ec2:DescribeVpcs} */
    Unanswered(String action, RuntimeException cause) {
        super(action, cause);
        this.action = action;
    }

    /** The service's error code, "" when there is none. */
    String code() {
        return getCause() instanceof SdkException failure ? ErrorCodes.code(failure) : "";
    }

    /** HTTP status, 0 when there was no answer at all. */
    int status() {
        return getCause() instanceof AwsServiceException answer ? answer.statusCode() : 0;
    }

    /** The refusing answer, when there was one. */
    Optional<SdkHttpResponse> http() {
        return getCause() instanceof AwsServiceException answer && answer.awsErrorDetails() != null
                ? Optional.ofNullable(answer.awsErrorDetails().sdkHttpResponse())
                : Optional.empty();
    }

    boolean denied() {
        return means("aws.denied");
    }

    /** Whether the error table gives this problem code, or one below it. */
    boolean means(String problemCode) {
        return meaning(action)
                .map(failure -> failure.problem().code())
                .filter(code -> code.equals(problemCode) || code.startsWith(problemCode + "."))
                .isPresent();
    }

    /** What it means that all of these actions were refused alike. */
    Optional<Problem> problem(List<String> actions) {
        return meaning(String.join(", ", actions)).map(CloudException::problem);
    }

    private Optional<CloudException> meaning(String actions) {
        return getCause() instanceof SdkException failure
                ? Optional.of(ErrorTable.translate(actions, failure))
                : Optional.empty();
    }

    /** Why nobody can tell, as a sentence. */
    String sentence() {
        if (status() >= SERVER_FAULT) {
            return "The server did not answer %s (HTTP %d).".formatted(action, status());
        }
        return problem(List.of(action))
                .map(problem -> problem.what() + ".")
                .orElse("There was no answer to %s.".formatted(action));
    }

    Finding finding() {
        var advice = status() >= SERVER_FAULT
                ? Optional.<String>empty()
                : problem(List.of(action))
                        .flatMap(problem -> problem.next().stream().findFirst());
        return Finding.cannotTell(
                sentence(), advice.orElse("Nothing: the run may go on, and says so if this stops it."));
    }
}
