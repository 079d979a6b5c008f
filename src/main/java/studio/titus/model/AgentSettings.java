package studio.titus.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The group of agents.
 *
 * @param instanceType one that Titus can drive
 * @param min fewest machines, 0..1000
 * @param desired machines to start with, min..max
 * @param max most machines, 0..1000
 * @param rootVolumeGb size of the gp2 root volume in GiB, 8..16384
 */
public record AgentSettings(InstanceType instanceType, int min, int desired, int max, int rootVolumeGb) {

    /** One m4.large with 30 GB, as the original. */
    public static final AgentSettings DEFAULT = new AgentSettings(InstanceType.of("m4.large"), 1, 1, 1, 30);

    private static final int MOST = 1000;
    private static final int SMALLEST_VOLUME = 8;
    private static final int LARGEST_VOLUME = 16_384;

    /** @throws IllegalArgumentException with the first message of {@link #issues} */
    public AgentSettings {
        issues(instanceType, min, desired, max, rootVolumeGb).stream()
                .findFirst()
                .ifPresent(issue -> {
                    throw new IllegalArgumentException(issue.message());
                });
    }

    /** What keeps these values from being settings, fields named as in the settings file; empty when nothing does. */
    public static List<FieldNote> issues(InstanceType type, int min, int desired, int max, int rootVolumeGb) {
        List<FieldNote> issues = new ArrayList<>();
        if (type.asAgent() instanceof Checked.Invalid<InstanceType> invalid) {
            issues.add(FieldNote.of("agents.instanceType", invalid));
        }
        count("agents.min", min, issues);
        count("agents.desired", desired, issues);
        count("agents.max", max, issues);
        if (issues.isEmpty() && min > max) {
            issues.add(order("agents.min", "The fewest agents, %d, are more than the most, %d.", min, max));
        } else if (issues.isEmpty() && desired < min) {
            issues.add(order("agents.desired", "%d agents wanted are fewer than the fewest, %d.", desired, min));
        } else if (issues.isEmpty() && desired > max) {
            issues.add(order("agents.desired", "%d agents wanted are more than the most, %d.", desired, max));
        }
        if (rootVolumeGb < SMALLEST_VOLUME || rootVolumeGb > LARGEST_VOLUME) {
            issues.add(FieldNote.of(
                    "agents.rootVolumeGb",
                    "agents.volume",
                    "A root volume of %d GB is not possible. Type %d to %d, for instance 30."
                            .formatted(rootVolumeGb, SMALLEST_VOLUME, LARGEST_VOLUME)));
        }
        return List.copyOf(issues);
    }

    private static void count(String field, int value, List<FieldNote> issues) {
        if (value < 0 || value > MOST) {
            issues.add(FieldNote.of(
                    field,
                    "agents.count",
                    "%d is no number of agents. Type 0 to %d, for instance 1.".formatted(value, MOST)));
        }
    }

    private static FieldNote order(String field, String what, int value, int limit) {
        return FieldNote.of(
                field, "agents.order", what.formatted(value, limit) + " Type numbers so that min <= desired <= max.");
    }
}
