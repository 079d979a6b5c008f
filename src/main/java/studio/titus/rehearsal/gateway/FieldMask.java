package studio.titus.rehearsal.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps the fields that were asked for. Of the others, messages go and the rest is printed as if it had never been set. */
final class FieldMask {

    private static final Set<String> MAPS = Set.of("attributes", "env", "taskContext", "constraints");
    /** 64-bit numbers, which are printed as text. */
    private static final Set<String> LONGS =
            Set.of("timestamp", "deadline", "runtimeLimitSec", "delayMs", "initialDelayMs", "maxDelayIntervalMs");

    private FieldMask() {}

    /** @param paths such as {@code status.state}; empty keeps all */
    static ObjectNode mask(ObjectNode message, List<String> paths) {
        return paths.isEmpty() ? message : masked(message, paths, "id");
    }

    private static ObjectNode masked(ObjectNode message, List<String> paths, String always) {
        var kept = Records.object();
        for (Map.Entry<String, JsonNode> member : message.properties()) {
            String name = member.getKey();
            JsonNode value = member.getValue();
            List<String> below = paths.stream()
                    .filter(path -> path.startsWith(name + "."))
                    .map(path -> path.substring(name.length() + 1))
                    .toList();
            if (name.equals(always) || paths.contains(name)) {
                kept.set(name, value);
            } else if (!isMessage(name, value)) {
                kept.set(name, unset(name, value));
            } else if (!below.isEmpty()) {
                kept.set(name, masked((ObjectNode) value, below, ""));
            }
        }
        return kept;
    }

    private static boolean isMessage(String name, JsonNode value) {
        return value.isObject() && !MAPS.contains(name);
    }

    private static JsonNode unset(String name, JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> Records.object().arrayNode();
            case BOOLEAN -> BooleanNode.FALSE;
            case NUMBER -> IntNode.valueOf(0);
            case OBJECT -> Records.object();
            default -> TextNode.valueOf(LONGS.contains(name) ? "0" : "");
        };
    }
}
