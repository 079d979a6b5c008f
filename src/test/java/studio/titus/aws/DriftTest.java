package studio.titus.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateTagSpecification;
import software.amazon.awssdk.services.ec2.model.Tag;
import studio.titus.model.AgentSettings;
import studio.titus.model.BucketName;
import studio.titus.model.Cidr;
import studio.titus.model.InstanceType;
import studio.titus.model.MasterPolicy;
import studio.titus.model.StackSettings;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.plan.Change;
import studio.titus.plan.Change.Difference;
import studio.titus.testing.Samples;

/** What changes in place, and what is seen when somebody else changed it. */
class DriftTest {

    private static final StackSettings SETTINGS = Samples.settings();

    /** Where the user's tags stand in the template's data as well, of which the group takes the new version. */
    private static final Set<Address> AGENTS = Set.of(Addresses.AGENT_TEMPLATE, Addresses.AGENT_GROUP);

    private final Lab lab = new Lab();

    @Test
    void severalTrustedRangesStayOneResourceAndChangeInPlace() {
        var two = Lab.settings(it -> it.trustedCidr(Cidr.of("203.0.113.7/32"), Cidr.of("198.51.100.0/24")));
        lab.apply(two);

        var three = Lab.settings(it -> it.trustedCidr(Cidr.of("192.0.2.0/24"), Cidr.of("198.51.100.0/24")));
        var plan = lab.plan(three);

        assertThat(Lab.differences(plan))
                .containsOnlyKeys(Addresses.BASTION_SSH)
                .containsValue(List.of(new Difference(
                        "cidr_blocks", "198.51.100.0/24,203.0.113.7/32", "192.0.2.0/24,198.51.100.0/24")));
        var rule = lab.apply(three).find(Addresses.BASTION_SSH).orElseThrow();
        assertThat(rule.id().split(",")).hasSize(2);
        assertThat(lab.plan(three).isEmpty()).isTrue();
    }

    @Test
    void aRuleThatSomebodyAddedIsLeftAlone() {
        var group = lab.apply(SETTINGS).find(Addresses.MAIN_GROUP).orElseThrow().id();
        lab.aws
                .ec2()
                .authorizeSecurityGroupIngress(r -> r.groupId(group)
                        .ipPermissions(p ->
                                p.ipProtocol("tcp").fromPort(9).toPort(9).ipRanges(c -> c.cidrIp("192.0.2.1/32"))));

        assertThat(lab.plan(SETTINGS).isEmpty()).isTrue();
    }

    @Test
    void aRangeThatSomebodyAllowedByHandBecomesOursWhenItIsTrusted() {
        var ssh = lab.apply(SETTINGS).find(Addresses.BASTION_SSH).orElseThrow();
        lab.aws
                .ec2()
                .authorizeSecurityGroupIngress(r -> r.groupId(ssh.attributeOr("security_group_id"))
                        .ipPermissions(p -> p.ipProtocol("tcp")
                                .fromPort(22)
                                .toPort(22)
                                .ipRanges(c -> c.cidrIp("198.51.100.0/24").description("by hand"))));
        var moved = Lab.settings(it -> it.trustedCidr(Cidr.of("198.51.100.0/24"), Cidr.of("192.0.2.0/24")));

        var rule = lab.apply(moved).find(Addresses.BASTION_SSH).orElseThrow();

        assertThat(rule.attributeOr("cidr_blocks")).isEqualTo("192.0.2.0/24,198.51.100.0/24");
        assertThat(lab.plan(moved).isEmpty()).isTrue();
        lab.apply(SETTINGS);
        assertThat(lab.forgotten().find(Addresses.BASTION_SSH))
                .as("what became ours goes with a later change")
                .map(live -> live.attributeOr("cidr_blocks"))
                .contains("203.0.113.7/32");
        assertThat(lab.plan(SETTINGS).isEmpty()).isTrue();
    }

    @Test
    void aRuleThatSomebodyRemovedAndMadeAgainByHandIsTakenAsItStands() {
        var rule = lab.apply(SETTINGS).find(Addresses.BASTION_ICMP).orElseThrow();
        var group = rule.attributeOr("security_group_id");
        lab.aws.ec2().revokeSecurityGroupIngress(r -> r.groupId(group).securityGroupRuleIds(rule.id()));
        lab.aws
                .ec2()
                .authorizeSecurityGroupIngress(r -> r.groupId(group)
                        .ipPermissions(p ->
                                p.ipProtocol("icmp").fromPort(-1).toPort(-1).ipRanges(c -> c.cidrIp("0.0.0.0/0"))));

        assertThat(lab.plan(SETTINGS).summary().create()).isEqualTo(1);
        assertThat(lab.tryApply(Lab.STACK, SETTINGS).failures()).isEmpty();
    }

    @Test
    void aSubnetThatHandsOutPublicAddressesIsSeenAndMended() {
        var subnet =
                lab.apply(SETTINGS).find(Addresses.PRIVATE_SUBNET).orElseThrow().id();
        lab.aws.ec2().modifySubnetAttribute(r -> r.subnetId(subnet).mapPublicIpOnLaunch(v -> v.value(true)));

        assertThat(Lab.differences(lab.plan(SETTINGS)))
                .isEqualTo(Map.of(
                        Addresses.PRIVATE_SUBNET, List.of(new Difference("map_public_ip_on_launch", "true", "false"))));
        lab.apply(SETTINGS);
        assertThat(lab.plan(SETTINGS).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bastion", "master"})
    void aStoppedNodeIsSeenAndStartedAgain(String node) {
        var address = new Address("aws_instance." + node);
        var before = lab.apply(SETTINGS).find(address).orElseThrow();
        lab.aws.ec2().stopInstances(r -> r.instanceIds(before.id()));

        assertThat(Lab.differences(lab.plan(SETTINGS)))
                .isEqualTo(Map.of(address, List.of(new Difference("instance_state", "stopped", "running"))));
        var after = lab.apply(SETTINGS).find(address).orElseThrow();

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.attributeOr("state")).isEqualTo("running");
        assertThat(after.attributeOr("private_ip")).isEqualTo(before.attributeOr("private_ip"));
        assertThat(lab.plan(SETTINGS).isEmpty()).isTrue();
    }

    @Test
    void aStoppedNodeIsDestroyedLikeAnyOther() {
        var master = lab.apply(SETTINGS).find(Addresses.MASTER).orElseThrow();
        lab.aws.ec2().stopInstances(r -> r.instanceIds(master.id()));

        assertThat(lab.destroy(false).failures()).isEmpty();
        assertThat(lab.forgotten().present()).isEmpty();
    }

    @Test
    void aZoneInTheSettingsMovesWhatStandsElsewhere() {
        var zone =
                lab.apply(SETTINGS).find(Addresses.PRIVATE_SUBNET).orElseThrow().attributeOr("availability_zone_id");
        var other = zone.equals("euw1-az2") ? "euw1-az3" : "euw1-az2";
        var moved = Lab.settings(it -> it.zoneId(other));

        assertThat(lab.plan(moved).changes())
                .filteredOn(change -> change.action() == Change.Action.REPLACE)
                .extracting(Change::address)
                .contains(
                        Addresses.PUBLIC_SUBNET,
                        Addresses.PRIVATE_SUBNET,
                        Addresses.NAT_GATEWAY,
                        Addresses.BASTION,
                        Addresses.MASTER,
                        Addresses.AGENT_GROUP);
        lab.apply(moved);

        assertThat(lab.plan(moved).isEmpty()).isTrue();
        assertThat(lab.plan(SETTINGS).isEmpty()).as("without a wish it stays").isTrue();
        assertThat(lab.plan(Lab.settings(it -> it.zoneId(zone))).isEmpty()).isFalse();
    }

    @Test
    void switchedOffNamesAreSeenAndSwitchedOnAgain() {
        var vpc = lab.apply(SETTINGS).find(Addresses.VPC).orElseThrow().id();
        lab.aws.ec2().modifyVpcAttribute(r -> r.vpcId(vpc).enableDnsHostnames(v -> v.value(false)));

        assertThat(Lab.differences(lab.plan(SETTINGS)))
                .isEqualTo(Map.of(Addresses.VPC, List.of(new Difference("enable_dns_hostnames", "false", "true"))));
        lab.apply(SETTINGS);
        assertThat(lab.plan(SETTINGS).isEmpty()).isTrue();
    }

    @Test
    void aDeadRouteIsSeenAndTurned() {
        var table =
                lab.apply(SETTINGS).find(Addresses.PUBLIC_ROUTES).orElseThrow().id();
        lab.aws.ec2().deleteRoute(r -> r.routeTableId(table).destinationCidrBlock("0.0.0.0/0"));

        assertThat(Lab.differences(lab.plan(SETTINGS))).containsOnlyKeys(Addresses.PUBLIC_ROUTES);
        lab.apply(SETTINGS);
        assertThat(lab.plan(SETTINGS).isEmpty()).isTrue();
    }

    @Test
    void aTagThatSomebodyAddedIsSeenAndLeftAlone() {
        var gateway = lab.apply(SETTINGS).find(Addresses.INTERNET_GATEWAY).orElseThrow();
        lab.aws
                .ec2()
                .createTags(r -> r.resources(gateway.id()).tags(t -> t.key("x").value("y")));

        assertThat(lab.look(gateway))
                .hasValueSatisfying(now -> assertThat(now.attributeOr("tags.x")).isEqualTo("y"));
        assertThat(lab.plan(SETTINGS).isEmpty()).isTrue();
    }

    @Test
    void aGatewayThatWasNeverAttachedIsAnUpdate() {
        lab.create(SETTINGS, Addresses.VPC, Map.of());
        var vpc = lab.forgotten().find(Addresses.VPC).orElseThrow().id();
        var gateway = lab.create(SETTINGS, Addresses.INTERNET_GATEWAY, Map.of("aws_vpc.titus.id", vpc));
        lab.aws
                .ec2()
                .detachInternetGateway(r -> r.internetGatewayId(gateway.id()).vpcId(vpc));

        assertThat(Lab.differences(lab.plan(SETTINGS)).get(Addresses.INTERNET_GATEWAY))
                .containsExactly(new Difference("vpc_id", "", vpc));
        lab.apply(SETTINGS);
        assertThat(lab.plan(SETTINGS).isEmpty()).isTrue();
    }

    @Test
    void aWidenedTrustPolicyIsSeenAndSetRight() {
        lab.apply(SETTINGS);
        lab.aws
                .iam()
                .updateAssumeRolePolicy(
                        r -> r.roleName("titusappnos3InstanceProfile").policyDocument(Texts.TRUST));

        assertThat(Lab.differences(lab.plan(SETTINGS))).containsOnlyKeys(Addresses.NO_S3_ROLE);
        lab.apply(SETTINGS);
        assertThat(lab.plan(SETTINGS).isEmpty()).isTrue();
    }

    @Test
    void aNarrowerPolicyIsAnUpdate() {
        lab.apply(SETTINGS);
        var narrow = Lab.settings(it -> it.masterPolicy(MasterPolicy.NARROW));

        assertThat(Lab.differences(lab.plan(narrow))).containsOnlyKeys(Addresses.MASTER_POLICY);
        lab.apply(narrow);
        assertThat(lab.plan(narrow).isEmpty()).isTrue();
    }

    @Test
    void agentsOfAnotherTypeAreANewVersionOfTheTemplateWhichTheGroupTakes() {
        var before = lab.apply(SETTINGS).find(Addresses.AGENT_TEMPLATE).orElseThrow();
        var larger = Lab.settings(it -> it.agents(new AgentSettings(InstanceType.of("m5.large"), 1, 2, 3, 40)));

        var after = lab.apply(larger);

        assertThat(before.attributeOr("latest_version")).isEqualTo("1");
        assertThat(after.find(Addresses.AGENT_TEMPLATE))
                .map(live -> live.attributeOr("latest_version"))
                .contains("2");
        assertThat(after.find(Addresses.AGENT_GROUP))
                .map(live -> live.attributeOr("launch_template_version"))
                .contains("2");
        assertThat(after.find(Addresses.AGENT_GROUP)
                        .orElseThrow()
                        .attributeOr("agent_ips")
                        .split(","))
                .hasSize(2);
        assertThat(lab.plan(larger).isEmpty()).isTrue();
        var back = lab.apply(SETTINGS).find(Addresses.AGENT_TEMPLATE).orElseThrow();
        assertThat(back.attributeOr("latest_version")).isEqualTo("3");
    }

    @Test
    void tagsOfTheUserReachEveryResourceThatTakesThem() {
        lab.apply(SETTINGS);
        var tagged = Lab.settings(it -> it.tags(Map.of("team", "video")));

        var after = lab.apply(tagged);

        assertThat(after.present().values().stream()
                        .filter(live -> live.kind().taggable())
                        .map(live -> live.attributeOr("tags.team")))
                .containsOnly("video");
        assertThat(lab.plan(tagged).isEmpty()).isTrue();
    }

    @Test
    void aTagThatLeftTheSettingsLeavesEveryResource() {
        var two = Lab.settings(it -> it.tags(Map.of("team", "video", "empty", "")));
        lab.apply(two);
        var one = Lab.settings(it -> it.tags(Map.of("empty", "")));

        assertThat(lab.plan(one).changes())
                .filteredOn(change -> change.resource().kind().taggable() && !AGENTS.contains(change.address()))
                .extracting(Change::action, Change::differences)
                .containsOnly(tuple(Change.Action.UPDATE, List.of(new Difference("tags.team", "video", ""))));
        var after = lab.apply(one);

        assertThat(after.present().values())
                .allSatisfy(live -> assertThat(live.attributes()).doesNotContainKey("tags.team"));
        assertThat(lab.plan(one).isEmpty()).isTrue();
        lab.apply(SETTINGS);
        assertThat(lab.forgotten().present().values())
                .allSatisfy(live ->
                        assertThat(live.attributes()).doesNotContainKeys("tags.empty", "tags.titus-studio:tags"));
        assertThat(lab.plan(SETTINGS).isEmpty()).isTrue();
    }

    @Test
    void tagsOfTheUserReachTheVolumesAndInterfacesOfFutureAgents() {
        lab.apply(SETTINGS);
        var tagged = Lab.settings(it -> it.tags(Map.of("team", "video")));
        assertThat(Lab.differences(lab.plan(tagged)).get(Addresses.AGENT_TEMPLATE))
                .contains(new Difference("part_tags", "", "team=video"));

        var template = lab.apply(tagged).find(Addresses.AGENT_TEMPLATE).orElseThrow();

        assertThat(partTags(template.id()))
                .hasSize(2)
                .allSatisfy(tags -> assertThat(tags)
                        .contains(Tag.builder().key("team").value("video").build()));
        assertThat(lab.plan(tagged).isEmpty()).isTrue();
        var other = Lab.settings(it -> it.tags(Map.of("team", "audio")));
        lab.apply(other);
        assertThat(partTags(template.id()))
                .allSatisfy(tags -> assertThat(tags)
                        .contains(Tag.builder().key("team").value("audio").build()));
        assertThat(lab.plan(other).isEmpty()).isTrue();
        lab.apply(SETTINGS);
        assertThat(partTags(template.id()))
                .allSatisfy(tags -> assertThat(tags).extracting(Tag::key).doesNotContain("team"));
        assertThat(lab.plan(SETTINGS).isEmpty()).isTrue();
    }

    private List<List<Tag>> partTags(String template) {
        return lab
                .aws
                .ec2()
                .describeLaunchTemplateVersions(
                        r -> r.launchTemplateId(template).versions("$Latest"))
                .launchTemplateVersions()
                .getFirst()
                .launchTemplateData()
                .tagSpecifications()
                .stream()
                .map(LaunchTemplateTagSpecification::tags)
                .toList();
    }

    @Test
    void aTagThatSomebodyAddedStaysWhenTheUsersOwnGo() {
        var tagged = Lab.settings(it -> it.tags(Map.of("team", "video")));
        var vpc = lab.apply(tagged).find(Addresses.VPC).orElseThrow().id();
        lab.aws.ec2().createTags(r -> r.resources(vpc).tags(t -> t.key("costs").value("42")));

        var after = lab.apply(SETTINGS).find(Addresses.VPC).orElseThrow();

        assertThat(after.attributes()).containsEntry("tags.costs", "42").doesNotContainKey("tags.team");
    }

    @Test
    void anEmptyTagThatCameLaterReachesEveryResource() {
        lab.apply(SETTINGS);
        var empty = Lab.settings(it -> it.tags(Map.of("empty", "")));

        assertThat(Lab.differences(lab.plan(empty)).get(Addresses.VPC))
                .containsExactly(new Difference("tags.empty", "", "\"\""));
        var after = lab.apply(empty);

        assertThat(after.present().values())
                .filteredOn(live -> live.kind().taggable())
                .allSatisfy(live -> assertThat(live.attributes()).containsEntry("tags.empty", ""));
        assertThat(lab.plan(empty).isEmpty()).isTrue();
    }

    @Test
    void aBucketThatWasKeptForItsObjectsIsNotForgottenWhenAnotherOneIsWished() {
        var old = lab.apply(SETTINGS).find(Addresses.BUCKET).orElseThrow().id();
        lab.aws.s3().putObject(r -> r.bucket(old).key("log"), RequestBody.fromString("text"));
        var other = Lab.settings(it -> it.bucket(BucketName.of("another-bucket-of-logs")));

        assertThat(lab.tryApply(Lab.STACK, other).failures())
                .extracting(failure -> failure.address())
                .containsExactly(Addresses.BUCKET);

        assertThat(lab.plan(other)
                        .change(Addresses.BUCKET)
                        .current()
                        .orElseThrow()
                        .id())
                .isEqualTo(old);
        assertThat(lab.forgotten().find(Addresses.BUCKET).orElseThrow().id()).isEqualTo(old);
        lab.aws.s3().deleteObject(r -> r.bucket(old).key("log"));
        lab.apply(other);
        assertThat(lab.plan(other).isEmpty()).isTrue();
        assertThat(lab.forgotten().find(Addresses.BUCKET).orElseThrow().id()).isEqualTo("another-bucket-of-logs");
    }
}
