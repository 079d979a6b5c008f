package studio.titus.titus.job.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lays JSON out as protobuf's printer does: two spaces for each level, a list in one line, an empty object in two. */
public final class WirePrinter {

    private static final String STEP = "  ";

    private WirePrinter() {}

    public static String print(JsonNode json) {
        return JsonTexts.escaped(print(json, ""));
    }

    private static String print(JsonNode json, String indent) {
        if (json.isObject()) {
            return object(json, indent);
        }
        return json.isArray() ? list(json, indent) : json.toString();
    }

    private static String object(JsonNode json, String indent) {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            String name = TextNode.valueOf(entry.getKey()).toString();
            lines.add(indent + STEP + name + ": " + print(entry.getValue(), indent + STEP));
        }
        String content = lines.isEmpty() ? "" : String.join(",\n", lines) + "\n";
        return "{\n" + content + indent + "}";
    }

    private static String list(JsonNode json, String indent) {
        List<String> items = new ArrayList<>();
        json.forEach(item -> items.add(print(item, indent)));
        return "[" + String.join(", ", items) + "]";
    }
}
