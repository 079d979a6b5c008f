package studio.titus.rehearsal.ec2;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ec2.model.CreateSecurityGroupRequest;
import software.amazon.awssdk.services.ec2.model.CreateSecurityGroupResponse;
import software.amazon.awssdk.services.ec2.model.DeleteSecurityGroupRequest;
import software.amazon.awssdk.services.ec2.model.DeleteSecurityGroupResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsResponse;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.UserIdGroupPair;
import studio.titus.rehearsal.wire.Operations;
import studio.titus.rehearsal.wire.Page;

/** Security groups. Each is born with a rule that lets everything out. */
final class SecurityGroups {

    private static final String DEFAULT = "default";

    private final Ec2Data data;
    private final GroupRules rules;

    /** The filters that look at a group's rules. */
    private final Filters<SecurityGroup> ruleFilters = new Filters<SecurityGroup>()
            .by("ip-permission.group-id", group -> namedGroups(group.ipPermissions()))
            .by("ip-permission.cidr", group -> ranges(group.ipPermissions()))
            .by("egress.ip-permission.group-id", group -> namedGroups(group.ipPermissionsEgress()))
            .by("egress.ip-permission.cidr", group -> ranges(group.ipPermissionsEgress()));

    SecurityGroups(Ec2Data data, GroupRules rules) {
        this.data = data;
        this.rules = rules;
    }

    void register(Operations operations) {
        operations
                .on(CreateSecurityGroupRequest.class, this::create)
                .on(DescribeSecurityGroupsRequest.class, this::describe)
                .on(DeleteSecurityGroupRequest.class, this::delete);
    }

    /** Makes a fresh VPC's own group, whose members may reach each other. */
    void createDefault(String vpcId) {
        String id = data.groups.newId();
        data.groups.add(fresh(id, vpcId, DEFAULT, "default VPC security group"), List.of());
        rules.addAtBirth(id);
        rules.addSelf(id);
    }

    /** Removes the VPC's own group with the VPC. */
    void removeDefaultOf(String vpcId) {
        data.groups.all().filter(group -> group.vpcId().equals(vpcId)).forEach(group -> {
            rules.removeAllOf(group.groupId());
            data.groups.remove(group.groupId());
        });
    }

    private CreateSecurityGroupResponse create(CreateSecurityGroupRequest request) {
        if (request.description() == null) {
            throw Ec2Errors.missing("GroupDescription");
        }
        data.vpcs.require(request.vpcId());
        String name = request.groupName();
        if (name.startsWith("sg-")) {
            throw Ec2Errors.invalidParameter("Value (" + name
                    + ") for parameter GroupName is invalid. Group names may not be in the format sg-*.");
        }
        if (data.groups.any(group ->
                group.vpcId().equals(request.vpcId()) && group.groupName().equals(name))) {
            throw Ec2Errors.refused(
                    "InvalidGroup.Duplicate",
                    "The security group '" + name + "' already exists for VPC '" + request.vpcId() + "'");
        }
        String id = data.groups.newId();
        var group = data.groups.add(
                fresh(id, request.vpcId(), name, request.description()),
                TagBook.wanted(request.tagSpecifications(), ResourceType.SECURITY_GROUP));
        rules.addAtBirth(id);
        return CreateSecurityGroupResponse.builder()
                .groupId(id)
                .securityGroupArn(group.securityGroupArn())
                .tags(group.tags())
                .build();
    }

    private SecurityGroup fresh(String id, String vpcId, String name, String description) {
        return SecurityGroup.builder()
                .groupId(id)
                .groupName(name)
                .description(description)
                .vpcId(vpcId)
                .ownerId(data.account)
                .securityGroupArn(data.arn("security-group/" + id))
                .build();
    }

    private DescribeSecurityGroupsResponse describe(DescribeSecurityGroupsRequest request) {
        var byRule = filters(request, true);
        ruleFilters.check(byRule);
        var found = data.groups.describe(request.groupIds(), filters(request, false)).stream()
                .map(this::withPermissions)
                .filter(group -> ruleFilters.accept(group, Map.of(), byRule))
                .toList();
        var page = Page.of(found, request.maxResults(), request.nextToken());
        return DescribeSecurityGroupsResponse.builder()
                .securityGroups(page.items())
                .nextToken(page.next())
                .build();
    }

    private static List<Filter> filters(DescribeSecurityGroupsRequest request, boolean byRule) {
        return request.filters().stream()
                .filter(filter -> filter.name().contains("ip-permission.") == byRule)
                .toList();
    }

    private SecurityGroup withPermissions(SecurityGroup group) {
        return group.toBuilder()
                .ipPermissions(rules.permissions(group.groupId(), false))
                .ipPermissionsEgress(rules.permissions(group.groupId(), true))
                .build();
    }

    private static List<String> namedGroups(List<IpPermission> permissions) {
        return permissions.stream()
                .flatMap(permission -> permission.userIdGroupPairs().stream())
                .map(UserIdGroupPair::groupId)
                .toList();
    }

    private static List<String> ranges(List<IpPermission> permissions) {
        return permissions.stream()
                .flatMap(permission -> permission.ipRanges().stream())
                .map(IpRange::cidrIp)
                .toList();
    }

    private DeleteSecurityGroupResponse delete(DeleteSecurityGroupRequest request) {
        String id = request.groupId();
        var group = data.groups.require(id);
        if (group.groupName().equals(DEFAULT)) {
            throw Ec2Errors.refused(
                    "CannotDelete",
                    "the specified group: \"" + id + "\" name: \"default\" cannot be deleted by a user");
        }
        if (isUsed(id) || rules.isReferencedByOthers(id)) {
            throw Ec2Errors.refused("DependencyViolation", "resource " + id + " has a dependent object");
        }
        rules.removeAllOf(id);
        data.groups.remove(id);
        return DeleteSecurityGroupResponse.builder()
                .returnValue(true)
                .groupId(id)
                .build();
    }

    private boolean isUsed(String id) {
        return data.networkInterfaces.any(
                card -> card.groups().stream().map(GroupIdentifier::groupId).anyMatch(id::equals));
    }
}
