package studio.titus.titus.job.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message with what was set in it. What was not reads as its default. Unsigned numbers are held as Java's signed ones of the same
 * bits, as Titus does, who takes 2147483648 for a negative number.
 *
 * @param values String, Boolean, Integer (32 bits), Long (64 bits), Double, Message, List or Map by field
 */
public record Message(MessageType type, Map<String, Object> values) {

    public Message {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A message with nothing set. */
    public static Message empty(MessageType type) {
        return new Message(type, Map.of());
    }

    public boolean has(String field) {
        return values.containsKey(field);
    }

    public Optional<Object> value(String field) {
        return Optional.ofNullable(values.get(field));
    }

    public String text(String field) {
        return get(String.class, field, "");
    }

    public boolean flag(String field) {
        return get(Boolean.class, field, false);
    }

    public int int32(String field) {
        return get(Integer.class, field, 0);
    }

    public long int64(String field) {
        return get(Long.class, field, 0L);
    }

    public double number(String field) {
        return get(Double.class, field, 0.0);
    }

    /** The message in a field, or an empty one. */
    public Message message(String field) {
        return get(Message.class, field, empty(nested(field)));
    }

    @SuppressWarnings("unchecked")
    public List<String> texts(String field) {
        return get(List.class, field, List.of());
    }

    @SuppressWarnings("unchecked")
    public List<Message> messages(String field) {
        return get(List.class, field, List.of());
    }

    @SuppressWarnings("unchecked")
    public Map<String, String> map(String field) {
        return get(Map.class, field, Map.of());
    }

    /** Which of the fields that exclude each other is set. */
    public Optional<String> chosen() {
        return type.exclusive().stream().map(Field::name).filter(this::has).findFirst();
    }

    public Message with(String field, Object value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(field, value);
        return new Message(type, changed);
    }

    public Message without(String field) {
        var changed = new LinkedHashMap<>(values);
        changed.remove(field);
        return new Message(type, changed);
    }

    private MessageType nested(String field) {
        return switch (type.field(field).map(Field::type).orElseThrow()) {
            case FieldType.Nested(var message) -> message;
            default -> throw new IllegalArgumentException(field + " is no message");
        };
    }

    private <T> T get(Class<T> kind, String field, T otherwise) {
        @Nullable Object value = values.get(field);
        return value == null ? otherwise : kind.cast(value);
    }
}
