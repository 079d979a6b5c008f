package studio.titus.titus.job.json;

import java.util.Map;
import studio.titus.titus.job.wire.WireException;

/** Says in words what protobuf says of a value that does not fit its field. */
public final class ShapeFault {

    public static final String UNKNOWN_FIELD = "This gateway has no such field and refuses a job that has it.";

    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("Cannot find field", UNKNOWN_FIELD),
            Map.entry("Cannot set field", "Only one of the fields that stand for each other may be given."),
            Map.entry("Expect message object", "An object { } is expected here."),
            Map.entry("Expect an array", "A list [ ] is expected here."),
            Map.entry("Expect a map object", "An object { } of texts is expected here."),
            Map.entry("Repeated field elements", "A list must not hold null."),
            Map.entry("Map value cannot be null", "The value of a key must not be null."),
            Map.entry("JsonObject", "A single value is expected here, no object."),
            Map.entry("JsonNull", "A single value is expected here, no null."),
            Map.entry("Not an uint", "A whole number is expected here."),
            Map.entry("Not an double", "A number is expected here."),
            Map.entry("Out of range", "The number is out of range: it must be 0 or more, and not too big."),
            Map.entry("Invalid bool", "true or false is expected here."),
            Map.entry("Invalid enum", "One of RO, WO and RW is expected here."));

    private ShapeFault() {}

    public static String sentence(WireException fault) {
        return SENTENCES.entrySet().stream()
                .filter(entry -> fault.said().startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("This value cannot be read.");
    }
}
