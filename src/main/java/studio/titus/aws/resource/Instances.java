package studio.titus.aws.resource;

import static studio.titus.aws.error.Calls.call;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Instance;

/** Looks at instances, several in one call. */
final class Instances {

    /** The nodes of a stack are waited for in the same moments, give or take a few milliseconds. */
    private static final Duration MOMENT = Duration.ofMillis(15);

    private final Ec2Client ec2;
    private final Batcher<String, Instance> batcher = new Batcher<>(MOMENT, this::byIds);

    Instances(Ec2Client ec2) {
        this.ec2 = ec2;
    }

    /** One instance, in whatever state; empty when EC2 does not know it (any more, or yet). */
    Optional<Instance> get(String id) {
        return batcher.get(id);
    }

    /** Those of these instances that EC2 knows. */
    Collection<Instance> all(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : byIds(Set.copyOf(ids)).values();
    }

    /** Instances in whatever state. */
    Stream<Instance> where(Collection<Filter> filters) {
        return call(
                "ec2:DescribeInstances",
                () -> ec2.describeInstancesPaginator(r -> r.filters(filters)).stream()
                        .map(DescribeInstancesResponse::reservations)
                        .flatMap(Collection::stream)
                        .flatMap(reservation -> reservation.instances().stream())
                        .toList()
                        .stream());
    }

    /** A filter, unlike a list of ids, does not fail as a whole because of one id that EC2 does not know. */
    private Map<String, Instance> byIds(Set<String> ids) {
        return where(Set.of(Ours.filter("instance-id", ids)))
                .collect(Collectors.toMap(Instance::instanceId, Function.identity(), (_, last) -> last));
    }
}
