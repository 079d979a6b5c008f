package studio.titus.aws.resource;

import static studio.titus.aws.error.Calls.call;
import static studio.titus.aws.error.Calls.ifThere;
import static studio.titus.plan.NetworkSpec.Subnet.PUBLIC_ADDRESSES;

import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.SubnetState;
import studio.titus.engine.Attempt;
import studio.titus.engine.Removal;
import studio.titus.engine.ResourceHandler;
import studio.titus.plan.Address;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;
import studio.titus.plan.Live.Phase;
import studio.titus.plan.NetworkSpec;

/** Subnets. */
final class SubnetHandler implements ResourceHandler<NetworkSpec.Subnet> {

    private final Ec2Client ec2;
    private final Deletions deletions;
    private final InterfaceSweeper sweeper;

    SubnetHandler(Ec2Client ec2, Deletions deletions, InterfaceSweeper sweeper) {
        this.ec2 = ec2;
        this.deletions = deletions;
        this.sweeper = sweeper;
    }

    static Live read(Address address, Subnet subnet) {
        return LiveBuilder.of(address, Kind.SUBNET, subnet.subnetId())
                .phase(subnet.state() == SubnetState.PENDING ? Phase.PENDING : Phase.READY)
                .put("vpc_id", subnet.vpcId())
                .put("cidr_block", subnet.cidrBlock())
                .put("availability_zone", subnet.availabilityZone())
                .put("availability_zone_id", subnet.availabilityZoneId())
                .put("arn", subnet.subnetArn())
                .put(PUBLIC_ADDRESSES, subnet.mapPublicIpOnLaunch())
                .tags(Tags.map(subnet.tags()))
                .build();
    }

    @Override
    public Live create(NetworkSpec.Subnet spec, Attempt attempt) {
        var tags = Tags.on(ResourceType.SUBNET, attempt.tags());
        var vpc = attempt.resolver().get(spec.vpc());
        var zone = spec.zoneId().isEmpty() ? null : spec.zoneId();
        var reply = call(
                "ec2:CreateSubnet",
                () -> ec2.createSubnet(r -> r.vpcId(vpc)
                        .cidrBlock(spec.cidr().toString())
                        .availabilityZoneId(zone)
                        .tagSpecifications(tags)));
        return read(attempt.address(), reply.subnet());
    }

    @Override
    public Live update(NetworkSpec.Subnet spec, Live live, Set<String> attributes, Attempt attempt) {
        var tagged = Tags.update(ec2, live, spec, attributes, attempt);
        if (!attributes.contains(PUBLIC_ADDRESSES)) {
            return tagged;
        }
        call(
                "ec2:ModifySubnetAttribute",
                () -> ec2.modifySubnetAttribute(r -> r.subnetId(live.id()).mapPublicIpOnLaunch(on -> on.value(false))));
        return LiveBuilder.from(tagged).put(PUBLIC_ADDRESSES, false).build();
    }

    @Override
    public Optional<Live> look(Live live) {
        return ifThere("ec2:DescribeSubnets", () -> ec2.describeSubnets(r -> r.subnetIds(live.id())))
                .flatMap(reply -> reply.subnets().stream().findFirst())
                .map(subnet -> read(live.address(), subnet));
    }

    @Override
    public Optional<Live> find(NetworkSpec.Subnet spec, Attempt attempt) {
        var reply = call("ec2:DescribeSubnets", () -> ec2.describeSubnets(r -> r.filters(Ours.filters(attempt))));
        var found = reply.subnets().stream()
                .map(subnet -> read(attempt.address(), subnet))
                .toList();
        return Ours.pick(found, attempt);
    }

    @Override
    public void delete(Live live, Removal removal) {
        sweeper.sweep(Ours.filter("subnet-id", live.id()), removal);
        deletions.delete(
                "ec2:DeleteSubnet",
                live,
                () -> ec2.deleteSubnet(r -> r.subnetId(live.id())),
                blockers -> blockers.ofSubnet(live.id()));
    }
}
