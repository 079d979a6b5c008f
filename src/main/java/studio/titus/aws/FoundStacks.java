package studio.titus.aws;

import static studio.titus.aws.error.Calls.call;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.Vpc;
import studio.titus.engine.CloudException;
import studio.titus.engine.CloudSession.FoundStack;
import studio.titus.engine.Marks;
import studio.titus.model.StackName;

/**
 * The stacks of an account and region, by the mark on their networks. EC2 keeps no date of a network, but of key pairs and NAT gateways;
 * the earlier of a stack's two is when it was set up, give or take a minute.
 */
final class FoundStacks {

    private static final Logger LOG = LoggerFactory.getLogger(FoundStacks.class);
    private static final Filter MARKED =
            Filter.builder().name("tag-key").values(Marks.STACK).build();

    private final Ec2Client ec2;

    FoundStacks(Ec2Client ec2) {
        this.ec2 = ec2;
    }

    /** All of them; three calls, one when there is none. */
    List<FoundStack> all() {
        List<Vpc> networks = call("ec2:DescribeVpcs", () -> ec2.describeVpcs(r -> r.filters(MARKED)))
                .vpcs();
        Map<String, Instant> created = networks.isEmpty() ? Map.of() : created();
        return networks.stream()
                .flatMap(vpc -> name(vpc.tags()).stream()
                        .map(name -> new FoundStack(name, vpc.vpcId(), created.get(name.value()))))
                .toList();
    }

    /** Somebody else's tag of the same key may hold anything. */
    private static Optional<StackName> name(Collection<Tag> tags) {
        return tags.stream()
                .filter(tag -> tag.key().equals(Marks.STACK))
                .findFirst()
                .flatMap(tag -> StackName.check(Objects.requireNonNullElse(tag.value(), ""))
                        .toOptional());
    }

    private record Birth(Collection<Tag> tags, Instant at) {}

    private Map<String, Instant> created() {
        Map<String, Instant> earliest = new HashMap<>();
        births().forEach(birth -> name(birth.tags())
                .ifPresent(name ->
                        earliest.merge(name.value(), birth.at(), (one, other) -> one.isBefore(other) ? one : other)));
        return earliest;
    }

    /** The age is a comfort: who may not ask for it finds the stacks all the same. */
    private Stream<Birth> births() {
        try {
            var keys = call("ec2:DescribeKeyPairs", () -> ec2.describeKeyPairs(r -> r.filters(MARKED)))
                    .keyPairs();
            var gateways = call("ec2:DescribeNatGateways", () -> ec2.describeNatGateways(r -> r.filter(MARKED)))
                    .natGateways();
            return Stream.concat(
                            keys.stream().map(key -> new Birth(key.tags(), key.createTime())),
                            gateways.stream()
                                    .filter(nat -> nat.deleteTime() == null)
                                    .map(nat -> new Birth(nat.tags(), nat.createTime())))
                    .filter(birth -> birth.at() != null);
        } catch (CloudException e) {
            LOG.info("The age of stacks is not known: {}", e.getMessage());
            return Stream.empty();
        }
    }
}
