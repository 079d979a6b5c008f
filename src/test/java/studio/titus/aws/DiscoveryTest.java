package studio.titus.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import studio.titus.engine.Marks;
import studio.titus.model.BucketName;
import studio.titus.model.Cidr;
import studio.titus.model.NamePrefix;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.Addresses;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Inventory;
import studio.titus.plan.Inventory.Conflict;
import studio.titus.plan.Live;
import studio.titus.testing.Samples;

class DiscoveryTest {

    private static final StackSettings SETTINGS = Samples.settings();

    private final Lab lab = new Lab();

    @Test
    void anEmptyAccountCostsFewCalls() {
        assertThat(lab.calls(() -> lab.plan(SETTINGS))).isLessThanOrEqualTo(13);
    }

    @Test
    void aWholeStackCostsTwentySixCalls() {
        lab.apply(SETTINGS);

        assertThat(lab.calls(lab::forgotten)).isLessThanOrEqualTo(26);
    }

    @Test
    void aStackIsFoundInFullWhenItsSettingsAreLost() {
        var settings =
                Lab.settings(it -> it.namePrefix(new NamePrefix("second-")).bucket(BucketName.of("other-logs")));
        var known = lab.apply(settings);

        var found = lab.forgotten();

        assertThat(found.present()).isEqualTo(known.present()).hasSize(38);
        assertThat(found.strays()).isEmpty();
        assertThat(found.conflicts()).isEmpty();
        assertThat(found.anchor()).hasValueSatisfying(anchor -> {
            assertThat(anchor.namePrefix()).isEqualTo("second-");
            assertThat(anchor.bucket()).isEqualTo("other-logs");
            assertThat(anchor.life()).isNotEmpty();
        });
    }

    @Test
    void stacksAreFoundByTheirMark() {
        lab.apply(SETTINGS);

        assertThat(lab.stacks()).singleElement().satisfies(stack -> {
            assertThat(stack.name()).isEqualTo(Lab.STACK);
            assertThat(stack.created()).isNotNull();
        });
    }

    @Test
    void whatHasNoNetworkAnyMoreIsFoundByNamesThatEndAlike() {
        var settings = Lab.settings(it -> it.namePrefix(new NamePrefix("x-")));
        var role = Map.of("aws_iam_role.titusmasterInstanceProfile.id", "x-titusmasterInstanceProfile");
        for (var address : new studio.titus.plan.Address[] {
            Addresses.MASTER_ROLE, Addresses.MASTER_POLICY, Addresses.PROFILE, Addresses.KEY_PAIR, Addresses.BUCKET
        }) {
            lab.create(settings, address, role);
        }

        var found = lab.forgotten();

        assertThat(found.present())
                .containsOnlyKeys(
                        Addresses.MASTER_ROLE,
                        Addresses.MASTER_POLICY,
                        Addresses.PROFILE,
                        Addresses.KEY_PAIR,
                        Addresses.BUCKET);
        assertThat(found.anchor()).isEmpty();
        assertThat(lab.destroy(true).failures()).isEmpty();
        assertThat(lab.forgotten().isEmpty()).isTrue();
    }

    @Test
    void aChangedPrefixStillFindsWhatStandsUnderTheOldNames() {
        lab.apply(SETTINGS);

        var plan = lab.plan(Lab.settings(it -> it.namePrefix(new NamePrefix("new-"))));

        assertThat(plan.inventory().present()).hasSize(38);
        assertThat(plan.inventory().conflicts()).isEmpty();
    }

    @Test
    void aSecondNetworkOfOursIsAStrayAndTheOneThatHoldsTheRestStays() {
        var before = lab.apply(SETTINGS);
        var second = lab.create(SETTINGS, Addresses.VPC, Map.of());

        var found = lab.forgotten();

        assertThat(found.present()).isEqualTo(before.present());
        assertThat(found.strays()).extracting(Live::id).containsExactly(second.id());
    }

    @Test
    void anAgentOutsideItsGroupIsAStrayAndGoes() {
        var agents = lab.apply(SETTINGS).find(Addresses.AGENT_GROUP).orElseThrow();
        var image = lab.plan(SETTINGS).blueprint().facts().imageId();
        var stray = lab.aws
                .ec2()
                .runInstances(r -> r.imageId(image)
                        .instanceType("t2.micro")
                        .minCount(1)
                        .maxCount(1)
                        .subnetId(agents.attributeOr("vpc_zone_identifier"))
                        .tagSpecifications(t -> t.resourceType(ResourceType.INSTANCE)
                                .tags(
                                        tag -> tag.key(Marks.STACK).value("lab"),
                                        tag -> tag.key(Marks.RESOURCE)
                                                .value(agents.address().value()))));

        var id = stray.instances().getFirst().instanceId();

        assertThat(lab.forgotten().strays()).extracting(Live::id).containsExactly(id);
        assertThat(lab.forgotten().find(Addresses.AGENT_GROUP)).contains(agents);
        lab.apply(SETTINGS);
        assertThat(lab.forgotten().strays()).isEmpty();
    }

    @Test
    void namesOfOtherPeopleAreInTheWayOnlyOfThoseWhoAskForThem() {
        lab.aws.iam().createRole(r -> r.roleName("titusmasterInstanceProfile").assumeRolePolicyDocument(Texts.TRUST));
        lab.aws.ec2().importKeyPair(r -> r.keyName("titus_deployer").publicKeyMaterial(Texts.key()));
        lab.aws.circumstances().foreignBucket("titus-logs-x", "eu-west-1");

        assertThat(lab.plan(SETTINGS).inventory().conflicts())
                .containsExactlyInAnyOrder(
                        new Conflict(Addresses.MASTER_ROLE, "titusmasterInstanceProfile", "not made by Titus Studio"),
                        new Conflict(Addresses.KEY_PAIR, "titus_deployer", "not made by Titus Studio"),
                        new Conflict(
                                Addresses.BUCKET,
                                "titus-logs-x",
                                "a bucket of another account, or one that you may not read"));
        assertThat(lab.forgotten().conflicts()).isEmpty();
    }

    @Test
    void anotherStackUnderTheSameNamesIsNamed() {
        lab.apply(StackName.of("first"), SETTINGS);

        var conflicts = lab.plan(SETTINGS).inventory().conflicts();

        assertThat(conflicts).extracting(Conflict::owner).containsOnly("made for stack first");
        assertThat(conflicts).hasSize(8);
    }

    @Test
    void anEmptyUnmarkedBucketOfTheNameThatTheNetworkBearsIsOurs() {
        lab.create(SETTINGS, Addresses.VPC, Map.of());
        makeBucket();

        var bucket = lab.plan(SETTINGS).inventory().find(Addresses.BUCKET).orElseThrow();

        assertThat(bucket.attributeOr("marked")).isEqualTo("false");
        lab.apply(SETTINGS);
        assertThat(lab.forgotten().find(Addresses.BUCKET).orElseThrow().attributeOr("marked"))
                .isEqualTo("true");
    }

    @Test
    void anUnmarkedBucketWithContentsIsNotOurs() {
        lab.create(SETTINGS, Addresses.VPC, Map.of());
        makeBucket();
        lab.aws.s3().putObject(r -> r.bucket("titus-logs-x").key("log"), RequestBody.fromString("x"));

        assertThat(lab.plan(SETTINGS).inventory().conflicts())
                .extracting(Conflict::address)
                .containsExactly(Addresses.BUCKET);
    }

    @Test
    void anUnmarkedBucketWithoutTheNetworksNoteIsNotOurs() {
        makeBucket();

        assertThat(lab.plan(SETTINGS).inventory().conflicts())
                .extracting(Conflict::address)
                .containsExactly(Addresses.BUCKET);
    }

    private void makeBucket() {
        lab.aws
                .s3()
                .createBucket(r ->
                        r.bucket("titus-logs-x").createBucketConfiguration(c -> c.locationConstraint("eu-west-1")));
    }

    @Test
    void marksOfAnUnknownVersionAreLeftAlone() {
        lab.aws
                .ec2()
                .createVpc(r -> r.cidrBlock("10.0.0.0/16")
                        .tagSpecifications(t -> t.resourceType(ResourceType.VPC)
                                .tags(
                                        tag -> tag.key(Marks.STACK).value("lab"),
                                        tag -> tag.key(Marks.RESOURCE).value("aws_vpc.other"))));

        assertThat(lab.forgotten()).extracting(Inventory::present).isEqualTo(Map.of());
    }

    @Test
    void aStackKeepsItsZoneAndImage() {
        lab.apply(SETTINGS);
        var first = lab.plan(SETTINGS).blueprint();

        var plan = lab.plan(Lab.settings(it -> it.trustedCidr(Cidr.of("198.51.100.0/24"))));

        assertThat(plan.blueprint()).extracting(Blueprint::facts).isEqualTo(first.facts());
        assertThat(first.facts().zoneId()).startsWith("euw1-az");
        assertThat(Optional.of(first.facts().imageId()))
                .hasValueSatisfying(id -> assertThat(id).startsWith("ami-"));
    }
}
