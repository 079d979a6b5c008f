package studio.titus.titus.job.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import studio.titus.titus.job.wire.Field;
import studio.titus.titus.job.wire.FieldType;
import studio.titus.titus.job.wire.Message;

/** Finds the values that were given and are not kept. What was not given cannot be changed: a default is none. */
final class Changes {

    private Changes() {}

    static List<Change> between(Message given, Message kept) {
        var changes = new ArrayList<Change>();
        collect("", given.without("attributes"), kept, changes);
        given.map("attributes").forEach((key, value) -> {
            if (Sanitizer.OF_THE_MASTER.contains(key)) {
                changes.add(new Change("attributes." + key, value, "the name of the master's cell"));
            }
        });
        return changes;
    }

    private static void collect(String path, Message given, Message kept, List<Change> changes) {
        for (Field field : given.type().fields()) {
            String name = field.name();
            if (!given.has(name)) {
                continue;
            }
            if (field.type() instanceof FieldType.Nested) {
                collect(path + name + ".", given.message(name), kept.message(name), changes);
            } else {
                String from = text(given, field);
                String to = text(kept, field);
                if (!from.equals(to)) {
                    changes.add(new Change(path + name, from, to));
                }
            }
        }
    }

    private static String text(Message message, Field field) {
        String name = field.name();
        return switch (field.type()) {
            case FieldType.Scalar scalar -> scalar(message, name, scalar);
            case FieldType.Many(FieldType.Nested _) ->
                message.messages(name).stream()
                        .map(mount -> mount.text("mountPoint"))
                        .collect(Collectors.joining(", "));
            case FieldType.Many _ -> String.join(", ", message.texts(name));
            case FieldType.TextMap _ -> message.map(name).toString();
            default -> "";
        };
    }

    private static String scalar(Message message, String name, FieldType.Scalar scalar) {
        return switch (scalar) {
            case TEXT -> message.text(name);
            case BOOL -> Boolean.toString(message.flag(name));
            case UINT32 -> Integer.toUnsignedString(message.int32(name));
            case UINT64 -> Long.toUnsignedString(message.int64(name));
            case DOUBLE -> Double.toString(message.number(name));
        };
    }
}
