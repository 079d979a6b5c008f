package studio.titus.aws.error;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import studio.titus.engine.CloudException;
import studio.titus.engine.CloudException.Reaction;

/**
 * Turns what the SDK throws into what the engine reacts to. The first row that matches counts; an answer that no row knows is judged by
 * its HTTP status.
 */
public final class ErrorTable {

    private static final List<Row> ROWS = Stream.of(
                    Ec2Rows.ALL,
                    IamRows.ALL,
                    AutoScalingRows.ALL,
                    S3Rows.ALL,
                    AccessRows.ALL,
                    QuotaRows.ALL,
                    CommonRows.ALL)
            .flatMap(List::stream)
            .toList();

    private ErrorTable() {}

    /**
     * What a failure means.
     *
     * @param action the IAM action of the call, such as {@code ec2:CreateVpc}
     */
    public static CloudException translate(String action, SdkException failure) {
        return failure instanceof AwsServiceException answer
                ? answered(action, answer)
                : ConnectionFailures.translate(action, failure);
    }

    private static CloudException answered(String action, AwsServiceException answer) {
        var code = ErrorCodes.code(answer);
        var message = ErrorCodes.message(answer);
        var meaning = ROWS.stream()
                .filter(row -> row.matches(action, code, message))
                .map(Row::meaning)
                .findFirst()
                .orElseGet(() -> byStatus(answer));
        var problem = meaning.problem(action, message).detail(detail(action, code, message, answer));
        return new CloudException(meaning.reaction(), problem, answer);
    }

    private static Meaning byStatus(AwsServiceException answer) {
        int status = answer.statusCode();
        if (status >= 500) {
            return CommonRows.SERVER_FAULT;
        }
        return switch (status) {
            case 401, 403 -> AccessRows.DENIED;
            case 407 -> CommonRows.PROXY_REFUSED;
            case 408 -> CommonRows.SERVER_FAULT;
            case 429 -> CommonRows.THROTTLED_CALL;
            default -> Meaning.of(Reaction.REFUSED, "aws.refused", "AWS refused {call}: {message}");
        };
    }

    private static String detail(String action, String code, String message, AwsServiceException answer) {
        var named = code.isEmpty() ? "no error code" : code;
        var id = Objects.requireNonNullElse(answer.requestId(), "none");
        return "%s answered %s (HTTP %d): %s%nRequest id: %s"
                .formatted(action, named, answer.statusCode(), message, id);
    }
}
