package studio.titus.titus.job.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns messages into JSON as protobuf's printer does when told to print defaults: each scalar, list and map in the table's order, also
 * if it was never set; messages that are not set are absent; 64-bit numbers are texts.
 */
public final class WireWriter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private WireWriter() {}

    public static ObjectNode write(Message message) {
        ObjectNode object = JSON.objectNode();
        for (Field field : message.type().fields()) {
            json(message, field).ifPresent(value -> object.set(field.name(), value));
        }
        return object;
    }

    /** Only what is set, in the same order. */
    public static ObjectNode writeSet(Message message) {
        ObjectNode object = JSON.objectNode();
        for (Field field : message.type().fields()) {
            if (message.has(field.name())) {
                object.set(field.name(), set(message, field));
            }
        }
        return object;
    }

    private static JsonNode set(Message message, Field field) {
        return switch (field.type()) {
            case FieldType.Nested _ -> writeSet(message.message(field.name()));
            case FieldType.Many(FieldType.Nested _) ->
                list(message.messages(field.name()).stream().map(WireWriter::writeSet));
            default -> json(message, field).orElseThrow();
        };
    }

    private static Optional<JsonNode> json(Message message, Field field) {
        String name = field.name();
        return switch (field.type()) {
            case FieldType.Scalar scalar -> Optional.of(scalar(message, name, scalar));
            case FieldType.Choice(var _, var names) ->
                Optional.of(choice((String) message.value(name).orElse(names.getFirst()), names));
            case FieldType.Nested _ -> message.has(name) ? Optional.of(write(message.message(name))) : Optional.empty();
            case FieldType.Many(FieldType.Nested _) ->
                Optional.of(list(message.messages(name).stream().map(WireWriter::write)));
            case FieldType.Many _ -> Optional.of(texts(message.texts(name)));
            case FieldType.TextMap _ -> Optional.of(map(message, name));
            case FieldType.Any _ -> message.has(name) ? Optional.of(JSON.objectNode()) : Optional.empty();
        };
    }

    private static JsonNode scalar(Message message, String name, FieldType.Scalar scalar) {
        return switch (scalar) {
            case TEXT -> JSON.textNode(message.text(name));
            case BOOL -> JSON.booleanNode(message.flag(name));
            case UINT32 -> JSON.numberNode(Integer.toUnsignedLong(message.int32(name)));
            case UINT64 -> JSON.textNode(Long.toUnsignedString(message.int64(name)));
            case DOUBLE -> real(message.number(name));
        };
    }

    private static JsonNode real(double value) {
        return Double.isFinite(value) ? JSON.numberNode(value) : JSON.textNode(Double.toString(value));
    }

    private static JsonNode choice(String value, List<String> names) {
        return names.contains(value) ? JSON.textNode(value) : JSON.numberNode(Integer.parseInt(value));
    }

    private static JsonNode list(Stream<ObjectNode> items) {
        var list = JSON.arrayNode();
        items.forEach(list::add);
        return list;
    }

    private static JsonNode texts(List<String> texts) {
        var list = JSON.arrayNode();
        texts.forEach(list::add);
        return list;
    }

    private static JsonNode map(Message message, String name) {
        var object = JSON.objectNode();
        message.map(name).forEach(object::put);
        return object;
    }
}
