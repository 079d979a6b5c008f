package studio.titus.aws.resource;

import static studio.titus.aws.error.Calls.call;
import static studio.titus.aws.error.Calls.ifThere;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.ConnectivityType;
import software.amazon.awssdk.services.ec2.model.NatGateway;
import software.amazon.awssdk.services.ec2.model.NatGatewayAddress;
import software.amazon.awssdk.services.ec2.model.NatGatewayState;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import studio.titus.engine.Attempt;
import studio.titus.engine.CloudException;
import studio.titus.engine.CloudException.Reaction;
import studio.titus.engine.Removal;
import studio.titus.engine.ResourceHandler;
import studio.titus.plan.Address;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;
import studio.titus.plan.Live.Phase;
import studio.titus.plan.NetworkSpec;

/** NAT gateways. A failed one stays failed; its reason is the attribute {@code failure}. */
final class NatGatewayHandler implements ResourceHandler<NetworkSpec.NatGateway> {

    private final Ec2Client ec2;

    NatGatewayHandler(Ec2Client ec2) {
        this.ec2 = ec2;
    }

    static Live read(Address address, NatGateway gateway) {
        var ip = gateway.natGatewayAddresses().stream().findFirst();
        return LiveBuilder.of(address, Kind.NAT_GATEWAY, gateway.natGatewayId())
                .phase(phase(gateway.state()))
                .put("allocation_id", ip.map(NatGatewayAddress::allocationId).orElse(""))
                .put("public_ip", ip.map(NatGatewayAddress::publicIp).orElse(""))
                .put("private_ip", ip.map(NatGatewayAddress::privateIp).orElse(""))
                .put("subnet_id", gateway.subnetId())
                .put("failure", failure(gateway))
                .tags(Tags.map(gateway.tags()))
                .build();
    }

    private static Phase phase(NatGatewayState state) {
        return switch (state) {
            case PENDING, UNKNOWN_TO_SDK_VERSION -> Phase.PENDING;
            case AVAILABLE -> Phase.READY;
            case FAILED -> Phase.FAILED;
            case DELETING -> Phase.DELETING;
            case DELETED -> Phase.GONE;
        };
    }

    private static String failure(NatGateway gateway) {
        return Stream.of(gateway.failureCode(), gateway.failureMessage())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(": "));
    }

    @Override
    public Live create(NetworkSpec.NatGateway spec, Attempt attempt) {
        var tags = Tags.on(ResourceType.NATGATEWAY, attempt.tags());
        var allocation = attempt.resolver().get(spec.address());
        var subnet = attempt.resolver().get(spec.subnet());
        var reply = call(
                "ec2:CreateNatGateway",
                () -> ec2.createNatGateway(r -> r.connectivityType(ConnectivityType.PUBLIC)
                        .allocationId(allocation)
                        .subnetId(subnet)
                        .clientToken(attempt.token())
                        .tagSpecifications(tags)));
        return read(attempt.address(), reply.natGateway());
    }

    @Override
    public Live update(NetworkSpec.NatGateway spec, Live live, Set<String> attributes, Attempt attempt) {
        return Tags.update(ec2, live, spec, attributes, attempt);
    }

    @Override
    public Optional<Live> look(Live live) {
        return ifThere("ec2:DescribeNatGateways", () -> ec2.describeNatGateways(r -> r.natGatewayIds(live.id())))
                .flatMap(reply -> reply.natGateways().stream().findFirst())
                .map(gateway -> read(live.address(), gateway));
    }

    @Override
    public Optional<Live> find(NetworkSpec.NatGateway spec, Attempt attempt) {
        var reply =
                call("ec2:DescribeNatGateways", () -> ec2.describeNatGateways(r -> r.filter(Ours.filters(attempt))));
        var found = reply.natGateways().stream()
                .map(gateway -> read(attempt.address(), gateway))
                .toList();
        return Ours.pick(found, attempt);
    }

    @Override
    public void delete(Live live, Removal removal) {
        try {
            ifThere("ec2:DeleteNatGateway", () -> ec2.deleteNatGateway(r -> r.natGatewayId(live.id())));
        } catch (CloudException e) {
            // a server fault is no answer: what counts is whether the gateway is still there
            if (e.reaction() != Reaction.OUTCOME_UNKNOWN || stands(live)) {
                throw e;
            }
        }
    }

    private boolean stands(Live live) {
        return look(live)
                .filter(now -> now.phase() != Phase.GONE && now.phase() != Phase.DELETING)
                .isPresent();
    }
}
