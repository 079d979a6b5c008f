package studio.titus.aws.resource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;
import studio.titus.engine.Marks;
import studio.titus.plan.Address;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;
import studio.titus.plan.SecuritySpec.Direction;

/**
 * Makes one resource of EC2's rules: a resource with several ranges is several rules in EC2, which share everything but the range.
 */
final class RuleReading {

    static final String RANGES = "cidr_blocks";
    static final String SOURCE = "source_security_group_id";

    /** Every protocol. EC2 reports its ports as -1 or not at all, Terraform as 0. */
    private static final String ALL = "-1";

    private RuleReading() {}

    /** The rules as one resource; at least one rule. */
    static Live live(Address address, List<SecurityGroupRule> rules) {
        var any = rules.getFirst();
        return LiveBuilder.of(
                        address,
                        Kind.SECURITY_GROUP_RULE,
                        joined(rules.stream().map(SecurityGroupRule::securityGroupRuleId)))
                .putAll(shape(any))
                .put(RANGES, joined(rules.stream().flatMap(rule -> Stream.ofNullable(rule.cidrIpv4()))))
                .put("security_group_id", any.groupId())
                .tags(Tags.map(any.tags()))
                .build();
    }

    private static String joined(Stream<String> values) {
        return values.sorted().collect(Collectors.joining(","));
    }

    /** What makes two rules the same but for their ranges, in the wording of the wish. */
    static Map<String, String> shape(SecurityGroupRule rule) {
        boolean all = ALL.equals(rule.ipProtocol());
        return Map.of(
                "type",
                direction(rule).terraform(),
                "protocol",
                rule.ipProtocol(),
                "from_port",
                all ? "0" : String.valueOf(rule.fromPort()),
                "to_port",
                all ? "0" : String.valueOf(rule.toPort()),
                SOURCE,
                source(rule).orElse(""));
    }

    private static Optional<String> source(SecurityGroupRule rule) {
        return Optional.ofNullable(rule.referencedGroupInfo()).map(info -> info.groupId());
    }

    static Direction direction(SecurityGroupRule rule) {
        return Boolean.TRUE.equals(rule.isEgress()) ? Direction.EGRESS : Direction.INGRESS;
    }

    /** The resource that a rule says it belongs to. */
    static Optional<String> mark(SecurityGroupRule rule) {
        return Optional.ofNullable(Tags.map(rule.tags()).get(Marks.RESOURCE));
    }

    /** Whether this is the rule that AWS puts into each new group: everything out, to anywhere. */
    static boolean bornWithGroup(SecurityGroupRule rule) {
        return direction(rule) == Direction.EGRESS
                && ALL.equals(rule.ipProtocol())
                && "0.0.0.0/0".equals(rule.cidrIpv4());
    }
}
