package studio.titus.ui.control;

/**
 * One line of a log.
 *
 * @param bad whether it tells of a failure
 */
public record LogLine(String text, boolean bad) {}
