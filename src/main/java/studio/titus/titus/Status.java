package studio.titus.titus;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A state of a job or task, and why.
 *
 * @param state as the gateway spells it, for instance {@code Accepted}, {@code Launched}, {@code StartInitiated},
 *     {@code Started}, {@code KillInitiated}, {@code Finished}; later gateways may know others
 * @param reasonCode for instance {@code normal}, {@code failed}, {@code killed}; "" for none
 * @param reasonMessage the gateway's own words; "" for none
 * @param at when it was entered
 */
public record Status(String state, String reasonCode, String reasonMessage, Instant at) {

    /** Whether nothing comes after it. */
    public boolean isOver() {
        return state.equals("Finished");
    }

    static Status of(JsonNode node) {
        return new Status(
                node.path("state").asText(),
                node.path("reasonCode").asText(),
                node.path("reasonMessage").asText(),
                Instant.ofEpochMilli(node.path("timestamp").asLong()));
    }
}
