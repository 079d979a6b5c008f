package studio.titus.titus.job.judge;

/**
 * A value that was given and is not kept.
 *
 * @param field as in JSON, such as {@code container.resources.memoryMB}
 * @param from what was given
 * @param to what the gateway makes of it
 */
public record Change(String field, String from, String to) {}
