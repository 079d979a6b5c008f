package studio.titus.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static studio.titus.plan.Addresses.*;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.titus.model.Cidr;
import studio.titus.model.InstanceType;
import studio.titus.model.MasterPolicy;
import studio.titus.model.NamePrefix;
import studio.titus.model.NodeRole;
import studio.titus.model.StackSettings;
import studio.titus.testing.Samples;

/** Statement by statement against angelbarrera92/titus-terraform, commit 180eecd (2018-05-15), and the repairs the design names. */
class BlueprintTest {

    private static final Facts FACTS =
            new Facts("123456789012", "aws", "ec2.amazonaws.com", "euw1-az2", "ami-0123456789abcdef0");

    private static final BootScripts SCRIPTS = (node, values) -> node + values;

    /** References as Terraform would print them: the target's address and attribute. */
    private static final Resolver SYMBOLS = ref -> Optional.of(ref.toString());

    @Test
    void theStackIsThe38ResourcesOfTheOriginal() {
        var addresses = Blueprint.skeleton().resources().stream()
                .map(resource -> resource.address().value())
                .toList();

        assertThat(addresses)
                .containsExactlyInAnyOrder(
                        "aws_vpc.titus",
                        "aws_subnet.private_subnet_1",
                        "aws_subnet.public_subnet_1",
                        "aws_internet_gateway.internet_gw",
                        "aws_route_table.public_route_table",
                        "aws_main_route_table_association.vpc_route_table",
                        "aws_eip.nat",
                        "aws_nat_gateway.nat",
                        "aws_route_table.private_route_table",
                        "aws_route_table_association.private_route_table",
                        "aws_security_group.titusbastion",
                        "aws_security_group_rule.bastion_egress_all",
                        "aws_security_group_rule.bastion_ssh_ip",
                        "aws_security_group_rule.bastion_icmp",
                        "aws_security_group.titusapp",
                        "aws_security_group_rule.titusapp_egress_all",
                        "aws_security_group_rule.titusapp_ssh",
                        "aws_security_group_rule.titusapp_http",
                        "aws_security_group.titusmaster-mainvpc",
                        "aws_security_group_rule.titus_master-mainvpc_egress_all",
                        "aws_security_group_rule.titus_master-mainvpc_tcp",
                        "aws_security_group_rule.titus_master-mainvpc_ssh",
                        "aws_security_group_rule.titus_master-mainvpc_icmp",
                        "aws_key_pair.titus_deployer",
                        "aws_iam_role.titusmasterInstanceProfile",
                        "aws_iam_role.titusappwiths3InstanceProfile",
                        "aws_iam_role.titusappnos3InstanceProfile",
                        "aws_iam_role_policy.titusmasterInstanceProfile",
                        "aws_iam_role_policy.titusappwiths3InstanceProfile",
                        "aws_iam_role_policy.titusappnos3InstanceProfile",
                        "aws_iam_instance_profile.titusmasterInstanceProfile",
                        "aws_s3_bucket.titus_log_bucket",
                        "aws_instance.bastion",
                        "aws_instance.prereqs",
                        "aws_instance.master",
                        "aws_instance.gateway",
                        "aws_launch_template.titusagent",
                        "aws_autoscaling_group.titusagent")
                .hasSize(38);
    }

    @Test
    void eachAddressIsOfItsKindsTerraformType() {
        assertThat(Blueprint.skeleton().resources())
                .allSatisfy(resource -> assertThat(resource.address().value())
                        .startsWith(resource.kind().terraformType() + "."));
    }

    @Test
    void theNetworkIsTheOriginals() {
        assertThat(wish(VPC))
                .contains(
                        entry("cidr_block", "30.0.0.0/16"),
                        entry("enable_dns_support", "true"),
                        entry("enable_dns_hostnames", "true"));
        assertThat(wish(PRIVATE_SUBNET))
                .isEqualTo(Map.of(
                        "vpc_id", "aws_vpc.titus.id",
                        "cidr_block", "30.0.100.0/24",
                        "map_public_ip_on_launch", "false",
                        "availability_zone_id", "euw1-az2"));
        assertThat(wish(PUBLIC_SUBNET))
                .isEqualTo(Map.of(
                        "vpc_id", "aws_vpc.titus.id",
                        "cidr_block", "30.0.1.0/24",
                        "map_public_ip_on_launch", "false",
                        "availability_zone_id", "euw1-az2"));
        assertThat(wish(INTERNET_GATEWAY)).isEqualTo(Map.of("vpc_id", "aws_vpc.titus.id"));
        assertThat(wish(NAT_ADDRESS)).isEqualTo(Map.of("domain", "vpc"));
        assertThat(wish(NAT_GATEWAY))
                .isEqualTo(Map.of("allocation_id", "aws_eip.nat.id", "subnet_id", "aws_subnet.public_subnet_1.id"));
    }

    @Test
    void theRoutesAreTheOriginals() {
        assertThat(wish(PUBLIC_ROUTES))
                .isEqualTo(Map.of("vpc_id", "aws_vpc.titus.id", "route", "aws_internet_gateway.internet_gw.id"));
        assertThat(wish(PRIVATE_ROUTES))
                .isEqualTo(Map.of("vpc_id", "aws_vpc.titus.id", "route", "aws_nat_gateway.nat.id"));
        assertThat(wish(MAIN_ASSOCIATION))
                .isEqualTo(Map.of(
                        "vpc_id", "aws_vpc.titus.id", "route_table_id", "aws_route_table.public_route_table.id"));
        assertThat(wish(PRIVATE_ASSOCIATION))
                .isEqualTo(Map.of(
                        "subnet_id",
                        "aws_subnet.private_subnet_1.id",
                        "route_table_id",
                        "aws_route_table.private_route_table.id"));
    }

    @ParameterizedTest
    @CsvSource({"titusbastion", "titusapp", "titusmaster-mainvpc"})
    void eachSecurityGroupIsDescribedByItsOwnName(String name) {
        assertThat(wish(new Address("aws_security_group." + name)))
                .isEqualTo(Map.of("vpc_id", "aws_vpc.titus.id", "name", name, "description", name));
    }

    @ParameterizedTest
    @CsvSource({
        "bastion_egress_all,               titusbastion,        egress,  -1,   0,  0,     0.0.0.0/0",
        "bastion_ssh_ip,                   titusbastion,        ingress, tcp,  22, 22,    203.0.113.7/32",
        "bastion_icmp,                     titusbastion,        ingress, icmp, -1, -1,    0.0.0.0/0",
        "titusapp_egress_all,              titusapp,            egress,  -1,   0,  0,     0.0.0.0/0",
        "titusapp_ssh,                     titusapp,            ingress, tcp,  22, 22,    titusbastion",
        "titusapp_http,                    titusapp,            ingress, tcp,  80, 80,    titusbastion",
        "titus_master-mainvpc_egress_all,  titusmaster-mainvpc, egress,  -1,   0,  0,     0.0.0.0/0",
        "titus_master-mainvpc_tcp,         titusmaster-mainvpc, ingress, tcp,  0,  65535, titusmaster-mainvpc",
        "titus_master-mainvpc_ssh,         titusmaster-mainvpc, ingress, tcp,  22, 22,    titusbastion",
        "titus_master-mainvpc_icmp,        titusmaster-mainvpc, ingress, icmp, -1, -1,    titusmaster-mainvpc",
    })
    void eachRuleIsTheOriginals(
            String rule, String group, String type, String protocol, String from, String to, String peer) {
        var wish = wish(new Address("aws_security_group_rule." + rule));

        assertThat(wish)
                .hasSize(6)
                .contains(
                        entry("security_group_id", "aws_security_group.%s.id".formatted(group)),
                        entry("type", type),
                        entry("protocol", protocol),
                        entry("from_port", from),
                        entry("to_port", to));
        assertThat(wish)
                .contains(
                        peer.contains("/")
                                ? entry("cidr_blocks", peer)
                                : entry("source_security_group_id", "aws_security_group.%s.id".formatted(peer)));
    }

    @Test
    void theKeyPairIsThePersonsKeyUnderTheOriginalsName() {
        assertThat(wish(KEY_PAIR))
                .isEqualTo(Map.of(
                        "key_name",
                        "titus_deployer",
                        "fingerprint",
                        Samples.publicKey().awsFingerprint()));
    }

    @Test
    void theRolesTrustWhomTheOriginalsTrusted() {
        var ec2 = "Service:ec2.amazonaws.com | sts:AssumeRole | ";
        var master = "AWS:arn:aws:iam::123456789012:role/titusmasterInstanceProfile | sts:AssumeRole | ";

        assertThat(wish(MASTER_ROLE))
                .isEqualTo(Map.of("name", "titusmasterInstanceProfile", "assume_role_policy", ec2));
        assertThat(wish(S3_ROLE))
                .isEqualTo(Map.of("name", "titusappwiths3InstanceProfile", "assume_role_policy", master + " ; " + ec2));
        assertThat(wish(NO_S3_ROLE))
                .isEqualTo(Map.of("name", "titusappnos3InstanceProfile", "assume_role_policy", master + " ; " + ec2));
    }

    @ParameterizedTest
    @CsvSource({
        "titusmasterInstanceProfile,    *",
        "titusappwiths3InstanceProfile, s3:*",
        "titusappnos3InstanceProfile,   ec2:*",
    })
    void thePoliciesAllowWhatTheOriginalsAllowed(String name, String action) {
        assertThat(wish(new Address("aws_iam_role_policy." + name)))
                .isEqualTo(Map.of(
                        "role", "aws_iam_role.%s.id".formatted(name), "name", name, "policy", " | " + action + " | *"));
    }

    @Test
    void theInstanceProfileHandsOutTheMasterRole() {
        assertThat(wish(PROFILE))
                .isEqualTo(Map.of(
                        "name", "titusmasterInstanceProfile", "role", "aws_iam_role.titusmasterInstanceProfile.id"));
    }

    @Test
    void theBucketIsThePersonsAndOurs() {
        assertThat(wish(BUCKET))
                .isEqualTo(
                        Map.of("bucket", "titus-logs-x", "region", "eu-west-1", "marked", "true", "boot_objects", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "bastion, t2.nano,  titusbastion,        public_subnet_1,  true,  '',          ''",
        "prereqs, t2.large, titusmaster-mainvpc, private_subnet_1, false, 30.0.100.10, ''",
        "master,  t2.micro, titusmaster-mainvpc, private_subnet_1, false, 30.0.100.11, profile",
        "gateway, t2.micro, titusmaster-mainvpc, private_subnet_1, false, 30.0.100.12, profile",
    })
    void eachNodeIsTheOriginals(
            String node, String type, String group, String subnet, String open, String address, String profile) {
        var wish = wish(new Address("aws_instance." + node));

        assertThat(wish)
                .contains(
                        entry("ami", "ami-0123456789abcdef0"),
                        entry("instance_type", type),
                        entry("key_name", "aws_key_pair.titus_deployer.key_name"),
                        entry("vpc_security_group_ids", "aws_security_group.%s.id".formatted(group)),
                        entry("subnet_id", "aws_subnet.%s.id".formatted(subnet)),
                        entry("associate_public_ip_address", open),
                        entry(
                                "iam_instance_profile",
                                profile.isEmpty() ? "" : "aws_iam_instance_profile.titusmasterInstanceProfile.name"));
        assertThat(wish.getOrDefault("private_ip", "")).isEqualTo(address);
    }

    /** The agents' and the master's software of 2018 knows no session tokens; the other nodes need not answer without. */
    @ParameterizedTest
    @CsvSource({"bastion, required, 1", "prereqs, required, 1", "master, optional, 2", "gateway, required, 1"})
    void metadataIsOpenOnlyWhereOldSoftwareNeedsIt(String node, String tokens, String hops) {
        assertThat(wish(new Address("aws_instance." + node)))
                .contains(entry("http_tokens", tokens), entry("http_put_response_hop_limit", hops));
    }

    @Test
    void agentsAreMadeAsTheOriginalsLaunchConfigurationSaid() {
        assertThat(wish(AGENT_TEMPLATE))
                .contains(
                        entry("name", "titusagent"),
                        entry("image_id", "ami-0123456789abcdef0"),
                        entry("instance_type", "m4.large"),
                        entry("vpc_security_group_ids", "aws_security_group.titusmaster-mainvpc.id"),
                        entry("key_name", "aws_key_pair.titus_deployer.key_name"),
                        entry("iam_instance_profile", "aws_iam_instance_profile.titusmasterInstanceProfile.name"),
                        entry("volume_size", "30"),
                        entry("volume_type", "gp2"),
                        entry("part_tags", ""),
                        entry("http_tokens", "optional"));
    }

    @Test
    void theAgentGroupIsTheOriginals() {
        assertThat(wish(AGENT_GROUP))
                .isEqualTo(Map.of(
                        "name", "titusagent",
                        "launch_template_id", "aws_launch_template.titusagent.id",
                        "launch_template_version", "aws_launch_template.titusagent.latest_version",
                        "vpc_zone_identifier", "aws_subnet.private_subnet_1.id",
                        "min_size", "1",
                        "desired_capacity", "1",
                        "max_size", "1",
                        "health_check_type", "EC2",
                        "health_check_grace_period", "60"));
    }

    @Test
    void aPrefixRenamesEverythingThatHasANameInTheAccount() {
        var settings = Samples.settings().toBuilder()
                .namePrefix(NamePrefix.check("lab-").orElseThrow())
                .build();
        var blueprint = Blueprint.of(settings, FACTS, SCRIPTS);
        var names = blueprint.resources().stream()
                .map(resource -> blueprint.wish(resource, SYMBOLS))
                .flatMap(wish -> java.util.stream.Stream.of(wish.get("name"), wish.get("key_name")))
                .filter(name -> name != null && !name.startsWith("aws_"))
                .toList();

        assertThat(names).hasSize(13).allMatch(name -> name.startsWith("lab-"));
        assertThat(blueprint.wish(blueprint.get(S3_ROLE), SYMBOLS).get("assume_role_policy"))
                .contains("role/lab-titusmasterInstanceProfile");
        assertThat(blueprint.wish(blueprint.get(VPC), SYMBOLS)).containsEntry("tags.titus-studio:prefix", "lab-");
        assertThat(script(blueprint, AGENT_TEMPLATE)).contains("agent_asg_name=lab-titusagent");
        assertThat(script(blueprint, MASTER)).contains("role/lab-titusappwiths3InstanceProfile");
    }

    @Test
    void aNarrowPolicyNeverAllowsEverything() {
        var settings =
                Samples.settings().toBuilder().masterPolicy(MasterPolicy.NARROW).build();
        var blueprint = Blueprint.of(settings, FACTS, SCRIPTS);
        var policy = ((IdentitySpec.RolePolicy) blueprint.get(MASTER_POLICY).spec()).policy();

        assertThat(policy.statements())
                .allSatisfy(statement -> assertThat(statement.actions()).doesNotContain("*", "ec2:*", "s3:*", "iam:*"));
        assertThat(policy.statements().stream().flatMap(statement -> statement.actions().stream()))
                .contains(
                        "ec2:CreateNetworkInterface",
                        "ec2:AssignPrivateIpAddresses",
                        "autoscaling:UpdateAutoScalingGroup",
                        "s3:PutObject",
                        "sts:AssumeRole");
        assertThat(policy.canonical())
                .contains(
                        "arn:aws:s3:::titus-logs-x/*", "arn:aws:iam::123456789012:role/titusappwiths3InstanceProfile");
    }

    @Test
    void settingsReachTheStatementsTheySpeakOf() {
        StackSettings settings = Samples.settings().toBuilder()
                .vpcCidr(Cidr.of("10.7.0.0/16"))
                .publicSubnetCidr(Cidr.of("10.7.1.0/24"))
                .privateSubnetCidr(Cidr.of("10.7.100.0/24"))
                .trustedCidr(List.of(Cidr.of("203.0.113.7/32"), Cidr.of("198.51.100.0/24")))
                .nodes(Samples.settings().nodes().with(NodeRole.PREREQS, InstanceType.of("t3.large")))
                .tags(Map.of("team", "batch"))
                .build();
        var blueprint = Blueprint.of(settings, FACTS, SCRIPTS);

        assertThat(wish(blueprint, VPC))
                .containsEntry("cidr_block", "10.7.0.0/16")
                .containsEntry("tags.team", "batch");
        assertThat(wish(blueprint, BASTION_SSH)).containsEntry("cidr_blocks", "198.51.100.0/24,203.0.113.7/32");
        assertThat(wish(blueprint, PREREQS))
                .containsEntry("instance_type", "t3.large")
                .containsEntry("private_ip", "10.7.100.10");
        assertThat(wish(blueprint, MAIN_ASSOCIATION)).doesNotContainKey("tags.team");
        assertThat(script(blueprint, MASTER)).contains("prereqs_ip=10.7.100.10");
    }

    @Test
    void bootScriptsTellFromEachOther() {
        var blueprint = Blueprint.of(Samples.settings(), FACTS, SCRIPTS);

        assertThat(script(blueprint, PREREQS)).startsWith("prereqs");
        assertThat(script(blueprint, MASTER))
                .startsWith("master")
                .contains("default_sg_id=aws_security_group.titusapp.id")
                .contains("default_role_arn=arn:aws:iam::123456789012:role/titusappwiths3InstanceProfile");
        assertThat(script(blueprint, GATEWAY)).startsWith("gateway").contains("master_ip=30.0.100.11");
        assertThat(script(blueprint, AGENT_TEMPLATE))
                .startsWith("agent")
                .contains("titus_log_bucket=titus-logs-x", "agent_resource_set=ResourceSet-ENIs-1-10");
    }

    /** A script that held a value not known yet would be another one when it is: the next plan would replace the node. */
    @ParameterizedTest
    @CsvSource({"bastion", "prereqs", "master", "gateway"})
    void noBootScriptIsWrittenBeforeItsValuesAreKnown(String node) {
        var blueprint = Blueprint.of(Samples.settings(), FACTS, SCRIPTS);
        var machine = ((ComputeSpec.Instance)
                        blueprint.get(new Address("aws_instance." + node)).spec())
                .machine();

        var early = machine.userData().text(Resolver.NOTHING);

        assertThat(early)
                .isEqualTo(
                        node.equals("master")
                                ? Optional.empty()
                                : machine.userData().text(SYMBOLS));
    }

    @Test
    void onlyWhatOpensToTheInternetIsSaidToBeExposed() {
        var exposed = Blueprint.skeleton().resources().stream()
                .filter(Resource::exposed)
                .map(Resource::address)
                .collect(Collectors.toSet());

        assertThat(exposed)
                .containsExactlyInAnyOrder(
                        NAT_ADDRESS, BASTION, BASTION_SSH, BASTION_ICMP, BASTION_EGRESS, APP_EGRESS, MAIN_EGRESS);
    }

    @Test
    void everyResourceSaysInPlainWordsWhatItIsAndWhatFor() {
        assertThat(Blueprint.skeleton().resources()).allSatisfy(resource -> {
            assertThat(resource.sentence()).isNotBlank();
            assertThat(resource.why()).isNotBlank();
        });
    }

    @Test
    void askingForWhatIsNotInTheStackIsAnError() {
        assertThatThrownBy(() -> Blueprint.skeleton().get(new Address("aws_instance.other")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("aws_instance.other");
    }

    private static Map<String, String> wish(Address address) {
        return wish(Blueprint.of(Samples.settings(), FACTS, SCRIPTS), address);
    }

    private static Map<String, String> wish(Blueprint blueprint, Address address) {
        return blueprint.wish(blueprint.get(address), SYMBOLS);
    }

    private static String script(Blueprint blueprint, Address address) {
        var machine = switch (blueprint.get(address).spec()) {
            case ComputeSpec.Instance instance -> instance.machine();
            case ComputeSpec.LaunchTemplate template -> template.machine();
            default -> throw new AssertionError("no machine: " + address);
        };
        return machine.userData().text(SYMBOLS).orElseThrow();
    }
}
