package studio.titus.ui.checks;

import java.time.Duration;
import java.time.Instant;
import studio.titus.checks.Row;

/**
 * What a look at a claim gave.
 *
 * @param at when, by this computer's clock
 * @param took how long it took
 */
public record Known(Row row, Instant at, Duration took) {

    /** The claim's id. */
    String id() {
        return row.id();
    }
}
