package studio.titus.titus.job.wire;

import java.util.List;

/**
 * A field of a message.
 *
 * @param name as in JSON, camelCase
 * @param exclusive whether it belongs to its message's only set of fields of which one can be set
 */
public record Field(String name, FieldType type, boolean exclusive) {

    static Field text(String name) {
        return of(name, FieldType.Scalar.TEXT);
    }

    static Field bool(String name) {
        return of(name, FieldType.Scalar.BOOL);
    }

    static Field uint32(String name) {
        return of(name, FieldType.Scalar.UINT32);
    }

    static Field uint64(String name) {
        return of(name, FieldType.Scalar.UINT64);
    }

    static Field cpus(String name) {
        return of(name, FieldType.Scalar.DOUBLE);
    }

    static Field texts(String name) {
        return of(name, new FieldType.Many(FieldType.Scalar.TEXT));
    }

    static Field textMap(String name) {
        return of(name, new FieldType.TextMap());
    }

    static Field choice(String name, String fullName, String... names) {
        return of(name, new FieldType.Choice(fullName, List.of(names)));
    }

    static Field message(String name, MessageType message) {
        return of(name, new FieldType.Nested(message));
    }

    static Field messages(String name, MessageType message) {
        return of(name, new FieldType.Many(new FieldType.Nested(message)));
    }

    static Field any(String name) {
        return of(name, new FieldType.Any());
    }

    Field inOneOf() {
        return new Field(name, type, true);
    }

    private static Field of(String name, FieldType type) {
        return new Field(name, type, false);
    }
}
