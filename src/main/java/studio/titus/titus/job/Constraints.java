package studio.titus.titus.job;

import java.util.Map;

/**
 * Rules for placing the tasks.
 *
 * @param values by name; only the text {@code true} has an effect
 * @param expression kept, although this version drops it
 */
public record Constraints(Map<String, String> values, String expression) {

    public static final Constraints NONE = new Constraints(Map.of(), "");

    public Constraints {
        values = Ordered.copy(values);
    }

    public static Constraints of(Map<String, String> values) {
        return new Constraints(values, "");
    }
}
