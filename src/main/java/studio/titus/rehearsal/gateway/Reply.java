package studio.titus.rehearsal.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import studio.titus.titus.job.wire.WirePrinter;

/**
 * An HTTP answer.
 *
 * @param contentType "" for none
 */
public record Reply(int status, String contentType, String body) {

    static final String JSON = "application/json";
    private static final int OK = 200;

    static Reply ok(JsonNode body) {
        return new Reply(OK, JSON, WirePrinter.print(body));
    }

    /** Done, and nothing to say. */
    static Reply done() {
        return new Reply(OK, JSON, "");
    }
}
