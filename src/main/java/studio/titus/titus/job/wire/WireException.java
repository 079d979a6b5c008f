package studio.titus.titus.job.wire;

/** JSON that does not fit the message. Its text is what {@code InvalidProtocolBufferException.toString()} says, with the class's name. */
public final class WireException extends Exception {

    private static final long serialVersionUID = 1L;
    private static final String ORIGINAL = "com.google.protobuf.InvalidProtocolBufferException";

    /** For the few faults about which protobuf says nothing at all. */
    WireException() {
        super(ORIGINAL);
    }

    WireException(String message) {
        super(ORIGINAL + ": " + message);
    }
}
