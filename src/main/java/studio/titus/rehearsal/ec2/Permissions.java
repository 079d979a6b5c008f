package studio.titus.rehearsal.ec2;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.Ipv6Range;
import software.amazon.awssdk.services.ec2.model.ReferencedSecurityGroup;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;
import software.amazon.awssdk.services.ec2.model.UserIdGroupPair;

/** Translates between EC2's two forms of a rule: permissions with many peers, and rules with one. */
final class Permissions {

    /** The protocol that stands for all. */
    static final String ALL = "-1";

    private Permissions() {}

    /** The rules a permission stands for, without ids; {@code account} owns the groups it names. */
    static List<SecurityGroupRule> rules(IpPermission permission, String groupId, boolean egress, String account) {
        var ports = SecurityGroupRule.builder()
                .groupId(groupId)
                .isEgress(egress)
                .ipProtocol(permission.ipProtocol().toLowerCase(Locale.ROOT))
                .fromPort(port(permission, permission.fromPort()))
                .toPort(port(permission, permission.toPort()))
                .build();
        var ranges = permission.ipRanges().stream()
                .map(range -> ports.toBuilder()
                        .cidrIpv4(cidr(range.cidrIp()))
                        .description(range.description())
                        .build());
        var ranges6 = permission.ipv6Ranges().stream()
                .map(range -> ports.toBuilder()
                        .cidrIpv6(range.cidrIpv6())
                        .description(range.description())
                        .build());
        var groups = permission.userIdGroupPairs().stream()
                .map(pair -> ports.toBuilder()
                        .referencedGroupInfo(
                                group -> group.groupId(pair.groupId()).userId(account))
                        .description(pair.description())
                        .build());
        return Stream.of(ranges, ranges6, groups).flatMap(rules -> rules).toList();
    }

    private static int port(IpPermission permission, @Nullable Integer given) {
        if (permission.ipProtocol().equals(ALL)) {
            return -1;
        }
        if (given == null) {
            throw Ec2Errors.missing("FromPort and ToPort");
        }
        return given;
    }

    static String cidr(String given) {
        return Ipv4Range.parse(given)
                .map(Ipv4Range::toString)
                .orElseThrow(() -> Ec2Errors.invalidParameter("CIDR block " + given + " is malformed"));
    }

    /** One permission for rules of the same protocol and ports. */
    static IpPermission permission(List<SecurityGroupRule> rules) {
        var first = rules.getFirst();
        boolean all = first.ipProtocol().equals(ALL);
        return IpPermission.builder()
                .ipProtocol(first.ipProtocol())
                .fromPort(all ? null : first.fromPort())
                .toPort(all ? null : first.toPort())
                .ipRanges(rules.stream()
                        .filter(rule -> rule.cidrIpv4() != null)
                        .map(rule -> IpRange.builder()
                                .cidrIp(rule.cidrIpv4())
                                .description(rule.description())
                                .build())
                        .toList())
                .ipv6Ranges(rules.stream()
                        .filter(rule -> rule.cidrIpv6() != null)
                        .map(rule -> Ipv6Range.builder()
                                .cidrIpv6(rule.cidrIpv6())
                                .description(rule.description())
                                .build())
                        .toList())
                .userIdGroupPairs(rules.stream()
                        .filter(rule -> rule.referencedGroupInfo() != null)
                        .map(Permissions::pair)
                        .toList())
                .build();
    }

    private static UserIdGroupPair pair(SecurityGroupRule rule) {
        return UserIdGroupPair.builder()
                .groupId(rule.referencedGroupInfo().groupId())
                .userId(rule.referencedGroupInfo().userId())
                .description(rule.description())
                .build();
    }

    static boolean saysTheSame(SecurityGroupRule one, SecurityGroupRule other) {
        return one.ipProtocol().equals(other.ipProtocol())
                && one.fromPort().equals(other.fromPort())
                && one.toPort().equals(other.toPort())
                && Objects.equals(one.cidrIpv4(), other.cidrIpv4())
                && Objects.equals(one.cidrIpv6(), other.cidrIpv6())
                && Objects.equals(groupId(one.referencedGroupInfo()), groupId(other.referencedGroupInfo()));
    }

    private static @Nullable String groupId(@Nullable ReferencedSecurityGroup group) {
        return group == null ? null : group.groupId();
    }

    /** Who a rule is about, as EC2's error messages write it. */
    static String peer(SecurityGroupRule rule) {
        if (rule.referencedGroupInfo() != null) {
            return rule.referencedGroupInfo().groupId();
        }
        return rule.cidrIpv4() == null ? rule.cidrIpv6() : rule.cidrIpv4();
    }

    static String portsInWords(SecurityGroupRule rule) {
        if (rule.ipProtocol().equals(ALL)) {
            return "ALL";
        }
        return rule.ipProtocol().toUpperCase(Locale.ROOT) + ", from port: " + rule.fromPort() + ", to port: "
                + rule.toPort();
    }
}
