package studio.titus.titus.job.wire;

/**
 * JSON that does not fit the message. Its text is what {@code InvalidProtocolBufferException.toString()} says, with the class's name; the place
 * is ours.
 */
public final class WireException extends Exception {

    private static final long serialVersionUID = 1L;
    private static final String ORIGINAL = "com.google.protobuf.InvalidProtocolBufferException";

    private final String said;
    private final String path;

    private WireException(String said, String path) {
        super(said.isEmpty() ? ORIGINAL : ORIGINAL + ": " + said);
        this.said = said;
        this.path = path;
    }

    /** For the few faults about which protobuf says nothing at all. */
    WireException() {
        this("", "");
    }

    WireException(String said) {
        this(said, "");
    }

    /** The same, seen from around a member or an element of a list. */
    WireException within(String member) {
        String joint = path.isEmpty() || path.startsWith("[") ? "" : ".";
        return new WireException(said, member + joint + path);
    }

    /** What protobuf says, without the class's name; may be empty. */
    public String said() {
        return said;
    }

    /** Where, such as {@code container.resources.efsMounts[0].mountPerm}; empty for the whole. */
    public String path() {
        return path;
    }
}
