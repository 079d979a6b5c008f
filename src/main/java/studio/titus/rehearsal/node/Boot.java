package studio.titus.rehearsal.node;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a boot script has come.
 *
 * @param steps those that have begun
 * @param failure why it ended, if it failed
 */
record Boot(List<Step> steps, Optional<Failure> failure) {

    record Step(String name, Instant at) {}

    record Failure(String step, Instant at, String reason) {}

    Boot {
        steps = List.copyOf(steps);
    }

    /** When a step began the last time. */
    Optional<Instant> began(String step) {
        return steps.reversed().stream()
                .filter(begun -> begun.name().equals(step))
                .map(Step::at)
                .findFirst();
    }

    Optional<Instant> ready() {
        return began("ready");
    }
}
