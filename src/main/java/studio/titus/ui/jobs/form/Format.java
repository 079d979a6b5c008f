package studio.titus.ui.jobs.form;

import java.util.Optional;
import java.util.function.Function;

/**
 * How a value and what people type for it become each other.
 *
 * @param print the value as the form shows it
 * @param parse what was typed; empty when it is no such value
 * @param fault key of the sentence that says what is expected
 */
record Format<T>(Function<T, String> print, Function<String, Optional<T>> parse, String fault) {}
