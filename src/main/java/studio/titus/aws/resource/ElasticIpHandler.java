package studio.titus.aws.resource;

import static studio.titus.aws.error.Calls.call;
import static studio.titus.aws.error.Calls.ifThere;

import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Address;
import software.amazon.awssdk.services.ec2.model.DomainType;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import studio.titus.engine.Attempt;
import studio.titus.engine.Removal;
import studio.titus.engine.ResourceHandler;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;
import studio.titus.plan.NetworkSpec;

/** Public addresses of the account. */
final class ElasticIpHandler implements ResourceHandler<NetworkSpec.ElasticIp> {

    private final Ec2Client ec2;
    private final Deletions deletions;

    ElasticIpHandler(Ec2Client ec2, Deletions deletions) {
        this.ec2 = ec2;
        this.deletions = deletions;
    }

    static Live read(studio.titus.plan.Address address, Address ip) {
        return LiveBuilder.of(address, Kind.ELASTIC_IP, ip.allocationId())
                .put("domain", ip.domainAsString())
                .put("public_ip", ip.publicIp())
                .tags(Tags.map(ip.tags()))
                .build();
    }

    @Override
    public Live create(NetworkSpec.ElasticIp spec, Attempt attempt) {
        var tags = Tags.on(ResourceType.ELASTIC_IP, attempt.tags());
        var reply = call(
                "ec2:AllocateAddress",
                () -> ec2.allocateAddress(r -> r.domain(DomainType.VPC).tagSpecifications(tags)));
        return LiveBuilder.of(attempt.address(), Kind.ELASTIC_IP, reply.allocationId())
                .put("domain", reply.domainAsString())
                .put("public_ip", reply.publicIp())
                .tags(attempt.tags())
                .build();
    }

    @Override
    public Live update(NetworkSpec.ElasticIp spec, Live live, Set<String> attributes, Attempt attempt) {
        return Tags.update(ec2, live, spec, attributes, attempt);
    }

    @Override
    public Optional<Live> look(Live live) {
        return ifThere("ec2:DescribeAddresses", () -> ec2.describeAddresses(r -> r.allocationIds(live.id())))
                .flatMap(reply -> reply.addresses().stream().findFirst())
                .map(ip -> read(live.address(), ip));
    }

    @Override
    public Optional<Live> find(NetworkSpec.ElasticIp spec, Attempt attempt) {
        var reply = call("ec2:DescribeAddresses", () -> ec2.describeAddresses(r -> r.filters(Ours.filters(attempt))));
        var found = reply.addresses().stream()
                .map(ip -> read(attempt.address(), ip))
                .toList();
        return Ours.pick(found, attempt);
    }

    @Override
    public void delete(Live live, Removal removal) {
        deletions.delete(
                "ec2:ReleaseAddress",
                live,
                () -> ec2.releaseAddress(r -> r.allocationId(live.id())),
                blockers -> blockers.ofAddress(live.id()));
    }
}
