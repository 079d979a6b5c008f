package studio.titus.titus.job.rules;

import java.util.function.Consumer;
import studio.titus.titus.job.JobDescriptor;

/** Things that the gateway takes and that then do not work, or not as they look. */
@FunctionalInterface
interface Trap {

    void check(JobDescriptor job, Consumer<Finding> found);
}
