package studio.titus.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.titus.plan.Addresses.*;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.titus.model.AgentSettings;
import studio.titus.model.BucketName;
import studio.titus.model.Cidr;
import studio.titus.model.InstanceType;
import studio.titus.model.MasterPolicy;
import studio.titus.model.NamePrefix;
import studio.titus.model.NodeRole;
import studio.titus.model.PublicKey;
import studio.titus.model.StackSettingsBuilder;
import studio.titus.plan.Change.Action;
import studio.titus.plan.Change.Difference;
import studio.titus.plan.Live.Phase;
import studio.titus.testing.Samples;

class PlannerTest {

    private static final Facts FACTS = new Facts("123456789012", "aws", "ec2.amazonaws.com", "euw1-az2", "ami-xenial");
    /** Each node is told only what concerns it. */
    private static final BootScripts SCRIPTS = (node, values) -> switch (node) {
        case "prereqs" -> "prereqs";
        case "master" -> "master " + values.get("prereqs_ip") + values.get("default_sg_id");
        case "gateway" -> "gateway " + values.get("master_ip");
        case "agent" -> "agent " + values.get("prereqs_ip") + values.get("titus_log_bucket");
        default -> "";
    };

    @Test
    void whereNothingStandsAllIsCreated() {
        var plan = Planner.plan(blueprint(settings()), Inventory.empty(Instant.EPOCH));

        assertThat(plan.summary()).isEqualTo(new Summary(38, 0, 0, 0, 0, 0));
        assertThat(plan.changes()).extracting(Change::address).containsExactlyElementsOf(readingOrder());
    }

    @Test
    void whereAllStandsNothingIsDone() {
        var plan = plan(settings(), standing());

        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.summary()).isEqualTo(new Summary(0, 0, 0, 0, 38, 0));
    }

    @Test
    void onlyWhatIsMissingIsCreated() {
        var plan = plan(settings(), standing().without(AGENT_GROUP, BUCKET));

        assertThat(changed(plan)).isEqualTo(Map.of(AGENT_GROUP, Action.CREATE, BUCKET, Action.CREATE));
    }

    @Test
    void aHalfMadeResourceIsAnOrdinaryDifference() {
        var standing = standing().with(VPC, "enable_dns_hostnames", "false").with(PROFILE, "role", "");

        assertThat(changed(plan(settings(), standing))).isEqualTo(Map.of(VPC, Action.UPDATE, PROFILE, Action.UPDATE));
    }

    @Test
    void somethingThatAwsStillMakesIsWaitedForAndNotChanged() {
        var plan = plan(settings(), standing().in(Phase.PENDING, NAT_GATEWAY));

        assertThat(plan.summary().unchanged()).isEqualTo(38);
        assertThat(plan.isEmpty()).isFalse();
        assertThat(plan.change(NAT_GATEWAY).needsWork()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILED", "DELETING"})
    void whatAwsGaveUpOrIsRemovingIsReplacedAndThePlanSaysWhy(Phase phase) {
        var plan = plan(settings(), standing().in(phase, NAT_GATEWAY));

        assertThat(changed(plan)).isEqualTo(Map.of(NAT_GATEWAY, Action.REPLACE, PRIVATE_ROUTES, Action.UPDATE));
        assertThat(plan.change(NAT_GATEWAY).differences())
                .containsExactly(new Difference("state", phase.name().toLowerCase(java.util.Locale.ROOT), "ready"));
    }

    @Test
    void anotherTrustedRangeChangesOneRuleInPlace() {
        var plan = plan(settings().trustedCidr(Cidr.of("198.51.100.9/32")), standing());

        assertThat(changed(plan)).isEqualTo(Map.of(BASTION_SSH, Action.UPDATE));
        assertThat(plan.change(BASTION_SSH).differences())
                .containsExactly(new Difference("cidr_blocks", "203.0.113.7/32", "198.51.100.9/32"));
    }

    @Test
    void otherAgentCountsChangeTheGroupInPlace() {
        var agents = settings().build().agents();
        var more = new AgentSettings(agents.instanceType(), 1, 2, 3, agents.rootVolumeGb());

        assertThat(changed(plan(settings().agents(more), standing()))).isEqualTo(Map.of(AGENT_GROUP, Action.UPDATE));
    }

    @Test
    void anotherAgentTypeMakesANewTemplateVersionThatTheGroupFollows() {
        var agents = new AgentSettings(InstanceType.of("m5.large"), 1, 1, 1, 30);
        var plan = plan(settings().agents(agents), standing());

        assertThat(changed(plan)).isEqualTo(Map.of(AGENT_TEMPLATE, Action.UPDATE, AGENT_GROUP, Action.UPDATE));
        assertThat(plan.change(AGENT_GROUP).differences())
                .containsExactly(new Difference("launch_template_version", "1", Resolver.UNKNOWN));
        assertThat(plan.change(AGENT_TEMPLATE).remark())
                .contains("Agents that run keep what they were launched with; new ones get this.");
        assertThat(plan.change(AGENT_GROUP).remark()).isEmpty();
    }

    @Test
    void aNarrowerPolicyChangesInPlace() {
        var plan = plan(settings().masterPolicy(MasterPolicy.NARROW), standing());

        assertThat(changed(plan)).isEqualTo(Map.of(MASTER_POLICY, Action.UPDATE));
    }

    @Test
    void theUsersTagsAreAddedInPlaceWhereverTagsGo() {
        var plan = plan(settings().tags(Map.of("team", "batch")), standing());

        var taggable = blueprint(settings()).resources().stream()
                .filter(resource -> resource.kind().taggable())
                .map(Resource::address)
                .collect(Collectors.toSet());
        assertThat(changed(plan).keySet()).isEqualTo(taggable);
        assertThat(changed(plan).values()).containsOnly(Action.UPDATE);
    }

    @Test
    void anotherNodeTypeReplacesThatNodeAlone() {
        var nodes = settings().build().nodes().with(NodeRole.GATEWAY, InstanceType.of("t3.small"));

        assertThat(changed(plan(settings().nodes(nodes), standing()))).isEqualTo(Map.of(GATEWAY, Action.REPLACE));
    }

    @Test
    void aChangedBootScriptReplacesItsNodeAndRenewsTheAgentsTemplate() {
        var renewed = Blueprint.of(settings().build(), FACTS, (node, values) -> switch (node) {
            case "master", "agent" -> "new " + node;
            default -> SCRIPTS.render(node, values);
        });

        var plan = Planner.plan(renewed, standing().inventory());

        assertThat(changed(plan))
                .isEqualTo(Map.of(MASTER, Action.REPLACE, AGENT_TEMPLATE, Action.UPDATE, AGENT_GROUP, Action.UPDATE));
    }

    @Test
    void anotherNetworkRangeReplacesAllThatLivesInIt() {
        var plan = plan(
                settings()
                        .vpcCidr(Cidr.of("10.0.0.0/16"))
                        .publicSubnetCidr(Cidr.of("10.0.1.0/24"))
                        .privateSubnetCidr(Cidr.of("10.0.100.0/24")),
                standing());

        assertThat(replaced(plan))
                .contains(VPC, PUBLIC_SUBNET, PRIVATE_SUBNET, NAT_GATEWAY, PUBLIC_ROUTES, PRIVATE_ROUTES)
                .contains(BASTION_GROUP, APP_GROUP, MAIN_GROUP, MAIN_TCP, BASTION, MASTER, AGENT_TEMPLATE, AGENT_GROUP)
                .doesNotContain(NAT_ADDRESS, BUCKET, KEY_PAIR, MASTER_ROLE, MASTER_POLICY, PROFILE);
    }

    @Test
    void anotherSubnetRangeReplacesTheSubnetAndItsNodes() {
        var plan = plan(settings().privateSubnetCidr(Cidr.of("30.0.101.0/24")), standing());

        assertThat(replaced(plan))
                .containsExactlyInAnyOrder(PRIVATE_SUBNET, PRIVATE_ASSOCIATION, PREREQS, MASTER, GATEWAY, AGENT_GROUP);
        assertThat(plan.change(AGENT_TEMPLATE).action()).isEqualTo(Action.UPDATE);
    }

    @Test
    void anotherKeyReplacesEveryNode() {
        var other = PublicKey.of(Samples.key("rsa-2048.pub"));

        assertThat(replaced(plan(settings().publicKey(other), standing())))
                .containsExactlyInAnyOrder(KEY_PAIR, BASTION, PREREQS, MASTER, GATEWAY, AGENT_TEMPLATE, AGENT_GROUP);
    }

    @Test
    void anotherPrefixReplacesAllThatHasAName() {
        var plan = plan(settings().namePrefix(NamePrefix.check("lab-").orElseThrow()), standing());

        assertThat(plan.change(VPC).action()).isEqualTo(Action.UPDATE);
        assertThat(replaced(plan))
                .contains(BASTION_GROUP, MAIN_TCP, KEY_PAIR, MASTER_ROLE, MASTER_POLICY, PROFILE, AGENT_GROUP, BASTION)
                .doesNotContain(PUBLIC_SUBNET, NAT_GATEWAY, BUCKET);
    }

    @Test
    void anotherBucketReplacesTheBucketAndWhoeverWasToldItsName() {
        var plan = plan(settings().bucket(BucketName.of("titus-logs-y")), standing());

        assertThat(replaced(plan)).contains(BUCKET);
        assertThat(plan.change(VPC).action()).isEqualTo(Action.UPDATE);
        assertThat(plan.change(AGENT_TEMPLATE).action()).isEqualTo(Action.UPDATE);
    }

    @Test
    void anotherImageReplacesTheNodesAndRenewsTheAgentsTemplate() {
        var facts = new Facts(FACTS.accountId(), FACTS.partition(), FACTS.ec2Service(), FACTS.zoneId(), "ami-newer");
        var plan = Planner.plan(
                Blueprint.of(settings().build(), facts, SCRIPTS), standing().inventory());

        assertThat(changed(plan))
                .isEqualTo(Map.of(
                        BASTION, Action.REPLACE,
                        PREREQS, Action.REPLACE,
                        MASTER, Action.REPLACE,
                        GATEWAY, Action.REPLACE,
                        AGENT_TEMPLATE, Action.UPDATE,
                        AGENT_GROUP, Action.UPDATE));
    }

    @Test
    void aLostNatGatewayIsMadeAnewAndItsRouteFollows() {
        var plan = plan(settings(), standing().without(NAT_GATEWAY));

        assertThat(changed(plan)).isEqualTo(Map.of(NAT_GATEWAY, Action.CREATE, PRIVATE_ROUTES, Action.UPDATE));
    }

    @Test
    void aLostKeyPairIsImportedAgainAndTheNodesStay() {
        var plan = plan(settings(), standing().without(KEY_PAIR));

        assertThat(changed(plan)).isEqualTo(Map.of(KEY_PAIR, Action.CREATE));
    }

    @Test
    void driftShowsWithItsReason() {
        var plan = plan(settings(), standing().with(AGENT_GROUP, "max_size", "7"));

        assertThat(plan.change(AGENT_GROUP).differences()).containsExactly(new Difference("max_size", "7", "1"));
    }

    @Test
    void aSecondOneLeftByACutOffRunIsRemoved() {
        var stray = new Live(NAT_ADDRESS, Kind.ELASTIC_IP, "eipalloc-2", Phase.READY, Map.of());
        var plan = Planner.plan(blueprint(settings()), standing().inventory(stray));

        assertThat(plan.removals()).containsExactly(stray);
        assertThat(plan.summary()).isEqualTo(new Summary(0, 0, 0, 1, 38, 0));
        assertThat(plan.isEmpty()).isFalse();
    }

    @Test
    void whatTheWishDoesNotSpeakOfIsNobodysBusiness() {
        var plan = plan(settings(), standing().with(VPC, "tags.cost-center", "42"));

        assertThat(plan.isEmpty()).isTrue();
    }

    private static StackSettingsBuilder settings() {
        return Samples.settings().toBuilder();
    }

    private static Blueprint blueprint(StackSettingsBuilder settings) {
        return Blueprint.of(settings.build(), FACTS, SCRIPTS);
    }

    private static Standing standing() {
        return Standing.of(blueprint(settings()));
    }

    private static Plan plan(StackSettingsBuilder settings, Standing standing) {
        return Planner.plan(blueprint(settings), standing.inventory());
    }

    private static List<Address> readingOrder() {
        return Blueprint.skeleton().resources().stream().map(Resource::address).toList();
    }

    private static Map<Address, Action> changed(Plan plan) {
        return plan.changes().stream()
                .filter(change -> change.action() != Action.NONE)
                .collect(Collectors.toMap(Change::address, Change::action));
    }

    private static Set<Address> replaced(Plan plan) {
        return changed(plan).entrySet().stream()
                .filter(change -> change.getValue() == Action.REPLACE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
