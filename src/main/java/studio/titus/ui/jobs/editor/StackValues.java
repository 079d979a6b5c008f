package studio.titus.ui.jobs.editor;

import java.util.List;
import studio.titus.titus.job.Container;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.SecurityProfile;

/**
 * What a stack has for its jobs; empty texts while nobody knows.
 *
 * @param role the ARN of the role for containers
 * @param securityGroup the group for containers
 */
public record StackValues(String role, String securityGroup) {

    static final StackValues UNKNOWN = new StackValues("", "");

    /** The job with this stack's role and group in place of its own. */
    JobDescriptor into(JobDescriptor job) {
        Container container = job.container();
        List<String> groups = securityGroup.isEmpty() ? List.of() : List.of(securityGroup);
        return job.withContainer(container.withSecurity(
                new SecurityProfile(groups, role, container.security().attributes())));
    }
}
