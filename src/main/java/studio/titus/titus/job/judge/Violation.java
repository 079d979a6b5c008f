package studio.titus.titus.job.judge;

/**
 * A rule of the gateway that a job breaks.
 *
 * @param field as the gateway calls it, which is not always as in JSON: {@code container.containerResources.cpu}, {@code extensions.size}
 * @param description the gateway's sentence
 */
public record Violation(String field, String description) {}
