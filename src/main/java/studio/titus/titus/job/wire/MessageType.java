package studio.titus.titus.job.wire;

import java.util.List;
import java.util.Optional;

/**
 * A kind of message.
 *
 * @param fullName with its package, as protobuf's errors name it
 * @param fields in the order in which they are printed
 */
public record MessageType(String fullName, List<Field> fields) {

    private static final String PACKAGE = "com.netflix.titus.";

    static MessageType of(String name, Field... fields) {
        return new MessageType(PACKAGE + name, List.of(fields));
    }

    /** The field of exactly this name. */
    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The fields of which one at most can be set. */
    public List<Field> exclusive() {
        return fields.stream().filter(Field::exclusive).toList();
    }
}
