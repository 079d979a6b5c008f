package studio.titus.rehearsal.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static studio.titus.rehearsal.Refusal.codeOf;
import static studio.titus.rehearsal.Refusal.messageOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.autoscaling.model.Activity;
import software.amazon.awssdk.services.autoscaling.model.AlreadyExistsException;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.autoscaling.model.Filter;
import software.amazon.awssdk.services.autoscaling.model.Instance;
import software.amazon.awssdk.services.autoscaling.model.LifecycleState;
import software.amazon.awssdk.services.autoscaling.model.ResourceInUseException;
import software.amazon.awssdk.services.autoscaling.model.ScalingActivityStatusCode;
import studio.titus.rehearsal.CloudFixture;
import studio.titus.rehearsal.control.Quota;

class GroupTest {

    private static final String NAME = "titusagent";

    private final CloudFixture aws = CloudFixture.withAwsTimesAndNoReadLag();
    private final String subnet = aws.subnet(aws.vpc(), "30.0.100.0/24");

    @Test
    void aGroupsInstanceIsInServiceAfterHalfAMinute() {
        create(1);

        assertThat(members()).extracting("lifecycleState").containsExactly("Pending");
        aws.clock.passSeconds(30);
        assertThat(members()).singleElement().satisfies(member -> {
            assertThat(member.lifecycleState()).isEqualTo(LifecycleState.IN_SERVICE);
            assertThat(member.healthStatus()).isEqualTo("Healthy");
            assertThat(member.availabilityZone()).isEqualTo("eu-west-1a");
        });
        assertThat(aws.stateOf(members().getFirst().instanceId())).isEqualTo("running");
    }

    @Test
    void instancesCarryTheGroupsNameAndTheTagsItHandsOn() {
        create(1);

        assertThat(aws.describe(members().getFirst().instanceId()).tags())
                .extracting("key")
                .contains("aws:autoscaling:groupName", "titus-studio:stack")
                .doesNotContain("kept");
        assertThat(aws.scaling
                        .describeAutoScalingGroups(request ->
                                request.filters(filter("tag:titus-studio:stack", "demo"), filter("tag-key", "kept")))
                        .autoScalingGroups())
                .hasSize(1);
        assertThat(aws.scaling
                        .describeTags(request -> request.filters(
                                filter("auto-scaling-group", NAME), filter("key", "titus-studio:stack")))
                        .tags())
                .singleElement()
                .satisfies(tag -> assertThat(tag.propagateAtLaunch()).isTrue());
    }

    @Test
    void anInstanceThatIsTerminatedIsReplacedAsLongAsTheGroupLives() {
        create(1);
        aws.clock.passSeconds(30);
        String first = members().getFirst().instanceId();

        aws.ec2.terminateInstances(request -> request.instanceIds(first));
        assertThat(members())
                .extracting("lifecycleState", "healthStatus")
                .containsExactly(tuple("Terminating", "Unhealthy"));
        aws.clock.passSeconds(90);

        assertThat(members()).singleElement().satisfies(member -> {
            assertThat(member.instanceId()).isNotEqualTo(first);
            assertThat(member.lifecycleState()).isEqualTo(LifecycleState.IN_SERVICE);
        });
        assertThat(activities()).hasSize(3);
    }

    @Test
    void theNumberOfInstancesFollowsTheDesiredCapacity() {
        create(1);
        aws.scaling.updateAutoScalingGroup(
                request -> request.autoScalingGroupName(NAME).maxSize(3).desiredCapacity(3));
        aws.clock.passSeconds(30);
        assertThat(members()).hasSize(3);

        aws.scaling.setDesiredCapacity(
                request -> request.autoScalingGroupName(NAME).desiredCapacity(2));
        assertThat(members()).extracting("lifecycleState").containsOnlyOnce("Terminating");
        aws.clock.passSeconds(30);
        assertThat(members()).hasSize(2);
    }

    @Test
    void boundsMoveTheDesiredCapacityAlongAndMustBeInOrder() {
        create(1);
        aws.scaling.updateAutoScalingGroup(
                request -> request.autoScalingGroupName(NAME).minSize(2).maxSize(2));

        assertThat(group().desiredCapacity()).isEqualTo(2);
        assertThat(codeOf(() -> aws.scaling.updateAutoScalingGroup(
                        request -> request.autoScalingGroupName(NAME).minSize(3))))
                .isEqualTo("ValidationError");
        assertThat(codeOf(() -> aws.scaling.updateAutoScalingGroup(
                        request -> request.autoScalingGroupName(NAME).desiredCapacity(5))))
                .isEqualTo("ValidationError");
    }

    @Test
    void aNameIsTakenOnceAndAGroupWithInstancesOnlyGoesByForce() {
        create(1);

        assertThatThrownBy(() -> create(1)).isInstanceOf(AlreadyExistsException.class);
        assertThatThrownBy(() -> aws.scaling.deleteAutoScalingGroup(request -> request.autoScalingGroupName(NAME)))
                .isInstanceOf(ResourceInUseException.class);
    }

    @Test
    void aForcedDeleteTakesUntilTheInstancesAreGone() {
        create(2);
        aws.clock.passSeconds(30);
        var before = members();

        aws.scaling.deleteAutoScalingGroup(
                request -> request.autoScalingGroupName(NAME).forceDelete(true));

        assertThat(group().status()).isEqualTo("Delete in progress");
        assertThat(members()).extracting("lifecycleState").containsOnly("Terminating");
        assertThat(codeOf(() -> aws.scaling.deleteAutoScalingGroup(request -> request.autoScalingGroupName(NAME))))
                .isEqualTo("ScalingActivityInProgress");
        aws.clock.passSeconds(34);
        assertThat(group().instances()).isEmpty();
        aws.clock.passSeconds(1);
        assertThat(aws.scaling.describeAutoScalingGroups().autoScalingGroups()).isEmpty();
        assertThat(before)
                .allSatisfy(
                        member -> assertThat(aws.stateOf(member.instanceId())).isEqualTo("terminated"));
        assertThat(messageOf(() -> aws.scaling.deleteAutoScalingGroup(request -> request.autoScalingGroupName(NAME))))
                .contains("not found");
    }

    @Test
    void aLaunchThatFailsShowsOnlyInTheActivitiesAndIsTriedAgain() {
        aws.circumstances.quota(Quota.STANDARD_VCPUS, 1);
        create(1);

        assertThat(members()).isEmpty();
        assertThat(activities()).singleElement().satisfies(activity -> {
            assertThat(activity.statusCode()).isEqualTo(ScalingActivityStatusCode.FAILED);
            assertThat(activity.statusMessage()).contains("vCPU limit of 1", "Launching EC2 instance failed");
        });

        aws.circumstances.quota(Quota.STANDARD_VCPUS, 2);
        aws.clock.passSeconds(30);
        assertThat(members()).hasSize(1);
        assertThat(activities().getFirst().statusCode()).isEqualTo(ScalingActivityStatusCode.SUCCESSFUL);
    }

    @Test
    void missingCapacityIsNoReasonToRefuseTheGroup() {
        aws.circumstances.capacity("m4.large", false);
        create(1);

        assertThat(activities().getFirst().statusMessage()).contains("sufficient m4.large capacity");
    }

    @Test
    void aTemplateEc2WouldRefuseIsRefusedAtOnce() {
        aws.profile("fresh");
        String image = aws.xenial().imageId();
        aws.ec2.createLaunchTemplate(request -> request.launchTemplateName(NAME)
                .launchTemplateData(data -> data.imageId(image)
                        .instanceType("m4.large")
                        .iamInstanceProfile(profile -> profile.name("fresh"))));

        assertThat(messageOf(() -> createByTemplate(1)))
                .contains("valid fully-formed launch template", "Invalid IAM Instance Profile name");
        aws.clock.passSeconds(10);
        createByTemplate(1);
    }

    @Test
    void whatDoesNotExistIsAValidationError() {
        assertThat(codeOf(() -> createByTemplate(1))).isEqualTo("ValidationError");
        assertThat(codeOf(() -> aws.scaling.updateAutoScalingGroup(
                        request -> request.autoScalingGroupName("none").minSize(1))))
                .isEqualTo("ValidationError");
        assertThat(codeOf(() -> aws.scaling.createOrUpdateTags(request ->
                        request.tags(tag -> tag.resourceId("none").key("k").value("v")))))
                .isEqualTo("ValidationError");
        assertThat(aws.scaling
                        .describeAutoScalingGroups(request -> request.autoScalingGroupNames("none"))
                        .autoScalingGroups())
                .isEmpty();
    }

    @Test
    void tagsOfAGroupChange() {
        create(1);
        aws.scaling.createOrUpdateTags(request -> request.tags(tag -> tag.resourceId(NAME)
                .resourceType("auto-scaling-group")
                .key("kept")
                .value("changed")
                .propagateAtLaunch(false)));
        aws.scaling.deleteTags(request -> request.tags(
                tag -> tag.resourceId(NAME).resourceType("auto-scaling-group").key("titus-studio:stack")));

        assertThat(group().tags())
                .singleElement()
                .satisfies(tag -> assertThat(tag.value()).isEqualTo("changed"));
    }

    @Test
    void theServiceLinkedRoleIsMadeWhenNobodyHas() {
        create(1);

        assertThat(group().serviceLinkedRoleARN()).endsWith("AWSServiceRoleForAutoScaling");
        assertThat(aws.iam.listRoles().roles()).extracting("roleName").containsExactly("AWSServiceRoleForAutoScaling");
    }

    private void create(int size) {
        if (aws.ec2.describeLaunchTemplates().launchTemplates().isEmpty()) {
            String image = aws.xenial().imageId();
            aws.ec2.createLaunchTemplate(request -> request.launchTemplateName(NAME)
                    .launchTemplateData(data -> data.imageId(image).instanceType("m4.large")));
        }
        createByTemplate(size);
    }

    private void createByTemplate(int size) {
        aws.scaling.createAutoScalingGroup(request -> request.autoScalingGroupName(NAME)
                .minSize(1)
                .maxSize(size)
                .desiredCapacity(size)
                .healthCheckType("EC2")
                .healthCheckGracePeriod(60)
                .vpcZoneIdentifier(subnet)
                .launchTemplate(template -> template.launchTemplateName(NAME).version("$Latest"))
                .tags(
                        tag -> tag.key("titus-studio:stack").value("demo").propagateAtLaunch(true),
                        tag -> tag.key("kept").value("here").propagateAtLaunch(false)));
    }

    private AutoScalingGroup group() {
        return aws.scaling
                .describeAutoScalingGroups(request -> request.autoScalingGroupNames(NAME))
                .autoScalingGroups()
                .getFirst();
    }

    private List<Instance> members() {
        return group().instances();
    }

    private List<Activity> activities() {
        return aws.scaling
                .describeScalingActivities(request -> request.autoScalingGroupName(NAME))
                .activities();
    }

    private static Filter filter(String name, String value) {
        return Filter.builder().name(name).values(value).build();
    }
}
