package studio.titus.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.titus.plan.Addresses.*;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.titus.engine.FakeCloud.Op;
import studio.titus.engine.RunEvent.Verb;
import studio.titus.model.AgentSettings;
import studio.titus.model.BucketName;
import studio.titus.model.Cidr;
import studio.titus.model.InstanceType;
import studio.titus.model.NamePrefix;
import studio.titus.model.NodeRole;
import studio.titus.model.NodeTypes;
import studio.titus.model.StackSettings;
import studio.titus.plan.Address;
import studio.titus.plan.Change.Action;

/** Changes of what stands: in place, by a new one, and what is left when half of a replacement fails. */
class ReplaceTest {

    private static final StackSettings OTHER_NETWORK = Rig.settings()
            .vpcCidr(Cidr.of("10.0.0.0/16"))
            .publicSubnetCidr(Cidr.of("10.0.1.0/24"))
            .privateSubnetCidr(Cidr.of("10.0.100.0/24"))
            .build();

    @Test
    void anUpdateChangesInPlaceAndTheNextPlanIsEmpty() {
        var rig = standing();
        var settings = Rig.settings()
                .trustedCidr(Cidr.of("198.51.100.0/24"))
                .tags(Map.of("team", "batch"))
                .build();

        var outcome = rig.apply(settings);

        assertThat(outcome.succeeded()).isTrue();
        assertThat(outcome.summary().replace()).isZero();
        assertThat(rig.cloud.the(BASTION_SSH).attributes).containsEntry("cidr_blocks", "198.51.100.0/24");
        assertThat(rig.cloud.the(VPC).attributes).containsEntry("tags.team", "batch");
        assertThat(rig.plan(settings).isEmpty()).isTrue();
    }

    @Test
    void aNewTemplateVersionReachesTheGroup() {
        var rig = standing();
        var settings = Rig.settings()
                .agents(new AgentSettings(InstanceType.of("m5.large"), 1, 1, 1, 30))
                .build();

        rig.apply(settings);

        assertThat(rig.cloud.the(AGENT_GROUP).attributes).containsEntry("launch_template_version", "2");
        assertThat(rig.plan(settings).isEmpty()).isTrue();
    }

    @Test
    void eachUpdateHasATokenOfItsOwn() {
        var rig = standing();
        var one = Rig.settings().trustedCidr(Cidr.of("198.51.100.0/24")).build();

        rig.apply(one);
        rig.apply();
        rig.apply(one);

        assertThat(rig.cloud.the(BASTION_SSH).attributes).containsEntry("cidr_blocks", "198.51.100.0/24");
        assertThat(rig.cloud.updateTokens).hasSize(6 + 3).doesNotHaveDuplicates();
    }

    @Test
    void aReplacedResourceIsGoneBeforeItsSuccessorIsMade() {
        var rig = standing();
        var before = rig.cloud.the(GATEWAY).id;

        var outcome = rig.apply(otherGateway());

        assertThat(outcome.succeeded()).isTrue();
        assertThat(outcome.summary().replace()).isEqualTo(1);
        assertThat(outcome.summary().unchanged()).isEqualTo(37);
        assertThat(rig.cloud.the(GATEWAY).id).isNotEqualTo(before);
        assertThat(rig.plan(otherGateway()).isEmpty()).isTrue();
    }

    @Test
    void aReplacementIsToldAsOneStep() {
        var rig = standing();

        rig.apply(otherGateway());

        assertThat(rig.events(RunEvent.ResourceStarted.class))
                .extracting(RunEvent.ResourceStarted::verb)
                .containsExactly(Verb.REPLACE);
        assertThat(rig.events(RunEvent.ResourceDone.class))
                .extracting(RunEvent.ResourceDone::verb)
                .containsExactly(Verb.REPLACE);
    }

    @Test
    void anotherNetworkReplacesAllThatLivesInIt() {
        var rig = standing();

        var outcome = rig.apply(OTHER_NETWORK);

        assertThat(outcome.failures()).isEmpty();
        assertThat(rig.standing()).hasSize(38);
        assertThat(rig.cloud.the(VPC).attributes).containsEntry("cidr_block", "10.0.0.0/16");
        assertThat(rig.plan(OTHER_NETWORK).isEmpty()).isTrue();
    }

    @Test
    void anotherPrefixRenamesTheStack() {
        var rig = standing();
        var settings = Rig.settings()
                .namePrefix(NamePrefix.check("lab-").orElseThrow())
                .build();

        var outcome = rig.apply(settings);

        assertThat(outcome.failures()).isEmpty();
        assertThat(rig.standing()).hasSize(38);
        assertThat(rig.cloud.the(MASTER_ROLE).id).isEqualTo("lab-titusmasterInstanceProfile");
        assertThat(rig.plan(settings).isEmpty()).isTrue();
    }

    @Test
    void whoOnlyFollowsAReplacementIsUpdatedAfterIt() {
        var rig = standing();
        rig.cloud.lose(NAT_GATEWAY);

        assertThat(rig.apply().succeeded()).isTrue();
        assertThat(rig.cloud.the(PRIVATE_ROUTES).attributes).containsEntry("route", rig.cloud.the(NAT_GATEWAY).id);
    }

    @Test
    void aRemovalThatFailsStopsOnlyWhatDependsOnIt() {
        var rig = standing();
        var settings = Rig.settings()
                .nodes(nodes(NodeRole.GATEWAY, NodeRole.BASTION))
                .trustedCidr(Cidr.of("198.51.100.0/24"))
                .build();
        rig.cloud.always(Op.DELETE, GATEWAY, Fault.REFUSED);

        var outcome = rig.apply(settings);

        assertThat(outcome.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.address()).isEqualTo(GATEWAY));
        assertThat(outcome.summary().replace()).isEqualTo(1);
        assertThat(outcome.summary().update()).isEqualTo(1);
        assertThat(rig.standing()).hasSize(38);
        assertThat(rig.cloud.count(Op.CREATE, GATEWAY)).isEqualTo(1);
    }

    @Test
    void whatStillStandsBecauseOfAFailedRemovalIsNotMadeASecondTime() {
        var rig = standing();
        rig.cloud.always(Op.DELETE, PREREQS, Fault.REFUSED);

        var outcome = rig.apply(OTHER_NETWORK);

        assertThat(outcome.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.address()).isEqualTo(PREREQS));
        assertThat(rig.cloud.count(Op.CREATE, VPC)).isEqualTo(1);
        assertThat(rig.skipped()).contains(VPC, PRIVATE_SUBNET, MASTER).doesNotHaveDuplicates();
    }

    @Test
    void afterAFailedRemovalTheNextApplyFinishesTheReplacement() {
        var rig = standing();
        rig.cloud.next(Op.DELETE, PREREQS, Fault.REFUSED);
        rig.apply(OTHER_NETWORK);

        var outcome = rig.apply(OTHER_NETWORK);

        assertThat(outcome.failures()).isEmpty();
        assertThat(rig.standing()).hasSize(38);
        assertThat(rig.plan(OTHER_NETWORK).isEmpty()).isTrue();
    }

    @Test
    void aBrokenHandlerInTheRemovalIsAFailureToo() {
        var rig = standing();
        rig.cloud.bug = Op.DELETE;

        var outcome = rig.apply(otherGateway());

        assertThat(outcome.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.problem().code()).isEqualTo("engine.defect"));
        assertThat(rig.cloud.count(Op.CREATE, GATEWAY)).isEqualTo(1);
    }

    @Test
    void aReplacementCutOffBetweenRemovalAndCreationGoesOn() {
        var rig = standing();
        rig.cloud.next(Op.CREATE, GATEWAY, Fault.REFUSED);
        rig.apply(otherGateway());

        var plan = rig.plan(otherGateway());

        assertThat(plan.change(GATEWAY).action()).isEqualTo(Action.CREATE);
        assertThat(rig.apply(plan).succeeded()).isTrue();
        assertThat(rig.standing()).hasSize(38);
    }

    @Test
    void objectsInABucketSurviveAnotherBucketsName() {
        var rig = standing();
        rig.cloud.bucketHoldsObjects = true;

        var outcome =
                rig.apply(Rig.settings().bucket(BucketName.of("titus-logs-y")).build());

        assertThat(outcome.failures()).extracting(RunEvent.Failure::address).containsExactly(BUCKET);
        assertThat(rig.cloud.the(BUCKET).id).isEqualTo("titus-logs-x");
    }

    /** Were the question of a cut off create left open, the replacement would find the old one and take it for its own. */
    @Test
    void anAnsweredQuestionOfAnEarlierRunDoesNotConfuseALaterReplacement() {
        var rig = Rig.quick();
        rig.cloud.pullPlugAt(1, true);
        rig.apply();
        rig.restart(true);
        rig.cloud.visibleAfter = java.time.Duration.ZERO;
        rig.apply();

        assertThat(rig.anyOpen()).isFalse();
        assertThat(rig.apply(OTHER_NETWORK).failures()).isEmpty();
        assertThat(rig.cloud.the(VPC).attributes).containsEntry("cidr_block", "10.0.0.0/16");
    }

    @Test
    void aSecondOneIsRemovedAndTheFirstStays() {
        var rig = standing();
        var stray = second(rig, NAT_ADDRESS);

        var outcome = rig.apply();

        assertThat(outcome.succeeded()).isTrue();
        assertThat(outcome.summary().delete()).isEqualTo(1);
        assertThat(rig.cloud.the(NAT_ADDRESS).id).isNotEqualTo(stray);
    }

    @Test
    void aSecondOneThatCantBeRemovedHoldsUpNothing() {
        var rig = Rig.quick();
        rig.cloud.next(Op.CREATE, BUCKET, Fault.REFUSED);
        rig.apply();
        second(rig, NAT_ADDRESS);
        rig.cloud.always(Op.DELETE, NAT_ADDRESS, Fault.REFUSED);

        var outcome = rig.apply();

        assertThat(outcome.failures()).extracting(RunEvent.Failure::address).containsExactly(NAT_ADDRESS);
        assertThat(outcome.summary().create()).isEqualTo(1);
        assertThat(rig.standing()).contains(BUCKET);
    }

    private static String second(Rig rig, Address address) {
        var first = rig.cloud.the(address);
        var stray = new FakeItem(address, first.kind, "second-of-" + address.name());
        stray.attributes.putAll(first.attributes);
        rig.cloud.items.add(stray);
        return stray.id;
    }

    private static Rig standing() {
        var rig = Rig.quick();
        rig.apply();
        return rig;
    }

    private static StackSettings otherGateway() {
        return Rig.settings().nodes(nodes(NodeRole.GATEWAY)).build();
    }

    private static NodeTypes nodes(NodeRole... roles) {
        var nodes = Rig.settings().build().nodes();
        for (var role : List.of(roles)) {
            nodes = nodes.with(role, InstanceType.of("t3.small"));
        }
        return nodes;
    }
}
