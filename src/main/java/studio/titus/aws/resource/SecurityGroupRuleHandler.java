package studio.titus.aws.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;
import software.amazon.awssdk.services.ec2.model.UserIdGroupPair;
import studio.titus.engine.Attempt;
import studio.titus.engine.Removal;
import studio.titus.engine.ResourceHandler;
import studio.titus.plan.Live;
import studio.titus.plan.SecuritySpec;
import studio.titus.plan.SecuritySpec.Direction;
import studio.titus.plan.SecuritySpec.Peer;

/**
 * Rules of security groups, known by their tag or, where AWS or somebody else made them, by what they allow. Rules of other shape that
 * somebody added to a group of ours are left alone.
 */
final class SecurityGroupRuleHandler implements ResourceHandler<SecuritySpec.SecurityGroupRule> {

    private final GroupRules rules;

    SecurityGroupRuleHandler(GroupRules rules) {
        this.rules = rules;
    }

    /** The rule that each group is born with is taken as it stands. */
    @Override
    public Live create(SecuritySpec.SecurityGroupRule spec, Attempt attempt) {
        var present = spec.direction() == Direction.EGRESS ? find(spec, attempt) : Optional.<Live>empty();
        return present.orElseGet(() -> authorize(spec, ranges(spec), attempt));
    }

    private Live authorize(SecuritySpec.SecurityGroupRule spec, Set<String> ranges, Attempt attempt) {
        var made = rules.authorize(
                attempt.resolver().get(spec.group()),
                spec.direction(),
                permission(spec, ranges, attempt),
                Tags.on(ResourceType.SECURITY_GROUP_RULE, attempt.tags()));
        return RuleReading.live(attempt.address(), made);
    }

    private static IpPermission permission(SecuritySpec.SecurityGroupRule spec, Set<String> ranges, Attempt attempt) {
        var permission = IpPermission.builder().ipProtocol(spec.protocol());
        if (!spec.protocol().equals("-1")) {
            permission.fromPort(spec.fromPort()).toPort(spec.toPort());
        }
        switch (spec.peer()) {
            case Peer.Ranges _ -> permission.ipRanges(ipRanges(ranges));
            case Peer.Group(var source) ->
                permission.userIdGroupPairs(pair(attempt.resolver().get(source)));
        }
        return permission.build();
    }

    private static List<IpRange> ipRanges(Set<String> ranges) {
        return ranges.stream()
                .map(range -> IpRange.builder().cidrIp(range).build())
                .toList();
    }

    private static UserIdGroupPair pair(String group) {
        return UserIdGroupPair.builder().groupId(group).build();
    }

    private static Set<String> ranges(SecuritySpec.SecurityGroupRule spec) {
        var all = new TreeSet<String>();
        if (spec.peer() instanceof Peer.Ranges(var cidrs)) {
            cidrs.forEach(cidr -> all.add(cidr.toString()));
        }
        return all;
    }

    /**
     * Adds the ranges that are missing before it takes those away that are too many, so that nobody is locked out in between. A range
     * that somebody allowed by hand can't be allowed again: that rule becomes ours.
     */
    @Override
    public Live update(SecuritySpec.SecurityGroupRule spec, Live live, Set<String> attributes, Attempt attempt) {
        var present = new ArrayList<>(rules(live));
        present.addAll(adopt(spec, attempt));
        var missing = ranges(spec);
        missing.removeAll(present.stream().map(SecurityGroupRule::cidrIpv4).toList());
        if (!missing.isEmpty()) {
            authorize(spec, missing, attempt);
        }
        var wanted = ranges(spec);
        var surplus = present.stream()
                .filter(rule -> !wanted.contains(rule.cidrIpv4()))
                .toList();
        rules.revoke(live.attributeOr("security_group_id"), surplus);
        return LiveBuilder.from(live)
                .put(RuleReading.RANGES, String.join(",", wanted))
                .build();
    }

    private List<SecurityGroupRule> adopt(SecuritySpec.SecurityGroupRule spec, Attempt attempt) {
        var alike = rules.of(attempt.resolver().get(spec.group())).stream()
                .filter(alike(spec, attempt))
                .toList();
        rules.tag(alike, attempt.tags());
        return alike;
    }

    @Override
    public Optional<Live> look(Live live) {
        var found = rules(live);
        return found.isEmpty() ? Optional.empty() : Optional.of(RuleReading.live(live.address(), found));
    }

    /** By mark as well as by id: the ids change when ranges do. */
    private List<SecurityGroupRule> rules(Live live) {
        var ids = Set.of(live.id().split(","));
        var address = live.address().value();
        return rules.of(live.attributeOr("security_group_id")).stream()
                .filter(rule -> ids.contains(rule.securityGroupRuleId())
                        || RuleReading.mark(rule).filter(address::equals).isPresent())
                .toList();
    }

    @Override
    public Optional<Live> find(SecuritySpec.SecurityGroupRule spec, Attempt attempt) {
        var all = rules.of(attempt.resolver().get(spec.group()));
        var address = attempt.address().value();
        var marked = all.stream()
                .filter(rule -> RuleReading.mark(rule).filter(address::equals).isPresent())
                .toList();
        var found = new ArrayList<>(marked);
        if (found.isEmpty()) {
            all.stream().filter(alike(spec, attempt)).forEach(found::add);
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(RuleReading.live(attempt.address(), found));
    }

    /** A rule without mark that allows what this one shall allow. */
    private static Predicate<SecurityGroupRule> alike(SecuritySpec.SecurityGroupRule spec, Attempt attempt) {
        var wish = spec.attributes(attempt.resolver());
        var ranges = ranges(spec);
        return rule -> RuleReading.mark(rule).isEmpty()
                && sameShape(RuleReading.shape(rule), wish)
                && (ranges.isEmpty() || ranges.contains(rule.cidrIpv4()));
    }

    private static boolean sameShape(Map<String, String> shape, Map<String, String> wish) {
        return shape.entrySet().stream().allMatch(part -> part.getValue().equals(wish.getOrDefault(part.getKey(), "")));
    }

    @Override
    public void delete(Live live, Removal removal) {
        var direction =
                live.attributeOr("type").equals(Direction.EGRESS.terraform()) ? Direction.EGRESS : Direction.INGRESS;
        rules.revoke(
                live.attributeOr("security_group_id"),
                direction,
                List.of(live.id().split(",")));
    }
}
