package studio.titus.aws.error;

import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import studio.titus.engine.CloudException;
import studio.titus.engine.CloudException.Reaction;

/** Makes calls to AWS whose failures arrive as {@link CloudException}. */
public final class Calls {

    private Calls() {}

    /**
     * Calls once.
     *
     * @param action the IAM action of the call, such as {@code ec2:CreateVpc}
     * @throws CloudException for whatever the SDK throws
     */
    public static <T> T call(String action, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw ErrorTable.translate(action, e);
        }
    }

    /**
     * Calls once, about something that may not exist.
     *
     * @return empty when AWS says that it does not
     */
    public static <T> Optional<T> ifThere(String action, Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (SdkException e) {
            if (ErrorCodes.saysMissing(e)) {
                return Optional.empty();
            }
            throw ErrorTable.translate(action, e);
        }
    }

    /**
     * Calls once, to make something.
     *
     * @return false when AWS says that it is there already
     */
    public static boolean unlessExists(String action, Supplier<?> call) {
        try {
            call(action, call);
            return true;
        } catch (CloudException e) {
            if (e.reaction() == Reaction.EXISTS) {
                return false;
            }
            throw e;
        }
    }
}
