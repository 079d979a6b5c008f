package studio.titus.titus.job.rules;

import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import studio.titus.titus.job.JobDescriptor;

/** Variables that the container does not get, or gets with another value. */
final class EnvironmentTraps implements Trap {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** The master and the agent set these last. */
    private static final Set<String> RESERVED = Set.of(
            "TITUS_JOB_ID",
            "TITUS_TASK_ID",
            "TITUS_TASK_INSTANCE_ID",
            "TITUS_TASK_ORIGINAL_ID",
            "TITUS_TASK_INDEX",
            "TITUS_IAM_ROLE",
            "EC2_LOCAL_IPV4",
            "TITUS_REDIRECT_STDOUT",
            "TITUS_REDIRECT_STDERR",
            "TITUS_UNIX_CB_PATH",
            "TITUS_CONFIRM");

    @Override
    public void check(JobDescriptor job, Consumer<Finding> found) {
        job.container().env().keySet().forEach(name -> {
            String field = "container.env." + name;
            if (!NAME.matcher(name).matches()) {
                found.accept(Finding.warning(
                        field,
                        "'%s' is no good name for a variable: letters, digits and _ only, no digit first."
                                .formatted(name)));
            }
            if (RESERVED.contains(name)) {
                found.accept(Finding.warning(field, "Titus sets %s itself; this value is lost.".formatted(name)));
            }
        });
    }
}
