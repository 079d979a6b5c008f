package studio.titus.aws.resource;

import static studio.titus.aws.error.Calls.call;
import static studio.titus.aws.error.Calls.ifThere;

import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.AttributeBooleanValue;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.ec2.model.VpcAttributeName;
import software.amazon.awssdk.services.ec2.model.VpcState;
import studio.titus.engine.Attempt;
import studio.titus.engine.Removal;
import studio.titus.engine.ResourceHandler;
import studio.titus.plan.Address;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;
import studio.titus.plan.Live.Phase;
import studio.titus.plan.NetworkSpec;

/** VPCs. AWS sets DNS support and DNS names one at a time, after the VPC is made. */
final class VpcHandler implements ResourceHandler<NetworkSpec.Vpc> {

    static final String DNS_SUPPORT = "enable_dns_support";
    static final String DNS_HOSTNAMES = "enable_dns_hostnames";

    private final Ec2Client ec2;
    private final Deletions deletions;

    VpcHandler(Ec2Client ec2, Deletions deletions) {
        this.ec2 = ec2;
        this.deletions = deletions;
    }

    static LiveBuilder read(Address address, Vpc vpc) {
        return LiveBuilder.of(address, Kind.VPC, vpc.vpcId())
                .phase(vpc.state() == VpcState.PENDING ? Phase.PENDING : Phase.READY)
                .put("cidr_block", vpc.cidrBlock())
                .tags(Tags.map(vpc.tags()));
    }

    @Override
    public Live create(NetworkSpec.Vpc spec, Attempt attempt) {
        var tags = Tags.on(ResourceType.VPC, Tags.plus(attempt.tags(), spec.marks()));
        var reply = call(
                "ec2:CreateVpc",
                () -> ec2.createVpc(r -> r.cidrBlock(spec.cidr().toString()).tagSpecifications(tags)));
        // a new VPC has DNS support but no DNS names; source: VPC user guide, "DNS attributes for your VPC"
        return read(attempt.address(), reply.vpc())
                .put(DNS_SUPPORT, true)
                .put(DNS_HOSTNAMES, false)
                .build();
    }

    @Override
    public Live update(NetworkSpec.Vpc spec, Live live, Set<String> attributes, Attempt attempt) {
        var tagged = Tags.update(ec2, live, spec, attributes, attempt);
        var updated = LiveBuilder.from(tagged);
        if (attributes.contains(DNS_SUPPORT)) {
            call(
                    "ec2:ModifyVpcAttribute",
                    () -> ec2.modifyVpcAttribute(r -> r.vpcId(live.id()).enableDnsSupport(value(spec.dnsSupport()))));
            updated.put(DNS_SUPPORT, spec.dnsSupport());
        }
        if (attributes.contains(DNS_HOSTNAMES)) {
            call(
                    "ec2:ModifyVpcAttribute",
                    () -> ec2.modifyVpcAttribute(
                            r -> r.vpcId(live.id()).enableDnsHostnames(value(spec.dnsHostnames()))));
            updated.put(DNS_HOSTNAMES, spec.dnsHostnames());
        }
        return updated.build();
    }

    private static AttributeBooleanValue value(boolean value) {
        return AttributeBooleanValue.builder().value(value).build();
    }

    @Override
    public Optional<Live> look(Live live) {
        return ifThere("ec2:DescribeVpcs", () -> ec2.describeVpcs(r -> r.vpcIds(live.id())))
                .flatMap(reply -> reply.vpcs().stream().findFirst())
                .map(vpc -> complete(live.address(), vpc));
    }

    /** A VPC with its DNS settings. */
    Live complete(Address address, Vpc vpc) {
        return withDns(read(address, vpc), vpc.vpcId()).build();
    }

    /** Adds the two DNS settings, which take a call each. */
    private LiveBuilder withDns(LiveBuilder builder, String vpcId) {
        var both = SideBySide.all(() -> dnsSupport(vpcId), () -> dnsHostnames(vpcId));
        return builder.put(DNS_SUPPORT, both.getFirst()).put(DNS_HOSTNAMES, both.getLast());
    }

    private boolean dnsSupport(String vpcId) {
        var reply = call(
                "ec2:DescribeVpcAttribute",
                () -> ec2.describeVpcAttribute(r -> r.vpcId(vpcId).attribute(VpcAttributeName.ENABLE_DNS_SUPPORT)));
        return reply.enableDnsSupport().value();
    }

    private boolean dnsHostnames(String vpcId) {
        var reply = call(
                "ec2:DescribeVpcAttribute",
                () -> ec2.describeVpcAttribute(r -> r.vpcId(vpcId).attribute(VpcAttributeName.ENABLE_DNS_HOSTNAMES)));
        return reply.enableDnsHostnames().value();
    }

    @Override
    public Optional<Live> find(NetworkSpec.Vpc spec, Attempt attempt) {
        var reply = call("ec2:DescribeVpcs", () -> ec2.describeVpcs(r -> r.filters(Ours.filters(attempt))));
        var found = reply.vpcs().stream()
                .map(vpc -> read(attempt.address(), vpc).build())
                .toList();
        return Ours.pick(found, attempt)
                .map(live -> withDns(LiveBuilder.from(live), live.id()).build());
    }

    @Override
    public void delete(Live live, Removal removal) {
        deletions.delete(
                "ec2:DeleteVpc",
                live,
                () -> ec2.deleteVpc(r -> r.vpcId(live.id())),
                blockers -> blockers.ofVpc(live.id()));
    }
}
