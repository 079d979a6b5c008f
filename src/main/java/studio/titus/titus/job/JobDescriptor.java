package studio.titus.titus.job;

import java.util.Map;

/**
 * A job to be created, batch or service. 32-bit numbers of it are held as the gateway holds them: one beyond 2147483647 is negative.
 *
 * @param teamEmail whom to write to about the job
 * @param applicationName many jobs may share it
 * @param capacityGroup empty for the gateway's default
 * @param attributes labels for finding the job again
 */
public record JobDescriptor(
        String teamEmail,
        String applicationName,
        String capacityGroup,
        JobGroup group,
        Map<String, String> attributes,
        Container container,
        JobKind kind) {

    public JobDescriptor {
        attributes = Ordered.copy(attributes);
    }

    /** A job of which nothing is said but its kind. */
    public static JobDescriptor empty(JobKind kind) {
        return new JobDescriptor("", "", "", JobGroup.NONE, Map.of(), Container.EMPTY, kind);
    }

    public JobDescriptor withTeamEmail(String email) {
        return new JobDescriptor(email, applicationName, capacityGroup, group, attributes, container, kind);
    }

    public JobDescriptor withApplicationName(String name) {
        return new JobDescriptor(teamEmail, name, capacityGroup, group, attributes, container, kind);
    }

    public JobDescriptor withCapacityGroup(String name) {
        return new JobDescriptor(teamEmail, applicationName, name, group, attributes, container, kind);
    }

    public JobDescriptor withGroup(JobGroup value) {
        return new JobDescriptor(teamEmail, applicationName, capacityGroup, value, attributes, container, kind);
    }

    public JobDescriptor withAttributes(Map<String, String> values) {
        return new JobDescriptor(teamEmail, applicationName, capacityGroup, group, values, container, kind);
    }

    public JobDescriptor withContainer(Container value) {
        return new JobDescriptor(teamEmail, applicationName, capacityGroup, group, attributes, value, kind);
    }

    public JobDescriptor withKind(JobKind value) {
        return new JobDescriptor(teamEmail, applicationName, capacityGroup, group, attributes, container, value);
    }
}
