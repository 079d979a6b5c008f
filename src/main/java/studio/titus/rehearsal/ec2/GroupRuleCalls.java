package studio.titus.rehearsal.ec2;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.AuthorizeSecurityGroupEgressRequest;
import software.amazon.awssdk.services.ec2.model.AuthorizeSecurityGroupEgressResponse;
import software.amazon.awssdk.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import software.amazon.awssdk.services.ec2.model.AuthorizeSecurityGroupIngressResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupRulesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupRulesResponse;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.ModifySecurityGroupRulesRequest;
import software.amazon.awssdk.services.ec2.model.ModifySecurityGroupRulesResponse;
import software.amazon.awssdk.services.ec2.model.ReferencedSecurityGroup;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.RevokeSecurityGroupEgressRequest;
import software.amazon.awssdk.services.ec2.model.RevokeSecurityGroupEgressResponse;
import software.amazon.awssdk.services.ec2.model.RevokeSecurityGroupIngressRequest;
import software.amazon.awssdk.services.ec2.model.RevokeSecurityGroupIngressResponse;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRuleRequest;
import software.amazon.awssdk.services.ec2.model.Tag;
import studio.titus.rehearsal.wire.Operations;
import studio.titus.rehearsal.wire.Page;

/** The calls that add, change and take away security group rules. Each is carried out whole or not at all. */
final class GroupRuleCalls {

    private final Ec2Data data;
    private final GroupRules rules;

    GroupRuleCalls(Ec2Data data, GroupRules rules) {
        this.data = data;
        this.rules = rules;
    }

    void register(Operations operations) {
        operations
                .on(AuthorizeSecurityGroupIngressRequest.class, this::authorizeIngress)
                .on(AuthorizeSecurityGroupEgressRequest.class, this::authorizeEgress)
                .on(RevokeSecurityGroupIngressRequest.class, this::revokeIngress)
                .on(RevokeSecurityGroupEgressRequest.class, this::revokeEgress)
                .on(ModifySecurityGroupRulesRequest.class, this::modify)
                .on(DescribeSecurityGroupRulesRequest.class, this::describe);
    }

    private AuthorizeSecurityGroupIngressResponse authorizeIngress(AuthorizeSecurityGroupIngressRequest request) {
        var added = authorize(
                request.groupId(),
                false,
                request.ipPermissions(),
                TagBook.wanted(request.tagSpecifications(), ResourceType.SECURITY_GROUP_RULE));
        return AuthorizeSecurityGroupIngressResponse.builder()
                .returnValue(true)
                .securityGroupRules(added)
                .build();
    }

    private AuthorizeSecurityGroupEgressResponse authorizeEgress(AuthorizeSecurityGroupEgressRequest request) {
        var added = authorize(
                request.groupId(),
                true,
                request.ipPermissions(),
                TagBook.wanted(request.tagSpecifications(), ResourceType.SECURITY_GROUP_RULE));
        return AuthorizeSecurityGroupEgressResponse.builder()
                .returnValue(true)
                .securityGroupRules(added)
                .build();
    }

    private List<SecurityGroupRule> authorize(
            String groupId, boolean egress, List<IpPermission> permissions, List<Tag> tags) {
        var wanted = rulesOf(groupId, egress, permissions);
        wanted.stream()
                .filter(rule -> rule.referencedGroupInfo() != null)
                .forEach(rule -> data.groups.require(rule.referencedGroupInfo().groupId()));
        wanted.forEach(rules::refuseDuplicate);
        return wanted.stream().map(rule -> rules.add(rule, tags)).toList();
    }

    private List<SecurityGroupRule> rulesOf(String groupId, boolean egress, List<IpPermission> permissions) {
        data.groups.require(groupId);
        if (permissions.isEmpty()) {
            throw Ec2Errors.missing("IpPermissions");
        }
        return permissions.stream()
                .flatMap(permission -> Permissions.rules(permission, groupId, egress, data.account).stream())
                .toList();
    }

    private RevokeSecurityGroupIngressResponse revokeIngress(RevokeSecurityGroupIngressRequest request) {
        revoke(request.groupId(), false, request.ipPermissions(), request.securityGroupRuleIds());
        return RevokeSecurityGroupIngressResponse.builder().returnValue(true).build();
    }

    private RevokeSecurityGroupEgressResponse revokeEgress(RevokeSecurityGroupEgressRequest request) {
        revoke(request.groupId(), true, request.ipPermissions(), request.securityGroupRuleIds());
        return RevokeSecurityGroupEgressResponse.builder().returnValue(true).build();
    }

    private void revoke(String groupId, boolean egress, List<IpPermission> permissions, List<String> ruleIds) {
        data.groups.require(groupId);
        List<String> gone = ruleIds.isEmpty()
                ? rulesOf(groupId, egress, permissions).stream()
                        .map(rule -> rules.same(rule)
                                .orElseThrow(() -> Ec2Errors.refused(
                                        "InvalidPermission.NotFound",
                                        "The specified rule does not exist in this security group."))
                                .securityGroupRuleId())
                        .toList()
                : ruleIds;
        gone.forEach(id -> requireIn(groupId, id));
        gone.forEach(data.rules::remove);
    }

    private SecurityGroupRule requireIn(String groupId, String ruleId) {
        return Optional.of(data.rules.require(ruleId))
                .filter(rule -> rule.groupId().equals(groupId))
                .orElseThrow(() -> Ec2Errors.refused(
                        "InvalidSecurityGroupRuleId.NotFound",
                        "The security group rule ID '" + ruleId + "' does not exist"));
    }

    private ModifySecurityGroupRulesResponse modify(ModifySecurityGroupRulesRequest request) {
        data.groups.require(request.groupId());
        request.securityGroupRules().forEach(update -> requireIn(request.groupId(), update.securityGroupRuleId()));
        request.securityGroupRules()
                .forEach(update -> data.rules.update(
                        update.securityGroupRuleId(), rule -> changed(rule, update.securityGroupRule())));
        return ModifySecurityGroupRulesResponse.builder().returnValue(true).build();
    }

    private SecurityGroupRule changed(SecurityGroupRule rule, SecurityGroupRuleRequest wanted) {
        boolean all = wanted.ipProtocol().equals(Permissions.ALL);
        var group = wanted.referencedGroupId() == null
                ? null
                : ReferencedSecurityGroup.builder()
                        .groupId(wanted.referencedGroupId())
                        .userId(data.account)
                        .build();
        return rule.toBuilder()
                .ipProtocol(wanted.ipProtocol())
                .fromPort(all ? Integer.valueOf(-1) : wanted.fromPort())
                .toPort(all ? Integer.valueOf(-1) : wanted.toPort())
                .cidrIpv4(wanted.cidrIpv4() == null ? null : Permissions.cidr(wanted.cidrIpv4()))
                .cidrIpv6(wanted.cidrIpv6())
                .referencedGroupInfo(group)
                .description(wanted.description())
                .build();
    }

    private DescribeSecurityGroupRulesResponse describe(DescribeSecurityGroupRulesRequest request) {
        var page = Page.of(
                data.rules.describe(request.securityGroupRuleIds(), request.filters()),
                request.maxResults(),
                request.nextToken());
        return DescribeSecurityGroupRulesResponse.builder()
                .securityGroupRules(page.items())
                .nextToken(page.next())
                .build();
    }
}
