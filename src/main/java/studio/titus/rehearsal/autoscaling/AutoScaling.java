package studio.titus.rehearsal.autoscaling;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import studio.titus.rehearsal.ec2.Ec2Region;
import studio.titus.rehearsal.wire.Operations;
import studio.titus.rehearsal.wire.World;

/** Auto Scaling of one region: puts its parts together. */
public final class AutoScaling {

    private final Operations operations = new Operations();

    /**
     * A region without groups.
     *
     * @param ec2 where instances come from
     * @param region for example {@code eu-west-1}
     * @param account the account's twelve digits
     * @param serviceLinkedRole gives the ARN of the role Auto Scaling acts in, made if there is none
     */
    public AutoScaling(World world, Ec2Region ec2, String region, String account, Supplier<String> serviceLinkedRole) {
        Map<String, Group> groups = new LinkedHashMap<>();
        var keeper = new GroupKeeper(world, ec2, groups, new ActivityLog(world));
        var tags = new GroupTags(groups);
        String arnPrefix = "arn:aws:autoscaling:" + region + ":" + account + ":autoScalingGroup:";
        var settings = new GroupSettings(world, ec2, arnPrefix);
        new Groups(world, groups, keeper, tags, serviceLinkedRole, settings).register(operations);
        new GroupViews(ec2, groups, keeper).register(operations);
        tags.register(operations);
    }

    /** What Auto Scaling answers. */
    public Operations operations() {
        return operations;
    }
}
