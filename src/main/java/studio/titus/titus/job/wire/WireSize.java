package studio.titus.titus.job.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** How many bytes a message has between two programs: protobuf's binary form. All numbers of fields in a job are below 16, one byte each. */
public final class WireSize {

    private static final int TAG = 1;
    private static final int DOUBLE = 8;
    private static final int BITS = 7;

    private WireSize() {}

    public static long of(Message message) {
        return message.type().fields().stream()
                .filter(field -> message.has(field.name()))
                .mapToLong(field -> size(message, field))
                .sum();
    }

    private static long size(Message message, Field field) {
        String name = field.name();
        return switch (field.type()) {
            case FieldType.Scalar scalar -> scalar(message, name, scalar);
            case FieldType.Choice(var _, var names) ->
                message.value(name)
                                .filter(value -> !value.equals(names.getFirst()))
                                .isPresent()
                        ? TAG + 1
                        : 0;
            case FieldType.Nested _ -> framed(of(message.message(name)));
            case FieldType.Many(FieldType.Nested _) ->
                message.messages(name).stream()
                        .mapToLong(item -> framed(of(item)))
                        .sum();
            case FieldType.Many _ -> texts(message.texts(name));
            case FieldType.TextMap _ -> map(message.map(name));
            case FieldType.Any _ -> framed(0);
        };
    }

    /** A default is not written. */
    private static long scalar(Message message, String name, FieldType.Scalar scalar) {
        return switch (scalar) {
            case TEXT -> message.text(name).isEmpty() ? 0 : text(message.text(name));
            case BOOL -> message.flag(name) ? TAG + 1 : 0;
            case UINT32 -> number(Integer.toUnsignedLong(message.int32(name)));
            case UINT64 -> number(message.int64(name));
            case DOUBLE -> message.number(name) == 0 ? 0 : TAG + DOUBLE;
        };
    }

    private static long number(long value) {
        return value == 0 ? 0 : TAG + varint(value);
    }

    private static long texts(List<String> texts) {
        return texts.stream().mapToLong(WireSize::text).sum();
    }

    private static long map(Map<String, String> map) {
        return map.entrySet().stream()
                .mapToLong(entry -> framed(text(entry.getKey()) + text(entry.getValue())))
                .sum();
    }

    private static long text(String text) {
        return framed(text.getBytes(StandardCharsets.UTF_8).length);
    }

    private static long framed(long content) {
        return TAG + varint(content) + content;
    }

    private static long varint(long value) {
        long bytes = 1;
        for (long rest = value >>> BITS; rest != 0; rest >>>= BITS) {
            bytes++;
        }
        return bytes;
    }
}
