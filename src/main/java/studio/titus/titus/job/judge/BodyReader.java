package studio.titus.titus.job.judge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import studio.titus.titus.job.wire.Message;
import studio.titus.titus.job.wire.MessageType;
import studio.titus.titus.job.wire.WireException;
import studio.titus.titus.job.wire.WireReader;

/**
 * Reads the body's first JSON value; what follows it is nobody's business. A fault in the first token is answered as the caller's (400), a
 * later one as the server's (500), for there the gateway's own reader has begun.
 */
public final class BodyReader {

    /** The gateway reads lists of lists until its stack is full: 100 levels it took, 5000 not. */
    private static final int DEEPEST = 2000;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build());

    private BodyReader() {}

    /**
     * Reads a message as the gateway does.
     *
     * @param body as it was sent, whatever its encoding
     * @throws Refusal in the gateway's words when it is no JSON or does not fit
     */
    public static Message read(MessageType type, byte[] body) throws Refusal {
        JsonNode json = read(body);
        try {
            return WireReader.read(type, json);
        } catch (WireException e) {
            throw Refusal.unexpected(String.valueOf(e.getMessage()));
        }
    }

    static JsonNode read(byte[] body) throws Refusal {
        try (JsonParser parser = JSON.createParser(new ByteArrayInputStream(body))) {
            requireValue(parser);
            return rest(parser);
        } catch (IOException e) {
            throw Refusal.unexpected(e.toString());
        }
    }

    private static void requireValue(JsonParser parser) throws IOException, Refusal {
        @Nullable JsonToken first;
        try {
            first = parser.nextToken();
        } catch (JsonProcessingException e) {
            throw Refusal.badRequest(JacksonWords.original(e));
        }
        if (first == null) {
            throw Refusal.badRequest("No content to map due to end-of-input location: [line: 1, column: 0]");
        }
        if (first == JsonToken.VALUE_NULL) {
            throw Refusal.unexpected("HV000116: The object to be validated must not be null.");
        }
    }

    private static JsonNode rest(JsonParser parser) throws IOException, Refusal {
        try {
            return parser.readValueAsTree();
        } catch (JsonProcessingException e) {
            throw Refusal.unexpected(JacksonWords.wrapped(e));
        }
    }
}
