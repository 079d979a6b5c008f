package studio.titus.aws.resource;

import static studio.titus.aws.error.Calls.call;
import static studio.titus.aws.error.Calls.ifThere;

import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.InternetGateway;
import software.amazon.awssdk.services.ec2.model.InternetGatewayAttachment;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import studio.titus.aws.error.Calls;
import studio.titus.engine.Attempt;
import studio.titus.engine.Removal;
import studio.titus.engine.ResourceHandler;
import studio.titus.plan.Address;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;
import studio.titus.plan.NetworkSpec;

/** Internet gateways. Attaching is a call of its own: the attribute {@code vpc_id}. */
final class InternetGatewayHandler implements ResourceHandler<NetworkSpec.InternetGateway> {

    private static final String VPC_ID = "vpc_id";

    private final Ec2Client ec2;
    private final Deletions deletions;

    InternetGatewayHandler(Ec2Client ec2, Deletions deletions) {
        this.ec2 = ec2;
        this.deletions = deletions;
    }

    static Live read(Address address, InternetGateway gateway) {
        var vpc = gateway.attachments().stream()
                .map(InternetGatewayAttachment::vpcId)
                .findFirst();
        return LiveBuilder.of(address, Kind.INTERNET_GATEWAY, gateway.internetGatewayId())
                .put(VPC_ID, vpc.orElse(""))
                .tags(Tags.map(gateway.tags()))
                .build();
    }

    @Override
    public Live create(NetworkSpec.InternetGateway spec, Attempt attempt) {
        var tags = Tags.on(ResourceType.INTERNET_GATEWAY, attempt.tags());
        var reply = call("ec2:CreateInternetGateway", () -> ec2.createInternetGateway(r -> r.tagSpecifications(tags)));
        return read(attempt.address(), reply.internetGateway());
    }

    @Override
    public Live update(NetworkSpec.InternetGateway spec, Live live, Set<String> attributes, Attempt attempt) {
        var tagged = Tags.update(ec2, live, spec, attributes, attempt);
        if (!attributes.contains(VPC_ID)) {
            return tagged;
        }
        var wanted = attempt.resolver().get(spec.vpc());
        var present = live.attributeOr(VPC_ID);
        if (!present.isEmpty() && !present.equals(wanted)) {
            detach(live.id(), present);
        }
        var attached = Calls.unlessExists(
                "ec2:AttachInternetGateway",
                () -> ec2.attachInternetGateway(
                        r -> r.internetGatewayId(live.id()).vpcId(wanted)));
        return attached
                ? LiveBuilder.from(tagged).put(VPC_ID, wanted).build()
                : look(live).orElse(tagged);
    }

    private void detach(String id, String vpc) {
        ifThere(
                "ec2:DetachInternetGateway",
                () -> ec2.detachInternetGateway(r -> r.internetGatewayId(id).vpcId(vpc)));
    }

    @Override
    public Optional<Live> look(Live live) {
        return ifThere(
                        "ec2:DescribeInternetGateways",
                        () -> ec2.describeInternetGateways(r -> r.internetGatewayIds(live.id())))
                .flatMap(reply -> reply.internetGateways().stream().findFirst())
                .map(gateway -> read(live.address(), gateway));
    }

    @Override
    public Optional<Live> find(NetworkSpec.InternetGateway spec, Attempt attempt) {
        var reply = call(
                "ec2:DescribeInternetGateways",
                () -> ec2.describeInternetGateways(r -> r.filters(Ours.filters(attempt))));
        var found = reply.internetGateways().stream()
                .map(gateway -> read(attempt.address(), gateway))
                .toList();
        return Ours.pick(found, attempt);
    }

    @Override
    public void delete(Live live, Removal removal) {
        var vpc = live.attributeOr(VPC_ID);
        if (!vpc.isEmpty()) {
            deletions.delete(
                    "ec2:DetachInternetGateway",
                    live,
                    () -> ec2.detachInternetGateway(
                            r -> r.internetGatewayId(live.id()).vpcId(vpc)),
                    blockers -> blockers.ofInternetGateway(vpc));
        }
        deletions.delete(
                "ec2:DeleteInternetGateway",
                live,
                () -> ec2.deleteInternetGateway(r -> r.internetGatewayId(live.id())),
                blockers -> blockers.ofInternetGateway(vpc));
    }
}
