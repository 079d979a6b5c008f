package studio.titus.rehearsal.autoscaling;

import java.time.Instant;
import software.amazon.awssdk.services.autoscaling.model.Activity;
import software.amazon.awssdk.services.autoscaling.model.ScalingActivityStatusCode;
import studio.titus.rehearsal.wire.World;

/** Writes down what groups do, in Auto Scaling's words. */
final class ActivityLog {

    private final World world;

    ActivityLog(World world) {
        this.world = world;
    }

    void launched(Group group, String instanceId, Instant at) {
        add(
                group,
                "Launching a new EC2 instance: " + instanceId,
                cause(at, "an instance was started in response to a difference between desired and actual capacity"),
                at);
    }

    void replaced(Group group, String instanceId, Instant at) {
        add(
                group,
                "Terminating EC2 instance: " + instanceId,
                cause(
                        at,
                        "an instance was taken out of service in response to an EC2 health check indicating it has"
                                + " been terminated or stopped"),
                at);
    }

    void ended(Group group, String instanceId, Instant at) {
        add(
                group,
                "Terminating EC2 instance: " + instanceId,
                cause(at, "an instance was taken out of service in response to a change of the desired capacity"),
                at);
    }

    void failed(Group group, String reason, Instant at) {
        group.activities.addFirst(activity(
                        group,
                        "Launching a new EC2 instance",
                        cause(
                                at,
                                "an instance was started in response to a difference between desired and"
                                        + " actual capacity"),
                        at)
                .statusCode(ScalingActivityStatusCode.FAILED)
                .statusMessage(reason + " Launching EC2 instance failed.")
                .build());
    }

    private void add(Group group, String description, String cause, Instant at) {
        group.activities.addFirst(activity(group, description, cause, at)
                .statusCode(ScalingActivityStatusCode.SUCCESSFUL)
                .build());
    }

    private Activity.Builder activity(Group group, String description, String cause, Instant at) {
        return Activity.builder()
                .activityId(world.dice()
                        .hex("activity", 32)
                        .replaceAll("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"))
                .autoScalingGroupName(group.name())
                .autoScalingGroupARN(group.settings().autoScalingGroupARN())
                .description(description)
                .cause(cause)
                .details("{}")
                .startTime(at)
                .endTime(at)
                .progress(100);
    }

    private static String cause(Instant at, String what) {
        return "At " + at + " " + what + ".";
    }
}
