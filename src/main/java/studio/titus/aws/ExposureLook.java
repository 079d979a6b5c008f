package studio.titus.aws;

import static studio.titus.aws.error.Calls.call;
import static studio.titus.aws.error.Calls.ifThere;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;
import studio.titus.plan.Exposure;
import studio.titus.plan.Exposure.Card;
import studio.titus.plan.Exposure.Opening;

/** Reads what security groups let in, and to whom, and takes away what a person does not want there. */
record ExposureLook(Ec2Client ec2) {

    Exposure of(String vpcId) {
        var cards = cards(vpcId);
        var groups = cards.stream().flatMap(card -> card.groups().stream()).collect(Collectors.toSet());
        return new Exposure(cards, groups.isEmpty() ? List.of() : openings(groups));
    }

    private List<Card> cards(String vpcId) {
        var inVpc = Filter.builder().name("vpc-id").values(vpcId).build();
        return call(
                "ec2:DescribeNetworkInterfaces",
                () -> ec2.describeNetworkInterfacesPaginator(r -> r.filters(inVpc)).stream()
                        .flatMap(page -> page.networkInterfaces().stream())
                        .map(ExposureLook::card)
                        .toList());
    }

    private static Card card(NetworkInterface card) {
        var machine = Optional.ofNullable(card.attachment()).map(attachment -> attachment.instanceId());
        var address = Optional.ofNullable(card.association()).map(association -> association.publicIp());
        var groups = card.groups().stream().map(GroupIdentifier::groupId).collect(Collectors.toSet());
        return new Card(card.networkInterfaceId(), machine.orElse(""), address.orElse(""), groups);
    }

    private List<Opening> openings(Set<String> groups) {
        var inGroups =
                Filter.builder().name("group-id").values(new HashSet<>(groups)).build();
        return call(
                "ec2:DescribeSecurityGroupRules",
                () -> ec2.describeSecurityGroupRulesPaginator(r -> r.filters(inGroups)).stream()
                        .flatMap(page -> page.securityGroupRules().stream())
                        .filter(rule -> !Boolean.TRUE.equals(rule.isEgress()))
                        .map(ExposureLook::opening)
                        .toList());
    }

    /** Takes rules away; one that is gone already does not matter. */
    void revoke(List<Opening> rules) {
        rules.forEach(rule -> ifThere(
                "ec2:RevokeSecurityGroupIngress",
                () -> ec2.revokeSecurityGroupIngress(
                        r -> r.groupId(rule.group()).securityGroupRuleIds(rule.id()))));
    }

    private static Opening opening(SecurityGroupRule rule) {
        return new Opening(
                rule.securityGroupRuleId(),
                rule.groupId(),
                rule.ipProtocol(),
                Optional.ofNullable(rule.fromPort()).orElse(0),
                Optional.ofNullable(rule.toPort()).orElse(0),
                source(rule));
    }

    private static String source(SecurityGroupRule rule) {
        var group = Optional.ofNullable(rule.referencedGroupInfo()).map(info -> info.groupId());
        return Stream.concat(
                        group.stream(),
                        Stream.of(
                                        Optional.ofNullable(rule.cidrIpv4()),
                                        Optional.ofNullable(rule.cidrIpv6()),
                                        Optional.ofNullable(rule.prefixListId()))
                                .flatMap(Optional::stream))
                .findFirst()
                .orElse("");
    }
}
