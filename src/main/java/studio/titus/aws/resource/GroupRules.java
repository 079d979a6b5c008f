package studio.titus.aws.resource;

import static studio.titus.aws.error.Calls.call;
import static studio.titus.aws.error.Calls.ifThere;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;
import software.amazon.awssdk.services.ec2.model.TagSpecification;
import studio.titus.plan.SecuritySpec.Direction;

/** Reads and writes the rules of security groups; writes to one group go one at a time, as EC2 wants it. */
final class GroupRules {

    private final Ec2Client ec2;
    private final Batcher<String, List<SecurityGroupRule>> batcher = new Batcher<>(this::byGroups);
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

    GroupRules(Ec2Client ec2) {
        this.ec2 = ec2;
    }

    /** All rules of a group, anybody's; empty as well when there is no such group. */
    List<SecurityGroupRule> of(String group) {
        return batcher.get(group).orElse(List.of());
    }

    Map<String, List<SecurityGroupRule>> byGroups(Set<String> groups) {
        var inGroups = Ours.filter("group-id", groups);
        return call(
                "ec2:DescribeSecurityGroupRules",
                () -> ec2.describeSecurityGroupRulesPaginator(r -> r.filters(inGroups)).stream()
                        .flatMap(page -> page.securityGroupRules().stream())
                        .collect(Collectors.groupingBy(SecurityGroupRule::groupId)));
    }

    List<SecurityGroupRule> authorize(
            String group, Direction direction, IpPermission permission, TagSpecification tags) {
        return locked(group, () -> switch (direction) {
            case INGRESS ->
                call(
                                "ec2:AuthorizeSecurityGroupIngress",
                                () -> ec2.authorizeSecurityGroupIngress(r -> r.groupId(group)
                                        .ipPermissions(permission)
                                        .tagSpecifications(tags)))
                        .securityGroupRules();
            case EGRESS ->
                call(
                                "ec2:AuthorizeSecurityGroupEgress",
                                () -> ec2.authorizeSecurityGroupEgress(r -> r.groupId(group)
                                        .ipPermissions(permission)
                                        .tagSpecifications(tags)))
                        .securityGroupRules();
        });
    }

    /** Puts tags on rules that stand. */
    void tag(Collection<SecurityGroupRule> rules, Map<String, String> tags) {
        if (!rules.isEmpty()) {
            var ids = rules.stream().map(SecurityGroupRule::securityGroupRuleId).toList();
            call("ec2:CreateTags", () -> ec2.createTags(r -> r.resources(ids).tags(Tags.list(tags))));
        }
    }

    /** Removes rules of a group; those that are gone already don't matter. */
    void revoke(String group, Collection<SecurityGroupRule> rules) {
        var byDirection = rules.stream()
                .collect(Collectors.partitioningBy(
                        SecurityGroupRule::isEgress,
                        Collectors.mapping(SecurityGroupRule::securityGroupRuleId, Collectors.toList())));
        byDirection.forEach((egress, ids) -> revoke(group, egress ? Direction.EGRESS : Direction.INGRESS, ids));
    }

    void revoke(String group, Direction direction, List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        boolean done = locked(
                group,
                () -> ifThere(action(direction), () -> send(group, direction, ids))
                        .isPresent());
        if (!done && ids.size() > 1) {
            ids.forEach(id -> revoke(group, direction, List.of(id)));
        }
    }

    private static String action(Direction direction) {
        return direction == Direction.EGRESS ? "ec2:RevokeSecurityGroupEgress" : "ec2:RevokeSecurityGroupIngress";
    }

    private Object send(String group, Direction direction, List<String> ids) {
        return switch (direction) {
            case INGRESS -> ec2.revokeSecurityGroupIngress(r -> r.groupId(group).securityGroupRuleIds(ids));
            case EGRESS -> ec2.revokeSecurityGroupEgress(r -> r.groupId(group).securityGroupRuleIds(ids));
        };
    }

    private <T> T locked(String group, Supplier<T> write) {
        var lock = locks.computeIfAbsent(group, _ -> new ReentrantLock());
        lock.lock();
        try {
            return write.get();
        } finally {
            lock.unlock();
        }
    }
}
