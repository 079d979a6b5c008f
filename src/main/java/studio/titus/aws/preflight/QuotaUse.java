package studio.titus.aws.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceLifecycleType;
import software.amazon.awssdk.services.ec2.model.NatGateway;
import software.amazon.awssdk.services.ec2.model.NatGatewayState;
import software.amazon.awssdk.services.ec2.model.Reservation;
import software.amazon.awssdk.services.ec2.model.Subnet;
import studio.titus.model.InstanceType;

/** Counts what an account uses of each quota in one region, whoever made it. */
final class QuotaUse {

    /** A region with more pages of 1,000 instances than this is counted in part: its quota is far away. */
    private static final int PAGES = 4;

    private static final int PAGE = 1000;

    private static final Set<NatGatewayState> COUNTED_GATEWAYS =
            Set.of(NatGatewayState.PENDING, NatGatewayState.AVAILABLE, NatGatewayState.DELETING);

    private final Asker asker;
    private final Once<List<Instance>> machines = new Once<>(this::running);

    QuotaUse(Asker asker) {
        this.asker = asker;
    }

    int elasticIps() {
        return asker.ask("ec2:DescribeAddresses", clients -> clients.ec2().describeAddresses(request -> {}))
                .addresses()
                .size();
    }

    int vpcs() {
        return asker.ask("ec2:DescribeVpcs", clients -> clients.ec2().describeVpcs(request -> {}))
                .vpcs()
                .size();
    }

    int internetGateways() {
        return asker.ask(
                        "ec2:DescribeInternetGateways",
                        clients -> clients.ec2().describeInternetGateways(request -> {}))
                .internetGateways()
                .size();
    }

    /**
     * NAT gateways of one zone, those being deleted included.
     *
     * @param zoneId such as {@code euw1-az2}; "" counts the whole region
     */
    int natGateways(String zoneId) {
        var gateways = asker
                .ask("ec2:DescribeNatGateways", clients -> clients.ec2().describeNatGateways(request -> {}))
                .natGateways()
                .stream()
                .filter(gateway -> COUNTED_GATEWAYS.contains(gateway.state()))
                .toList();
        return zoneId.isEmpty() || gateways.isEmpty() ? gateways.size() : inZone(gateways, zoneId);
    }

    private int inZone(List<NatGateway> gateways, String zoneId) {
        var ofZone =
                asker
                        .ask("ec2:DescribeSubnets", clients -> clients.ec2().describeSubnets(request -> {}))
                        .subnets()
                        .stream()
                        .filter(subnet -> zoneId.equals(subnet.availabilityZoneId()))
                        .map(Subnet::subnetId)
                        .collect(Collectors.toSet());
        return (int) gateways.stream()
                .filter(gateway -> ofZone.contains(gateway.subnetId()))
                .count();
    }

    /** vCPUs of running on-demand machines of some families. */
    int vcpus(Families families) {
        return machines.get().stream()
                .filter(machine -> families.have(String.valueOf(machine.instanceTypeAsString())))
                .filter(machine -> machine.instanceLifecycle() != InstanceLifecycleType.SPOT)
                .mapToInt(QuotaUse::vcpus)
                .sum();
    }

    private List<Instance> running() {
        var all = new ArrayList<Instance>();
        @Nullable String token = null;
        for (int page = 0; page < PAGES; page++) {
            var answer = instances(token);
            answer.reservations().stream().map(Reservation::instances).forEach(all::addAll);
            token = answer.nextToken();
            if (token == null || token.isEmpty()) {
                break;
            }
        }
        return all;
    }

    private DescribeInstancesResponse instances(@Nullable String token) {
        return asker.ask(
                "ec2:DescribeInstances",
                clients -> clients.ec2()
                        .describeInstances(request -> request.maxResults(PAGE)
                                .nextToken(token)
                                .filters(filter ->
                                        filter.name("instance-state-name").values("pending", "running"))));
    }

    private static int vcpus(Instance instance) {
        return InstanceType.find(instance.instanceTypeAsString())
                .map(InstanceType::vcpus)
                .orElseGet(() -> threads(instance));
    }

    /** For types that this version does not know. */
    private static int threads(Instance instance) {
        return Optional.ofNullable(instance.cpuOptions())
                .filter(cpu -> cpu.coreCount() != null && cpu.threadsPerCore() != null)
                .map(cpu -> cpu.coreCount() * cpu.threadsPerCore())
                .orElse(1);
    }
}
