package studio.titus.titus.job.judge;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;

/** Faults of syntax in the words of the gateway's Jackson 2.8, which differ a little from today's. */
final class JacksonWords {

    /** The body; the number differs from request to request. */
    private static final String SOURCE = "HttpInputOverHTTP@0";

    private JacksonWords() {}

    /** With the place behind it, as the gateway tells a caller's fault. */
    static String original(JsonProcessingException fault) {
        return "%s location: [%s]".formatted(words(fault), place(fault));
    }

    /** With the name of the exception and the place in its own words, as the gateway tells a fault in its reader. */
    static String wrapped(JsonProcessingException fault) {
        return "%s: %s\n at [Source: %s; %s]".formatted(fault.getClass().getName(), words(fault), SOURCE, place(fault));
    }

    private static String words(JsonProcessingException fault) {
        return fault.getOriginalMessage()
                .replaceAll(
                        "was expecting \\(JSON String, Number, Array, Object or token 'null', 'true' or 'false'\\)",
                        "was expecting ('true', 'false' or 'null')")
                .replaceAll("`?JsonReadFeature\\.([A-Z_]+)`?", "JsonParser.Feature.$1")
                .replaceAll("\\(start marker at \\[Source: [^;]*; ", "(start marker at [Source: " + SOURCE + "; ");
    }

    /** A character that does not belong there was counted as read. */
    private static String place(JsonProcessingException fault) {
        JsonLocation place = fault.getLocation();
        int read = fault.getOriginalMessage().startsWith("Unexpected character") ? 1 : 0;
        return "line: %d, column: %d".formatted(place.getLineNr(), place.getColumnNr() + read);
    }
}
