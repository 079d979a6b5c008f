package studio.titus.rehearsal.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.titus.rehearsal.CloudFixture.filter;
import static studio.titus.rehearsal.CloudFixture.tags;
import static studio.titus.rehearsal.Refusal.codeOf;
import static studio.titus.rehearsal.Refusal.messageOf;

import java.util.Base64;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.HttpTokensState;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceAttributeName;
import software.amazon.awssdk.services.ec2.model.InstanceNetworkInterfaceSpecification;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;
import software.amazon.awssdk.services.ec2.model.VolumeType;
import studio.titus.rehearsal.CloudFixture;
import studio.titus.rehearsal.control.Circumstances.Death;
import studio.titus.rehearsal.control.Quota;

class InstanceTest {

    private final CloudFixture aws = CloudFixture.withAwsTimesAndNoReadLag();
    private final String vpc = aws.vpc();
    private final String subnet = aws.subnet(vpc, "30.0.100.0/24");
    private final String image = aws.xenial().imageId();

    @Test
    void anInstanceComesUpGoesDownAndIsListedForAnHour() {
        String id = run(request -> {}).instanceId();
        assertThat(aws.stateOf(id)).isEqualTo("pending");
        aws.clock.passSeconds(25);
        assertThat(aws.stateOf(id)).isEqualTo("running");

        var change = aws.ec2
                .terminateInstances(request -> request.instanceIds(id))
                .terminatingInstances()
                .getFirst();
        assertThat(change.previousState().nameAsString()).isEqualTo("running");
        assertThat(change.currentState().nameAsString()).isEqualTo("shutting-down");
        aws.clock.passSeconds(30);
        assertThat(aws.stateOf(id)).isEqualTo("terminated");
        aws.clock.passSeconds(3600);
        assertThat(codeOf(() -> aws.stateOf(id))).isEqualTo("InvalidInstanceID.NotFound");
    }

    @Test
    void aTerminatedInstanceLetsGoOfItsNetworkAndVolumes() {
        String id = run(request -> {}).instanceId();
        aws.ec2.terminateInstances(request -> request.instanceIds(id));
        aws.clock.passSeconds(30);

        assertThat(aws.describe(id).vpcId()).isNull();
        assertThat(aws.ec2.describeNetworkInterfaces().networkInterfaces()).isEmpty();
        assertThat(aws.ec2.describeVolumes().volumes()).isEmpty();
        aws.ec2.deleteSubnet(request -> request.subnetId(subnet));
    }

    @Test
    void theAddressAskedForIsGivenOnce() {
        assertThat(run(request -> request.privateIpAddress("30.0.100.10")).privateIpAddress())
                .isEqualTo("30.0.100.10");
        assertThat(codeOf(() -> run(request -> request.privateIpAddress("30.0.100.10"))))
                .isEqualTo("InvalidIPAddress.InUse");
        assertThat(codeOf(() -> run(request -> request.privateIpAddress("30.0.101.10"))))
                .isEqualTo("InvalidParameterValue");
        assertThat(codeOf(() -> run(request -> request.privateIpAddress("30.0.100.3"))))
                .isEqualTo("InvalidParameterValue");
    }

    @Test
    void aPublicAddressComesWithTheInterfaceThatAsksForIt() {
        var instance = runWithCard(card -> card.associatePublicIpAddress(true));

        assertThat(instance.publicIpAddress()).isNotNull();
        assertThat(instance.networkInterfaces().getFirst().association().publicIp())
                .isEqualTo(instance.publicIpAddress());
        assertThat(instance.networkInterfaces().getFirst().attachment().deviceIndex())
                .isZero();
        assertThat(run(request -> {}).publicIpAddress()).isNull();
    }

    @Test
    void subnetAndInterfaceTogetherAreTooMuch() {
        assertThat(codeOf(() -> run(request -> request.networkInterfaces(card -> card.deviceIndex(0)))))
                .isEqualTo("InvalidParameterCombination");
    }

    @Test
    void whatDoesNotExistIsRefusedInItsOwnWords() {
        assertThat(codeOf(() -> run(request -> request.imageId("ami-none")))).isEqualTo("InvalidAMIID.NotFound");
        assertThat(codeOf(() -> run(request -> request.keyName("none")))).isEqualTo("InvalidKeyPair.NotFound");
        assertThat(codeOf(() -> run(request -> request.subnetId("subnet-none"))))
                .isEqualTo("InvalidSubnetID.NotFound");
        assertThat(codeOf(() -> run(request -> request.securityGroupIds("sg-none"))))
                .isEqualTo("InvalidGroup.NotFound");
        assertThat(codeOf(() -> run(request -> request.instanceType("m9.huge"))))
                .isEqualTo("InvalidParameterValue");
        assertThat(codeOf(() -> aws.ec2.terminateInstances(request -> request.instanceIds("i-none"))))
                .isEqualTo("InvalidInstanceID.NotFound");
    }

    @Test
    void userDataIsKeptAndLimited() {
        String script = Base64.getEncoder().encodeToString("#!/bin/bash".getBytes());
        String id = run(request -> request.userData(script)).instanceId();

        assertThat(aws.ec2
                        .describeInstanceAttribute(
                                request -> request.instanceId(id).attribute(InstanceAttributeName.USER_DATA))
                        .userData()
                        .value())
                .isEqualTo(script);
        String tooLong = Base64.getEncoder().encodeToString(new byte[16_385]);
        assertThat(messageOf(() -> run(request -> request.userData(tooLong)))).contains("16384");
        assertThat(messageOf(() -> run(request -> request.userData("not Base64!"))))
                .contains("BASE64");
    }

    @Test
    void aFreshProfileIsAcceptedAfterAWhile() {
        aws.profile("titusmasterInstanceProfile");
        Consumer<RunInstancesRequest.Builder> withProfile =
                request -> request.iamInstanceProfile(profile -> profile.name("titusmasterInstanceProfile"));

        assertThat(messageOf(() -> run(withProfile))).contains("Invalid IAM Instance Profile name");
        aws.clock.passSeconds(10);
        assertThat(run(withProfile).iamInstanceProfile().arn())
                .isEqualTo("arn:aws:iam::123456789012:instance-profile/titusmasterInstanceProfile");
    }

    @Test
    void aProfileWithoutARoleIsRefused() {
        aws.iam.createInstanceProfile(profile -> profile.instanceProfileName("empty"));
        aws.clock.passSeconds(10);

        assertThat(messageOf(() -> run(request -> request.iamInstanceProfile(profile -> profile.name("empty")))))
                .contains("has no associated IAM Roles");
    }

    @Test
    void tagsReachInstanceVolumeAndInterface() {
        var instance = run(request -> request.tagSpecifications(
                tags(ResourceType.INSTANCE, "titus-studio:stack", "demo"),
                tags(ResourceType.VOLUME, "titus-studio:stack", "demo"),
                tags(ResourceType.NETWORK_INTERFACE, "titus-studio:stack", "demo")));

        assertThat(instance.tags()).hasSize(1);
        var byTag = filter("tag:titus-studio:stack", "demo");
        assertThat(aws.ec2.describeVolumes(request -> request.filters(byTag)).volumes())
                .hasSize(1);
        assertThat(aws.ec2
                        .describeNetworkInterfaces(request -> request.filters(byTag))
                        .networkInterfaces())
                .hasSize(1);
        assertThat(aws.ec2
                        .describeTags(request -> request.filters(filter("resource-type", "volume")))
                        .tags())
                .singleElement()
                .satisfies(tag -> assertThat(tag.value()).isEqualTo("demo"));
    }

    @Test
    void theRootVolumeIsTheImagesUnlessTheRequestChangesIt() {
        run(request -> {});
        run(request -> request.blockDeviceMappings(disk ->
                disk.deviceName("/dev/sda1").ebs(ebs -> ebs.volumeSize(30).volumeType(VolumeType.GP2))));

        assertThat(aws.ec2.describeVolumes().volumes()).extracting("size").containsExactly(8, 30);
    }

    @Test
    void metadataOptionsAreKeptAndCanBeChanged() {
        String id = run(request -> request.metadataOptions(
                        options -> options.httpTokens(HttpTokensState.REQUIRED).httpPutResponseHopLimit(2)))
                .instanceId();
        assertThat(aws.describe(id).metadataOptions().httpTokens()).isEqualTo(HttpTokensState.REQUIRED);
        assertThat(aws.describe(id).metadataOptions().httpPutResponseHopLimit()).isEqualTo(2);

        aws.ec2.modifyInstanceMetadataOptions(request -> request.instanceId(id).httpTokens(HttpTokensState.OPTIONAL));

        assertThat(aws.describe(id).metadataOptions().httpTokens()).isEqualTo(HttpTokensState.OPTIONAL);
        assertThat(aws.describe(id).metadataOptions().httpPutResponseHopLimit()).isEqualTo(2);
    }

    @Test
    void groupsCanBeChanged() {
        String id = run(request -> {}).instanceId();
        String group = aws.group(vpc, "titusapp");

        aws.ec2.modifyInstanceAttribute(request -> request.instanceId(id).groups(group));

        assertThat(aws.describe(id).securityGroups()).extracting("groupId").containsExactly(group);
        assertThat(aws.describe(id).networkInterfaces().getFirst().groups())
                .extracting("groupId")
                .containsExactly(group);
    }

    @Test
    void aProtectedInstanceFailsTheWholeCall() {
        String one = run(request -> {}).instanceId();
        String other = run(request -> {}).instanceId();
        aws.ec2.modifyInstanceAttribute(request -> request.instanceId(one).disableApiTermination(on -> on.value(true)));

        assertThat(codeOf(() -> aws.ec2.terminateInstances(request -> request.instanceIds(other, one))))
                .isEqualTo("OperationNotPermitted");
        assertThat(aws.stateOf(other)).isEqualTo("pending");
    }

    @Test
    void theSameTokenGetsTheSameInstanceEvenLongAfterItsEnd() {
        String first = withToken("t2.micro").instanceId();
        assertThat(withToken("t2.micro").instanceId()).isEqualTo(first);

        aws.ec2.terminateInstances(request -> request.instanceIds(first));
        aws.clock.passSeconds(30);
        assertThat(withToken("t2.micro").instanceId()).isEqualTo(first);
        assertThat(withToken("t2.micro").state().nameAsString()).isEqualTo("terminated");
        aws.clock.passSeconds(7200);
        assertThat(withToken("t2.micro").instanceId()).isEqualTo(first);
        assertThat(codeOf(() -> withToken("t2.nano"))).isEqualTo("IdempotentParameterMismatch");
    }

    @Test
    void aRefusedLaunchLeavesItsTokenFree() {
        aws.circumstances.quota(Quota.STANDARD_VCPUS, 0);
        assertThat(codeOf(() -> withToken("t2.micro"))).isEqualTo("VcpuLimitExceeded");
        aws.circumstances.quota(Quota.STANDARD_VCPUS, 1);

        assertThat(withToken("t2.nano").instanceId()).startsWith("i-");
    }

    @Test
    void instancesAreFoundByTokenStateAndAddress() {
        String id = withToken("t2.micro").instanceId();

        assertThat(found("client-token", "life-1")).isEqualTo(id);
        assertThat(found("instance-state-name", "pending")).isEqualTo(id);
        assertThat(found("private-ip-address", aws.describe(id).privateIpAddress()))
                .isEqualTo(id);
        assertThat(found("subnet-id", subnet)).isEqualTo(id);
    }

    @Test
    void anInstanceCanDieWhileItIsComingUp() {
        aws.circumstances.instancesDie(
                new Death("Server.InternalError", "Server.InternalError: Internal error on launch"));
        String id = run(request -> {}).instanceId();
        aws.clock.passSeconds(25);

        assertThat(aws.stateOf(id)).isEqualTo("terminated");
        assertThat(aws.describe(id).stateReason().message()).contains("Internal error on launch");
    }

    @Test
    void theAccountsCircumstancesCount() {
        aws.circumstances.freePlan(true);
        assertThat(codeOf(() -> run(request -> {}))).isEqualTo("InvalidParameterCombination");
        aws.circumstances.freePlan(false).capacity("t2.micro", false);
        assertThat(codeOf(() -> run(request -> {}))).isEqualTo("InsufficientInstanceCapacity");
        aws.circumstances.capacity("t2.micro", true).imdsV2Enforced(true);
        assertThat(codeOf(() -> run(request -> {}))).isEqualTo("UnsupportedOperation");
        assertThat(run(request -> request.metadataOptions(options -> options.httpTokens(HttpTokensState.REQUIRED)))
                        .instanceId())
                .startsWith("i-");
    }

    @Test
    void aTypeTheZoneDoesNotHaveIsUnsupported() {
        var oregon = aws.cloud.clients("us-west-2").ec2();
        String there = oregon.createVpc(request -> request.cidrBlock("30.0.0.0/16"))
                .vpc()
                .vpcId();
        String zoneD = oregon.createSubnet(
                        request -> request.vpcId(there).cidrBlock("30.0.1.0/24").availabilityZoneId("usw2-az4"))
                .subnet()
                .subnetId();
        String itsImage = oregon.describeImages(request -> request.includeDeprecated(true))
                .images()
                .getFirst()
                .imageId();

        assertThat(codeOf(() -> oregon.runInstances(request -> request.imageId(itsImage)
                        .instanceType("t2.micro")
                        .subnetId(zoneD)
                        .minCount(1)
                        .maxCount(1))))
                .isEqualTo("Unsupported");
    }

    private String found(String filter, String value) {
        return aws.ec2
                .describeInstances(request -> request.filters(filter(filter, value)))
                .reservations()
                .getFirst()
                .instances()
                .getFirst()
                .instanceId();
    }

    private Instance withToken(String type) {
        return run(request -> request.clientToken("life-1").instanceType(type));
    }

    private Instance run(Consumer<RunInstancesRequest.Builder> wishes) {
        var request = RunInstancesRequest.builder()
                .imageId(image)
                .instanceType("t2.micro")
                .subnetId(subnet)
                .minCount(1)
                .maxCount(1);
        wishes.accept(request);
        return aws.ec2.runInstances(request.build()).instances().getFirst();
    }

    private Instance runWithCard(Consumer<InstanceNetworkInterfaceSpecification.Builder> wishes) {
        return aws.ec2
                .runInstances(request -> request.imageId(image)
                        .instanceType("t2.nano")
                        .networkInterfaces(
                                card -> wishes.accept(card.deviceIndex(0).subnetId(subnet)))
                        .minCount(1)
                        .maxCount(1))
                .instances()
                .getFirst();
    }
}
