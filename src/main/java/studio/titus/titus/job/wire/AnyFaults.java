package studio.titus.titus.job.wire;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Why an {@code Any} with something in it cannot be read: the gateway registers no types. */
final class AnyFaults {

    private static final String TYPE = "@type";

    private AnyFaults() {}

    static WireException of(JsonNode json) throws WireException {
        @Nullable JsonNode type = json.get(TYPE);
        if (type == null) {
            return new WireException("Missing type url when parsing: " + JsonTexts.json(json));
        }
        String address = JsonTexts.text(type);
        return address.indexOf('/') < 0
                ? new WireException("Invalid type url found: " + address)
                : new WireException("Cannot resolve type: " + address);
    }
}
