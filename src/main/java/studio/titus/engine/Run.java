package studio.titus.engine;

import java.util.function.Consumer;
import studio.titus.state.Journal;

/**
 * What a caller hands in with a run.
 *
 * @param journal where intents and results go
 * @param events is told everything, one event at a time, from any thread; must return quickly
 * @param cancel stops the run
 */
public record Run(Journal journal, Consumer<RunEvent> events, Cancel cancel) {}
