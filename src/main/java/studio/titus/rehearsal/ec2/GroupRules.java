package studio.titus.rehearsal.ec2;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;
import software.amazon.awssdk.services.ec2.model.Tag;

/** The rules of security groups, one entry each, as EC2 has kept them since rules have ids. */
final class GroupRules {

    private final Ec2Data data;

    GroupRules(Ec2Data data) {
        this.data = data;
    }

    /** Adds the rule every group is born with: everything may go out. */
    void addAtBirth(String groupId) {
        add(
                SecurityGroupRule.builder()
                        .groupId(groupId)
                        .isEgress(true)
                        .ipProtocol(Permissions.ALL)
                        .fromPort(-1)
                        .toPort(-1)
                        .cidrIpv4("0.0.0.0/0")
                        .build(),
                List.of());
    }

    /** Adds the rule of a VPC's own group: members may reach each other. */
    void addSelf(String groupId) {
        add(
                SecurityGroupRule.builder()
                        .groupId(groupId)
                        .isEgress(false)
                        .ipProtocol(Permissions.ALL)
                        .fromPort(-1)
                        .toPort(-1)
                        .referencedGroupInfo(group -> group.groupId(groupId).userId(data.account))
                        .build(),
                List.of());
    }

    /** Adds a rule, which no other rule of the group may say already. */
    SecurityGroupRule add(SecurityGroupRule rule, List<Tag> tags) {
        refuseDuplicate(rule);
        String id = data.rules.newId();
        return data.rules.add(
                rule.toBuilder()
                        .securityGroupRuleId(id)
                        .securityGroupRuleArn(data.arn("security-group-rule/" + id))
                        .groupOwnerId(data.account)
                        .build(),
                tags);
    }

    void refuseDuplicate(SecurityGroupRule rule) {
        if (same(rule).isPresent()) {
            throw Ec2Errors.refused(
                    "InvalidPermission.Duplicate",
                    "the specified rule \"peer: " + Permissions.peer(rule) + ", " + Permissions.portsInWords(rule)
                            + ", ALLOW\" already exists");
        }
    }

    /** The rule of the same group that says the same, whatever its id and description. */
    Optional<SecurityGroupRule> same(SecurityGroupRule rule) {
        return data.rules
                .all()
                .filter(other -> other.groupId().equals(rule.groupId())
                        && other.isEgress().equals(rule.isEgress())
                        && Permissions.saysTheSame(other, rule))
                .findFirst();
    }

    void removeAllOf(String groupId) {
        data.rules
                .all()
                .filter(rule -> rule.groupId().equals(groupId))
                .forEach(rule -> data.rules.remove(rule.securityGroupRuleId()));
    }

    /** Whether a rule of another group names this one. */
    boolean isReferencedByOthers(String groupId) {
        return data.rules.any(rule -> !rule.groupId().equals(groupId)
                && rule.referencedGroupInfo() != null
                && groupId.equals(rule.referencedGroupInfo().groupId()));
    }

    /** A group's rules of one direction in the older form, one permission for each protocol and port range. */
    List<IpPermission> permissions(String groupId, boolean egress) {
        Map<String, List<SecurityGroupRule>> byPorts = new LinkedHashMap<>();
        data.rules
                .all()
                .filter(rule -> rule.groupId().equals(groupId) && rule.isEgress() == egress)
                .forEach(rule -> byPorts.computeIfAbsent(
                                rule.ipProtocol() + rule.fromPort() + "-" + rule.toPort(), ports -> new ArrayList<>())
                        .add(rule));
        return byPorts.values().stream().map(Permissions::permission).toList();
    }
}
