package studio.titus.rehearsal.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.titus.rehearsal.CloudFixture.filter;
import static studio.titus.rehearsal.CloudFixture.tags;
import static studio.titus.rehearsal.Refusal.codeOf;
import static studio.titus.rehearsal.Refusal.messageOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;
import studio.titus.rehearsal.CloudFixture;

class SecurityGroupTest {

    private final CloudFixture aws = CloudFixture.instant();
    private final String vpc = aws.vpc();
    private final String bastion = aws.group(vpc, "titusbastion");

    @Test
    void aGroupIsBornLettingEverythingOut() {
        assertThat(rules(bastion)).singleElement().satisfies(rule -> {
            assertThat(rule.isEgress()).isTrue();
            assertThat(rule.ipProtocol()).isEqualTo("-1");
            assertThat(rule.cidrIpv4()).isEqualTo("0.0.0.0/0");
            assertThat(rule.securityGroupRuleId()).startsWith("sgr-");
        });
        assertThat(described(bastion).ipPermissionsEgress()).singleElement().satisfies(permission -> {
            assertThat(permission.fromPort()).isNull();
            assertThat(permission.ipRanges()).hasSize(1);
        });
        assertThat(messageOf(() -> aws.ec2.authorizeSecurityGroupEgress(
                        request -> request.groupId(bastion).ipPermissions(everything()))))
                .contains("0.0.0.0/0", "already exists");
    }

    @Test
    void aNameIsTakenOncePerVpc() {
        assertThat(codeOf(() -> aws.group(vpc, "titusbastion"))).isEqualTo("InvalidGroup.Duplicate");
        assertThat(codeOf(() -> aws.ec2.createSecurityGroup(
                        request -> request.vpcId(vpc).groupName("nameless"))))
                .isEqualTo("MissingParameter");
    }

    @Test
    void rulesComeBackWithIdsAndTags() {
        var added = aws.ec2
                .authorizeSecurityGroupIngress(request -> request.groupId(bastion)
                        .ipPermissions(ssh("203.0.113.7/32"))
                        .tagSpecifications(tags(ResourceType.SECURITY_GROUP_RULE, "titus-studio:resource", "ssh")))
                .securityGroupRules();

        assertThat(added).singleElement().satisfies(rule -> {
            assertThat(rule.isEgress()).isFalse();
            assertThat(rule.fromPort()).isEqualTo(22);
            assertThat(rule.cidrIpv4()).isEqualTo("203.0.113.7/32");
        });
        assertThat(aws.ec2
                        .describeSecurityGroupRules(
                                request -> request.filters(filter("tag:titus-studio:resource", "ssh")))
                        .securityGroupRules())
                .hasSize(1);
        assertThat(codeOf(() -> aws.ec2.authorizeSecurityGroupIngress(
                        request -> request.groupId(bastion).ipPermissions(ssh("203.0.113.7/32")))))
                .isEqualTo("InvalidPermission.Duplicate");
    }

    @Test
    void aCallWithADuplicateAddsNothingAtAll() {
        authorize(bastion, ssh("203.0.113.7/32"));

        assertThat(codeOf(() -> aws.ec2.authorizeSecurityGroupIngress(request ->
                        request.groupId(bastion).ipPermissions(ssh("203.0.113.8/32"), ssh("203.0.113.7/32")))))
                .isEqualTo("InvalidPermission.Duplicate");

        assertThat(rules(bastion)).hasSize(2);
    }

    @Test
    void aRuleMayNameAGroupWhichThenCannotGo() {
        String app = aws.group(vpc, "titusapp");
        authorize(app, fromGroup(bastion));

        assertThat(described(app).ipPermissions().getFirst().userIdGroupPairs())
                .singleElement()
                .satisfies(pair -> assertThat(pair.groupId()).isEqualTo(bastion));
        assertThat(codeOf(() -> aws.ec2.deleteSecurityGroup(request -> request.groupId(bastion))))
                .isEqualTo("DependencyViolation");
        assertThat(aws.ec2
                        .describeSecurityGroups(request -> request.filters(filter("ip-permission.group-id", bastion)))
                        .securityGroups())
                .extracting("groupId")
                .containsExactly(app);
        aws.ec2.revokeSecurityGroupIngress(request -> request.groupId(app).ipPermissions(fromGroup(bastion)));
        aws.ec2.deleteSecurityGroup(request -> request.groupId(bastion));
        assertThat(codeOf(() -> authorize(app, fromGroup(bastion)))).isEqualTo("InvalidGroup.NotFound");
    }

    @Test
    void aGroupThatNamesItselfMayGo() {
        authorize(bastion, fromGroup(bastion));

        aws.ec2.deleteSecurityGroup(request -> request.groupId(bastion));

        assertThat(aws.ec2
                        .describeSecurityGroupRules(request -> request.filters(filter("group-id", bastion)))
                        .securityGroupRules())
                .isEmpty();
    }

    @Test
    void aGroupInUseStays() {
        String subnet = aws.subnet(vpc, "30.0.1.0/24");
        String card = aws.ec2
                .createNetworkInterface(
                        request -> request.subnetId(subnet).groups(bastion).description("somebody else's"))
                .networkInterface()
                .networkInterfaceId();

        assertThat(codeOf(() -> aws.ec2.deleteSecurityGroup(request -> request.groupId(bastion))))
                .isEqualTo("DependencyViolation");
        aws.ec2.deleteNetworkInterface(request -> request.networkInterfaceId(card));
        aws.ec2.deleteSecurityGroup(request -> request.groupId(bastion));
    }

    @Test
    void rulesAreRevokedByIdOrByWhatTheySay() {
        String id = authorize(bastion, ssh("203.0.113.7/32")).getFirst().securityGroupRuleId();
        aws.ec2.revokeSecurityGroupIngress(request -> request.groupId(bastion).securityGroupRuleIds(id));

        assertThat(codeOf(() -> aws.ec2.revokeSecurityGroupIngress(
                        request -> request.groupId(bastion).securityGroupRuleIds(id))))
                .isEqualTo("InvalidSecurityGroupRuleId.NotFound");
        assertThat(codeOf(() -> aws.ec2.revokeSecurityGroupIngress(
                        request -> request.groupId(bastion).ipPermissions(ssh("203.0.113.7/32")))))
                .isEqualTo("InvalidPermission.NotFound");
    }

    @Test
    void aRuleChangesInPlaceAndKeepsItsIdAndTags() {
        var rule = authorize(bastion, ssh("203.0.113.7/32")).getFirst();

        aws.ec2.modifySecurityGroupRules(request -> request.groupId(bastion)
                .securityGroupRules(update -> update.securityGroupRuleId(rule.securityGroupRuleId())
                        .securityGroupRule(wanted ->
                                wanted.ipProtocol("tcp").fromPort(22).toPort(22).cidrIpv4("198.51.100.4/32"))));

        assertThat(rules(bastion))
                .anySatisfy(changed -> {
                    assertThat(changed.securityGroupRuleId()).isEqualTo(rule.securityGroupRuleId());
                    assertThat(changed.cidrIpv4()).isEqualTo("198.51.100.4/32");
                })
                .hasSize(2);
    }

    @Test
    void aMalformedRangeIsRefused() {
        assertThat(codeOf(() -> authorize(bastion, ssh("203.0.113.7/33")))).isEqualTo("InvalidParameterValue");
    }

    @Test
    void theDefaultGroupOnlyGoesWithItsVpc() {
        String defaultGroup = aws.ec2
                .describeSecurityGroups(request -> request.filters(filter("group-name", "default")))
                .securityGroups()
                .getFirst()
                .groupId();

        assertThat(codeOf(() -> aws.ec2.deleteSecurityGroup(request -> request.groupId(defaultGroup))))
                .isEqualTo("CannotDelete");
    }

    private List<SecurityGroupRule> authorize(String group, IpPermission permission) {
        return aws.ec2
                .authorizeSecurityGroupIngress(request -> request.groupId(group).ipPermissions(permission))
                .securityGroupRules();
    }

    private List<SecurityGroupRule> rules(String group) {
        return aws.ec2
                .describeSecurityGroupRules(request -> request.filters(filter("group-id", group)))
                .securityGroupRules();
    }

    private SecurityGroup described(String group) {
        return aws.ec2
                .describeSecurityGroups(request -> request.groupIds(group))
                .securityGroups()
                .getFirst();
    }

    private static IpPermission everything() {
        return IpPermission.builder()
                .ipProtocol("-1")
                .ipRanges(range -> range.cidrIp("0.0.0.0/0"))
                .build();
    }

    private static IpPermission ssh(String cidr) {
        return IpPermission.builder()
                .ipProtocol("tcp")
                .fromPort(22)
                .toPort(22)
                .ipRanges(range -> range.cidrIp(cidr))
                .build();
    }

    private static IpPermission fromGroup(String group) {
        return IpPermission.builder()
                .ipProtocol("icmp")
                .fromPort(-1)
                .toPort(-1)
                .userIdGroupPairs(pair -> pair.groupId(group))
                .build();
    }
}
