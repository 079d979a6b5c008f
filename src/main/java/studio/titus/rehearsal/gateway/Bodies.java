package studio.titus.rehearsal.gateway;

import java.util.Set;
import studio.titus.titus.job.judge.BodyReader;
import studio.titus.titus.job.wire.Message;
import studio.titus.titus.job.wire.MessageType;

/** Reads the bodies of requests, or refuses them as the gateway does. */
public final class Bodies {

    private static final int UNSUPPORTED = 415;
    private static final Set<String> TAKEN = Set.of("application/json", "application/*", "*/*");

    private Bodies() {}

    /**
     * Refuses a body of a type that the gateway does not read.
     *
     * @param javaClass into which the gateway would read it
     */
    public static void requireJson(Request request, String javaClass) {
        String type = request.contentType().split(";")[0].strip();
        if (type.isEmpty()) {
            throw new Refusal(
                    UNSUPPORTED,
                    ("A message body reader for Java class %1$s, and Java type class %1$s, and MIME media type"
                                    + " application/octet-stream was not found.\n")
                            .formatted(javaClass));
        }
        if (!TAKEN.contains(type)) {
            throw new Refusal(UNSUPPORTED, "Unsupported Media Type");
        }
    }

    static Message read(Request request, MessageType type) {
        requireJson(request, type.fullName().replace("com.netflix.titus.", "com.netflix.titus.grpc.protogen."));
        try {
            return BodyReader.read(type, request.body());
        } catch (studio.titus.titus.job.judge.Refusal e) {
            throw new Refusal(e.status(), String.valueOf(e.getMessage()));
        }
    }
}
