package studio.titus.titus.job.json;

import com.fasterxml.jackson.core.JsonProcessingException;

/** Says where JSON ends to be JSON. */
public final class SyntaxFault {

    private SyntaxFault() {}

    /** Line and column, and what was found there. */
    public static String sentence(JsonProcessingException fault) {
        String what =
                fault.getOriginalMessage().lines().findFirst().orElse("").replaceAll(" \\(start marker at .*", "");
        var place = fault.getLocation();
        return "Line %d, column %d: %s".formatted(place.getLineNr(), place.getColumnNr(), what);
    }
}
