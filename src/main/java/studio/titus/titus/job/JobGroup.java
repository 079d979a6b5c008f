package studio.titus.titus.job;

/**
 * Which cluster a job belongs to: application-stack-detail-sequence. Each may be empty.
 *
 * @param sequence if it is given, no other active job may have the same name
 */
public record JobGroup(String stack, String detail, String sequence) {

    public static final JobGroup NONE = new JobGroup("", "", "");
}
