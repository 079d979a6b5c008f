package studio.titus.titus.job.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as the strict parser of protobuf-java-util 3.3.0 does: in the order of the text, up to the first fault. Unknown fields are
 * faults; null is "not set" but not in a list or a map; a second member of a set of exclusive fields is a fault even if it is null.
 */
public final class WireReader {

    private WireReader() {}

    /** @throws WireException in protobuf's words for the first thing that does not fit */
    public static Message read(MessageType type, JsonNode json) throws WireException {
        requireObject(json);
        var message = Message.empty(type);
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            try {
                message = member(message, entry.getKey(), entry.getValue());
            } catch (WireException e) {
                throw e.within(entry.getKey());
            }
        }
        return message;
    }

    private static Message member(Message message, String name, JsonNode json) throws WireException {
        Field field = message.type()
                .field(name)
                .orElseThrow(() -> new WireException("Cannot find field: %s in message %s"
                        .formatted(name, message.type().fullName())));
        checkExclusive(message, field);
        @Nullable Object value = value(field.type(), json);
        return value == null ? message : message.with(name, value);
    }

    private static void requireObject(JsonNode json) throws WireException {
        if (!json.isObject()) {
            throw new WireException("Expect message object but got: " + JsonTexts.json(json));
        }
    }

    private static void checkExclusive(Message message, Field field) throws WireException {
        var chosen = message.chosen();
        if (field.exclusive() && chosen.isPresent()) {
            String prefix = message.type().fullName() + ".";
            throw new WireException(
                    "Cannot set field %s because another field %s belonging to the same oneof has already been set "
                            .formatted(prefix + field.name(), prefix + chosen.get()));
        }
    }

    /** @return null for null, which sets nothing */
    private static @Nullable Object value(FieldType type, JsonNode json) throws WireException {
        if (json.isNull()) {
            return null;
        }
        return switch (type) {
            case FieldType.Scalar scalar -> scalar(scalar, json);
            case FieldType.Choice choice -> choice(choice, json);
            case FieldType.Nested(var message) -> read(message, json);
            case FieldType.Many(var element) -> many(element, json);
            case FieldType.TextMap _ -> texts(json);
            case FieldType.Any _ -> any(json);
        };
    }

    private static Object scalar(FieldType.Scalar scalar, JsonNode json) throws WireException {
        return switch (scalar) {
            case TEXT -> JsonTexts.text(json);
            case BOOL -> bool(json);
            case UINT32 -> Numbers.uint32(json);
            case UINT64 -> Numbers.uint64(json);
            case DOUBLE -> Numbers.real(json);
        };
    }

    private static boolean bool(JsonNode json) throws WireException {
        return switch (JsonTexts.text(json)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new WireException("Invalid bool value: " + JsonTexts.json(json));
        };
    }

    /** A name, or any number: proto3 keeps numbers that have no name, here as decimal text. */
    private static String choice(FieldType.Choice choice, JsonNode json) throws WireException {
        String text = JsonTexts.text(json);
        if (choice.names().contains(text)) {
            return text;
        }
        try {
            int number = Numbers.int32(text);
            return number >= 0 && number < choice.names().size()
                    ? choice.names().get(number)
                    : String.valueOf(number);
        } catch (NumberFormatException | ArithmeticException _) {
            throw new WireException("Invalid enum value: %s for enum type: %s".formatted(text, choice.fullName()));
        }
    }

    private static List<Object> many(FieldType element, JsonNode json) throws WireException {
        if (!json.isArray()) {
            throw new WireException("Expect an array but found: " + JsonTexts.json(json));
        }
        var values = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            try {
                values.add(element(element, json.get(i)));
            } catch (WireException e) {
                throw e.within("[" + i + "]");
            }
        }
        return List.copyOf(values);
    }

    private static Object element(FieldType type, JsonNode json) throws WireException {
        @Nullable Object value = value(type, json);
        if (value == null) {
            throw new WireException("Repeated field elements cannot be null");
        }
        return value;
    }

    private static Map<String, String> texts(JsonNode json) throws WireException {
        if (!json.isObject()) {
            throw new WireException("Expect a map object but found: " + JsonTexts.json(json));
        }
        var values = new LinkedHashMap<String, String>();
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            if (entry.getValue().isNull()) {
                throw new WireException("Map value cannot be null.");
            }
            values.put(entry.getKey(), JsonTexts.text(entry.getValue()));
        }
        return values;
    }

    private static Message any(JsonNode json) throws WireException {
        requireObject(json);
        if (!json.isEmpty()) {
            throw AnyFaults.of(json);
        }
        return Message.empty(new MessageType("google.protobuf.Any", List.of()));
    }
}
