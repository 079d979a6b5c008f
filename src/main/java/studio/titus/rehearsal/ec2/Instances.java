package studio.titus.rehearsal.ec2;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceStatusRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceStatusResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceNetworkInterface;
import software.amazon.awssdk.services.ec2.model.InstanceStateChange;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.ec2.model.InstanceStatus;
import software.amazon.awssdk.services.ec2.model.Reservation;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;
import software.amazon.awssdk.services.ec2.model.RunInstancesResponse;
import software.amazon.awssdk.services.ec2.model.StartInstancesRequest;
import software.amazon.awssdk.services.ec2.model.StartInstancesResponse;
import software.amazon.awssdk.services.ec2.model.StopInstancesRequest;
import software.amazon.awssdk.services.ec2.model.StopInstancesResponse;
import software.amazon.awssdk.services.ec2.model.SummaryStatus;
import software.amazon.awssdk.services.ec2.model.TerminateInstancesRequest;
import software.amazon.awssdk.services.ec2.model.TerminateInstancesResponse;
import studio.titus.rehearsal.wire.Operations;
import studio.titus.rehearsal.wire.Page;
import studio.titus.rehearsal.wire.Shapes;

/** The calls that launch, list and end instances. */
final class Instances {

    private final Ec2Data data;
    private final Launches launches;
    private final InstanceLife life;
    private final InstanceAttributes attributes;

    Instances(Ec2Data data, Launches launches, InstanceLife life, InstanceAttributes attributes) {
        this.data = data;
        this.launches = launches;
        this.life = life;
        this.attributes = attributes;
    }

    void register(Operations operations) {
        operations
                .on(RunInstancesRequest.class, this::runOnce)
                .on(DescribeInstancesRequest.class, this::describe)
                .on(DescribeInstanceStatusRequest.class, this::describeStatus)
                .on(StopInstancesRequest.class, this::stop)
                .on(StartInstancesRequest.class, this::start)
                .on(TerminateInstancesRequest.class, this::terminate);
    }

    private RunInstancesResponse runOnce(RunInstancesRequest request) {
        var bare = request.toBuilder().clientToken(null).dryRun(null).build();
        return data.tokens.once(request.clientToken(), bare, () -> run(request), this::asItIsNow);
    }

    private RunInstancesResponse run(RunInstancesRequest request) {
        var ids = launches.launch(request, data.world.now());
        return RunInstancesResponse.builder()
                .reservationId(launches.reservationOf(ids.getFirst()))
                .ownerId(data.account)
                .instances(ids.stream()
                        .map(data.instances::require)
                        .map(this::withCards)
                        .toList())
                .build();
    }

    /** A repeated call gets the same instances in their present state, terminated ones included. */
    private RunInstancesResponse asItIsNow(RunInstancesResponse first) {
        return first.toBuilder()
                .instances(first.instances().stream()
                        .map(instance -> data.instances
                                .find(instance.instanceId())
                                .map(this::withCards)
                                .orElseGet(() -> longGone(instance)))
                        .toList())
                .build();
    }

    private static Instance longGone(Instance instance) {
        return instance.toBuilder()
                .state(InstanceLife.state(InstanceStateName.TERMINATED))
                .build();
    }

    private Instance withCards(Instance instance) {
        var held = data.networkInterfaces
                .all()
                .filter(card -> card.attachment() != null
                        && instance.instanceId().equals(card.attachment().instanceId()))
                .map(card ->
                        Shapes.copy(card, InstanceNetworkInterface.builder()).build())
                .toList();
        return instance.toBuilder().networkInterfaces(held).build();
    }

    private DescribeInstancesResponse describe(DescribeInstancesRequest request) {
        var page = Page.of(
                data.instances.describe(request.instanceIds(), request.filters()),
                request.maxResults(),
                request.nextToken());
        Map<String, List<Instance>> byReservation = page.items().stream()
                .map(this::withCards)
                .collect(Collectors.groupingBy(
                        instance -> launches.reservationOf(instance.instanceId()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return DescribeInstancesResponse.builder()
                .reservations(byReservation.entrySet().stream()
                        .map(entry -> Reservation.builder()
                                .reservationId(entry.getKey())
                                .ownerId(data.account)
                                .instances(entry.getValue())
                                .build())
                        .toList())
                .nextToken(page.next())
                .build();
    }

    private DescribeInstanceStatusResponse describeStatus(DescribeInstanceStatusRequest request) {
        boolean all = Boolean.TRUE.equals(request.includeAllInstances());
        var found = data.instances.describe(request.instanceIds(), request.filters()).stream()
                .filter(instance -> all || instance.state().name() == InstanceStateName.RUNNING)
                .map(Instances::status)
                .toList();
        return DescribeInstanceStatusResponse.builder().instanceStatuses(found).build();
    }

    private static InstanceStatus status(Instance instance) {
        var verdict =
                instance.state().name() == InstanceStateName.RUNNING ? SummaryStatus.OK : SummaryStatus.NOT_APPLICABLE;
        return InstanceStatus.builder()
                .instanceId(instance.instanceId())
                .instanceState(instance.state())
                .availabilityZone(instance.placement().availabilityZone())
                .instanceStatus(status -> status.status(verdict))
                .systemStatus(status -> status.status(verdict))
                .build();
    }

    /** One unknown or protected instance fails the whole call. */
    private TerminateInstancesResponse terminate(TerminateInstancesRequest request) {
        var doomed = request.instanceIds().stream().map(data.instances::require).toList();
        doomed.forEach(instance -> attributes.refuseIfProtected(instance.instanceId()));
        var changes = doomed.stream().map(this::terminate).toList();
        return TerminateInstancesResponse.builder()
                .terminatingInstances(changes)
                .build();
    }

    private InstanceStateChange terminate(Instance instance) {
        life.end(instance, data.world.now(), "User initiated (" + data.world.now() + ")");
        return changeFrom(instance);
    }

    private StopInstancesResponse stop(StopInstancesRequest request) {
        var all = request.instanceIds().stream().map(data.instances::require).toList();
        all.forEach(life::stop);
        return StopInstancesResponse.builder()
                .stoppingInstances(all.stream().map(this::changeFrom).toList())
                .build();
    }

    private StartInstancesResponse start(StartInstancesRequest request) {
        var all = request.instanceIds().stream().map(data.instances::require).toList();
        all.forEach(life::start);
        return StartInstancesResponse.builder()
                .startingInstances(all.stream().map(this::changeFrom).toList())
                .build();
    }

    private InstanceStateChange changeFrom(Instance instance) {
        return InstanceStateChange.builder()
                .instanceId(instance.instanceId())
                .previousState(instance.state())
                .currentState(data.instances.require(instance.instanceId()).state())
                .build();
    }
}
