package studio.titus.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** What AWS says when it refuses a call. */
public final class Refusal {

    private Refusal() {}

    /** The error code of a call that must be refused. */
    public static String codeOf(ThrowingCallable call) {
        return of(call).awsErrorDetails().errorCode();
    }

    /** The error message of a call that must be refused. */
    public static String messageOf(ThrowingCallable call) {
        return of(call).awsErrorDetails().errorMessage();
    }

    /** The exception of a call that must be refused, with all that an answer from the wire would have filled in. */
    public static AwsServiceException of(ThrowingCallable call) {
        var refusal = catchThrowableOfType(AwsServiceException.class, call);
        assertThat(refusal).as("the call should have been refused").isNotNull();
        assertThat(refusal.requestId()).isNotBlank();
        assertThat(refusal.statusCode()).isGreaterThanOrEqualTo(300);
        assertThat(refusal.awsErrorDetails().serviceName()).isNotBlank();
        return refusal;
    }
}
