package studio.titus.aws.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.StsClient;
import studio.titus.engine.CloudException;
import studio.titus.problem.Problem;

/** Reads the encoded messages in which EC2 hides why it refuses, for those who may have them decoded. */
public final class Denials {

    private static final Pattern ENCODED = Pattern.compile("Encoded authorization failure message: ([A-Za-z0-9_-]+)");

    private final StsClient sts;

    public Denials(StsClient sts) {
        this.sts = sts;
    }

    /** The same failure, in more words if there is an encoded message and STS decodes it for us. */
    public CloudException explain(CloudException failure) {
        return encoded(failure)
                .flatMap(this::decode)
                .map(reason -> new CloudException(failure.reaction(), explained(failure.problem(), reason), failure))
                .orElse(failure);
    }

    private static Optional<String> encoded(CloudException failure) {
        var message = failure.getCause() instanceof SdkException cause ? ErrorCodes.message(cause) : "";
        return Optional.of(ENCODED.matcher(message))
                .filter(matcher -> matcher.find())
                .map(matcher -> matcher.group(1));
    }

    /** Whoever may not decode messages reads the problem without it, which says how to have it decoded. */
    private Optional<JsonNode> decode(String message) {
        try {
            var reply = sts.decodeAuthorizationMessage(r -> r.encodedMessage(message));
            return Optional.ofNullable(new ObjectMapper().readTree(reply.decodedMessage()));
        } catch (SdkException | JsonProcessingException _) {
            return Optional.empty();
        }
    }

    private static Problem explained(Problem problem, JsonNode reason) {
        var context = reason.path("context");
        var who = context.path("principal").path("arn").asText("The signed-in user");
        var action = context.path("action").asText("this");
        var resource = context.path("resource").asText("");
        var why = reason.path("explicitDeny").asBoolean() ? "a policy denies it explicitly" : "no policy allows it";
        var on = resource.isEmpty() ? "" : " on " + resource;
        var next = problem.next().stream()
                .filter(advice -> !advice.equals(AccessRows.DECODE))
                .toArray(String[]::new);
        return Problem.of(problem.code(), problem.what())
                .subject(problem.subject())
                .because("%s may not do %s%s: %s.".formatted(who, action, on, why))
                .next(next)
                .detail(Objects.requireNonNullElse(problem.detail(), "") + System.lineSeparator() + reason);
    }
}
