package studio.titus.rehearsal.control;

import java.time.Duration;

/**
 * How long the rehearsal cloud takes for what AWS does not do at once. All durations are at least zero.
 *
 * @param natUp NAT gateway from pending to available
 * @param natDown NAT gateway from deleting to deleted
 * @param instanceUp instance from pending to running
 * @param instanceDown instance from shutting-down to terminated
 * @param inService a group's instance from launch to InService
 * @param groupDelete an empty Auto Scaling group from the delete call to gone
 * @param healthCheck how long a group takes to see that one of its instances is gone, and to try a failed launch again
 * @param profileLag from a change of an instance profile until EC2 accepts it
 * @param principalLag from the creation of a role until a trust policy may name it
 * @param readLag longest time in which EC2's Describe calls do not show a fresh object yet
 */
public record RehearsalTimes(
        Duration natUp,
        Duration natDown,
        Duration instanceUp,
        Duration instanceDown,
        Duration inService,
        Duration groupDelete,
        Duration healthCheck,
        Duration profileLag,
        Duration principalLag,
        Duration readLag) {

    /** Refuses negative durations. */
    public RehearsalTimes {
        for (var duration : new Duration[] {
            natUp,
            natDown,
            instanceUp,
            instanceDown,
            inService,
            groupDelete,
            healthCheck,
            profileLag,
            principalLag,
            readLag
        }) {
            if (duration.isNegative()) {
                throw new IllegalArgumentException("a duration is at least zero, not " + duration);
            }
        }
    }

    /** Typical times of AWS: the NAT gateway takes a minute and a half, an instance half a minute. */
    public static RehearsalTimes aws() {
        return new RehearsalTimes(
                Duration.ofSeconds(90),
                Duration.ofSeconds(60),
                Duration.ofSeconds(25),
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                Duration.ofSeconds(2));
    }

    /** Everything at once. */
    public static RehearsalTimes instant() {
        var none = Duration.ZERO;
        return new RehearsalTimes(none, none, none, none, none, none, none, none, none, none);
    }
}
