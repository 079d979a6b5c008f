package studio.titus.titus.job.wire;

import java.util.List;

/** What a field of a message holds. */
public sealed interface FieldType {

    /** One value. Absent means its zero: empty text, 0, false. */
    enum Scalar implements FieldType {
        TEXT,
        BOOL,
        UINT32,
        UINT64,
        DOUBLE
    }

    /**
     * One of some names.
     *
     * @param names in the order of their numbers, from 0; the first is the default
     */
    record Choice(String fullName, List<String> names) implements FieldType {}

    /** Another message, or none. */
    record Nested(MessageType message) implements FieldType {}

    /** Any number of scalars or messages. */
    record Many(FieldType element) implements FieldType {}

    /** Texts by text. */
    record TextMap() implements FieldType {}

    /** A {@code google.protobuf.Any}, which nobody can fill through JSON here: no type is registered. */
    record Any() implements FieldType {}
}
