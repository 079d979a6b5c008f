package studio.titus.titus.job.rules;

/**
 * Something to know about one field of a job.
 *
 * @param field as in JSON, such as {@code container.resources.cpu}; empty for the whole
 * @param sentence for people
 * @param effective what counts instead of what was given, or empty
 * @param gateway the gateway's own words when it refuses, or empty
 */
public record Finding(String field, Severity severity, String sentence, String effective, String gateway) {

    /** How much it matters. */
    public enum Severity {
        /** The gateway refuses the job. */
        ERROR,
        /** The job will not do what it says. */
        WARNING,
        /** Worth knowing. */
        INFO
    }

    static Finding error(String field, String sentence, String gateway) {
        return new Finding(field, Severity.ERROR, sentence, "", gateway);
    }

    static Finding warning(String field, String sentence) {
        return new Finding(field, Severity.WARNING, sentence, "", "");
    }

    static Finding info(String field, String sentence) {
        return new Finding(field, Severity.INFO, sentence, "", "");
    }
}
