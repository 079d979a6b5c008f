package studio.titus.rehearsal.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** JSON as protobuf's printer writes it: two spaces, lists of objects begun on the line of their name. */
final class Json {

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static String pretty(JsonNode node) {
        return pretty(node, "");
    }

    private static String pretty(JsonNode node, String indent) {
        if (node.isObject()) {
            List<String> members = new ArrayList<>();
            node.properties()
                    .forEach(member -> members.add(
                            indent + "  \"" + member.getKey() + "\": " + pretty(member.getValue(), indent + "  ")));
            return members.isEmpty() ? "{\n" + indent + "}" : "{\n" + String.join(",\n", members) + "\n" + indent + "}";
        }
        if (node.isArray()) {
            List<String> elements = new ArrayList<>();
            node.forEach(element -> elements.add(pretty(element, indent)));
            return "[" + String.join(", ", elements) + "]";
        }
        return node.toString();
    }
}
