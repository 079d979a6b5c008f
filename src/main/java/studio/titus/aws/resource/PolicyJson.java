package studio.titus.aws.resource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import studio.titus.plan.Policy;
import studio.titus.plan.Policy.Statement;

/** Policy documents as JSON, written in the shape of the original project's, and read back into the wish's canonical form. */
final class PolicyJson {

    private static final Set<String> KNOWN = Set.of("Sid", "Effect", "Principal", "Action", "Resource");

    private final ObjectMapper json = new ObjectMapper();

    /** The document, on one line. */
    String write(Policy policy) {
        var document = json.createObjectNode().put("Version", "2012-10-17");
        var statements = document.putArray("Statement");
        policy.statements().forEach(statement -> statements.add(write(statement)));
        return document.toString();
    }

    private ObjectNode write(Statement statement) {
        var node = json.createObjectNode().put("Effect", "Allow");
        if (statement.principals().isEmpty()) {
            node.set("Action", json.valueToTree(statement.actions()));
            node.set("Resource", oneOrMany(statement.resources()));
        } else {
            node.set("Principal", principals(statement.principals()));
            node.set("Action", oneOrMany(statement.actions()));
        }
        return node;
    }

    /** {@code Service:ec2.amazonaws.com} becomes {@code {"Service": "ec2.amazonaws.com"}}. */
    private ObjectNode principals(List<String> principals) {
        var node = json.createObjectNode();
        Map<String, List<String>> byType = principals.stream()
                .collect(Collectors.groupingBy(
                        PolicyJson::type, Collectors.mapping(PolicyJson::name, Collectors.toList())));
        byType.forEach((type, names) -> node.set(type, oneOrMany(names)));
        return node;
    }

    private static String type(String principal) {
        return principal.substring(0, principal.indexOf(':'));
    }

    private static String name(String principal) {
        return principal.substring(principal.indexOf(':') + 1);
    }

    private JsonNode oneOrMany(List<String> values) {
        return values.size() == 1 ? json.valueToTree(values.getFirst()) : json.valueToTree(values);
    }

    /**
     * The canonical form of a document as IAM returns it, URL-encoded. A document that says more than a {@link Policy} can comes back as
     * it stands, which equals no wish.
     */
    String canonical(@Nullable String encoded) {
        if (encoded == null) {
            return "";
        }
        // IAM encodes by RFC 3986, where a plus sign stands for itself
        var text = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        try {
            var document = json.readTree(text);
            var statements = items(document.path("Statement"));
            return statements.stream().allMatch(PolicyJson::plain)
                    ? new Policy(statements.stream().map(PolicyJson::read).toList()).canonical()
                    : document.toString();
        } catch (JsonProcessingException _) {
            return text;
        }
    }

    private static boolean plain(JsonNode statement) {
        boolean known = statement.propertyStream().allMatch(field -> KNOWN.contains(field.getKey()));
        return known && statement.path("Effect").asText().equals("Allow");
    }

    private static Statement read(JsonNode statement) {
        var principals = new ArrayList<String>();
        statement
                .path("Principal")
                .propertyStream()
                .forEach(entry -> texts(entry.getValue()).forEach(name -> principals.add(entry.getKey() + ":" + name)));
        if (statement.path("Principal").isTextual()) {
            principals.add(statement.path("Principal").asText());
        }
        return new Statement(principals, texts(statement.path("Action")), texts(statement.path("Resource")));
    }

    /** Each value once: IAM treats a repeated one as the one it is. */
    private static List<String> texts(JsonNode node) {
        var texts = new TreeSet<String>();
        items(node).forEach(item -> texts.add(item.asText()));
        return List.copyOf(texts);
    }

    private static List<JsonNode> items(JsonNode node) {
        if (node.isMissingNode()) {
            return List.of();
        }
        return node.isArray() ? node.valueStream().toList() : List.of(node);
    }
}
