package studio.titus.aws.resource;

import static studio.titus.aws.error.Calls.call;
import static studio.titus.aws.error.Calls.ifThere;

import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import studio.titus.engine.Attempt;
import studio.titus.engine.Removal;
import studio.titus.engine.ResourceHandler;
import studio.titus.plan.Address;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;
import studio.titus.plan.SecuritySpec;

/** Security groups, without their rules. AWS gives a new one a rule that lets everything out. */
final class SecurityGroupHandler implements ResourceHandler<SecuritySpec.SecurityGroup> {

    private final Ec2Client ec2;
    private final Deletions deletions;
    private final InterfaceSweeper sweeper;
    private final GroupRules rules;

    SecurityGroupHandler(Ec2Client ec2, Deletions deletions, InterfaceSweeper sweeper, GroupRules rules) {
        this.ec2 = ec2;
        this.deletions = deletions;
        this.sweeper = sweeper;
        this.rules = rules;
    }

    static Live read(Address address, SecurityGroup group) {
        return LiveBuilder.of(address, Kind.SECURITY_GROUP, group.groupId())
                .put("vpc_id", group.vpcId())
                .put("name", group.groupName())
                .put("description", group.description())
                .put("arn", group.securityGroupArn())
                .tags(Tags.map(group.tags()))
                .build();
    }

    @Override
    public Live create(SecuritySpec.SecurityGroup spec, Attempt attempt) {
        var tags = Tags.on(ResourceType.SECURITY_GROUP, attempt.tags());
        var vpc = attempt.resolver().get(spec.vpc());
        var reply = call(
                "ec2:CreateSecurityGroup",
                () -> ec2.createSecurityGroup(r -> r.vpcId(vpc)
                        .groupName(spec.name())
                        .description(spec.description())
                        .tagSpecifications(tags)));
        return LiveBuilder.of(attempt.address(), Kind.SECURITY_GROUP, reply.groupId())
                .put("vpc_id", vpc)
                .put("name", spec.name())
                .put("description", spec.description())
                .put("arn", reply.securityGroupArn())
                .tags(attempt.tags())
                .build();
    }

    @Override
    public Live update(SecuritySpec.SecurityGroup spec, Live live, Set<String> attributes, Attempt attempt) {
        return Tags.update(ec2, live, spec, attributes, attempt);
    }

    @Override
    public Optional<Live> look(Live live) {
        return ifThere("ec2:DescribeSecurityGroups", () -> ec2.describeSecurityGroups(r -> r.groupIds(live.id())))
                .flatMap(reply -> reply.securityGroups().stream().findFirst())
                .map(group -> read(live.address(), group));
    }

    @Override
    public Optional<Live> find(SecuritySpec.SecurityGroup spec, Attempt attempt) {
        var reply = call(
                "ec2:DescribeSecurityGroups", () -> ec2.describeSecurityGroups(r -> r.filters(Ours.filters(attempt))));
        var found = reply.securityGroups().stream()
                .map(group -> read(attempt.address(), group))
                .toList();
        return Ours.pick(found, attempt);
    }

    /** Groups that name each other block each other, so all rules go first, those of other hands included. */
    @Override
    public void delete(Live live, Removal removal) {
        sweeper.sweep(Ours.filter("group-id", live.id()), removal);
        rules.revoke(live.id(), rules.of(live.id()));
        deletions.delete(
                "ec2:DeleteSecurityGroup",
                live,
                () -> ec2.deleteSecurityGroup(r -> r.groupId(live.id())),
                blockers -> blockers.ofSecurityGroup(live.id(), live.attributeOr("vpc_id")));
    }
}
