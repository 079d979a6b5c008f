package studio.titus.rehearsal.iam;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads policy documents as far as IAM's refusals need it. */
final class PolicyDocuments {

    private final ObjectMapper json = new ObjectMapper();

    /** As IAM sends a document: with every byte but letters, digits and a few signs in percent form. */
    static String encoded(String document) {
        return URLEncoder.encode(document, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Refuses what is not a policy at all. */
    void check(String document) {
        var statements = read(document).get("Statement");
        if (statements == null || statements.isEmpty()) {
            throw IamErrors.malformedPolicy("Syntax errors in policy.");
        }
    }

    /** The AWS principals a trust policy names, mostly ARNs of roles. */
    List<String> principals(String trustPolicy) {
        return each(read(trustPolicy).get("Statement"))
                .flatMap(statement -> each(statement.path("Principal").get("AWS")))
                .map(JsonNode::asText)
                .toList();
    }

    private JsonNode read(String document) {
        try {
            var policy = json.readTree(document);
            if (policy == null || !policy.isObject()) {
                throw IamErrors.malformedPolicy("Syntax errors in policy.");
            }
            return policy;
        } catch (JsonProcessingException noJson) {
            throw IamErrors.malformedPolicy("This policy contains invalid Json");
        }
    }

    /** In policies a single value may stand where a list could. */
    private static Stream<JsonNode> each(@Nullable JsonNode node) {
        if (node == null || node.isMissingNode()) {
            return Stream.empty();
        }
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
    }
}
