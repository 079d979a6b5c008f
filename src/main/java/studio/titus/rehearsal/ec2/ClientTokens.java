package studio.titus.rehearsal.ec2;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.Ec2Request;
import studio.titus.rehearsal.wire.World;

/**
 * Client tokens and what they were used for. A token stays bound for good, also when the resource it made is long gone
 * (EC2: at least 24 hours after an instance has terminated).
 */
final class ClientTokens {

    private record Bound(Ec2Request request, Object reply) {}

    private final World world;
    private final Map<String, Bound> bounds = new HashMap<>();

    ClientTokens(World world) {
        this.world = world;
    }

    /**
     * Carries out a create call, or answers again what its token already brought.
     *
     * @param token the client token, null or empty if the caller gave none
     * @param bare the request without token and dry run flag: what must be the same for the token to be the same
     * @param create carries the call out
     * @param again turns the first reply into what it would be now
     */
    <R> R once(@Nullable String token, Ec2Request bare, Supplier<R> create, UnaryOperator<R> again) {
        if (token == null || token.isEmpty()) {
            return create.get();
        }
        String operation = bare.getClass().getSimpleName();
        var bound = bounds.get(operation + token);
        if (bound == null) {
            R reply = create.get();
            world.beforeWrite();
            bounds.put(operation + token, new Bound(bare, reply));
            return reply;
        }
        if (!bound.request().equals(bare)) {
            throw Ec2Errors.refused(
                    "IdempotentParameterMismatch",
                    "The client token you provided was used with different request parameters: " + token);
        }
        @SuppressWarnings("unchecked") // the key names the operation, so the reply is one of its own
        R first = (R) bound.reply();
        return again.apply(first);
    }
}
