package studio.titus.model;

import org.jspecify.annotations.Nullable;

/**
 * Something to say about one field of the settings: why it cannot stay so, or a hint that stops nothing.
 *
 * @param field path in the settings file, for instance {@code agents.min} or {@code trustedCidr}
 * @param code stable, dotted, lower case
 * @param message whole sentences; for an error they say what to type instead
 * @param suggestion a text that would pass, {@code null} when none is known
 */
public record FieldNote(
        String field, String code, String message, @Nullable String suggestion) {

    public static FieldNote of(String field, String code, String message) {
        return new FieldNote(field, code, message, null);
    }

    /** The refusal of a single text as a note on its field. */
    public static FieldNote of(String field, Checked.Invalid<?> invalid) {
        return new FieldNote(field, invalid.code(), invalid.message(), invalid.suggestion());
    }
}
