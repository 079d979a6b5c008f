package studio.titus.titus.job.json;

/**
 * Something to know about a job that was read.
 *
 * @param path where, as in JSON; may be empty
 * @param sentence for people
 */
public record Note(String path, String sentence) {}
