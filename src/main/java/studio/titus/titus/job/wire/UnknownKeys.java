package studio.titus.titus.job.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds what JSON says that a message has no field for. Each of them would make the gateway refuse the whole. */
public final class UnknownKeys {

    private UnknownKeys() {}

    /**
     * Takes them away.
     *
     * @param json is changed
     * @return their paths, in the order of the text
     */
    public static List<String> remove(MessageType type, JsonNode json) {
        var found = new ArrayList<String>();
        remove(type, json, "", found);
        return found;
    }

    private static void remove(MessageType type, JsonNode json, String path, List<String> found) {
        if (!(json instanceof ObjectNode object)) {
            return;
        }
        for (Map.Entry<String, JsonNode> entry : List.copyOf(object.properties())) {
            String name = entry.getKey();
            type.field(name)
                    .ifPresentOrElse(field -> descend(field.type(), entry.getValue(), path + name, found), () -> {
                        object.remove(name);
                        found.add(path + name);
                    });
        }
    }

    private static void descend(FieldType type, JsonNode json, String path, List<String> found) {
        switch (type) {
            case FieldType.Nested(var message) -> remove(message, json, path + ".", found);
            case FieldType.Many(var element) -> {
                for (int i = 0; i < json.size() && json.isArray(); i++) {
                    descend(element, json.get(i), path + "[" + i + "]", found);
                }
            }
            case FieldType.Any _ -> remove(new MessageType("", List.of()), json, path + ".", found);
            case FieldType.Scalar _, FieldType.Choice _, FieldType.TextMap _ -> {}
        }
    }
}
