package studio.titus.rehearsal.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.titus.rehearsal.Refusal.codeOf;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import studio.titus.rehearsal.CloudFixture;
import studio.titus.rehearsal.Refusal;
import studio.titus.rehearsal.control.Fault;

class DryRunTest {

    private static final String WOULD_SUCCEED = "DryRunOperation";

    private final CloudFixture aws = CloudFixture.withAwsTimesAndNoReadLag();

    @Test
    void nothingIsEverCarriedOut() {
        String vpc = aws.vpc();
        String subnet = aws.subnet(vpc, "30.0.1.0/24");
        String address = aws.address();
        String image = aws.xenial().imageId();
        int before = everything();

        wouldSucceed(() ->
                aws.ec2.createVpc(request -> request.cidrBlock("10.0.0.0/16").dryRun(true)));
        wouldSucceed(() -> aws.ec2.createSubnet(
                request -> request.vpcId(vpc).cidrBlock("30.0.2.0/24").dryRun(true)));
        wouldSucceed(() -> aws.ec2.createInternetGateway(request -> request.dryRun(true)));
        wouldSucceed(() -> aws.ec2.allocateAddress(request -> request.dryRun(true)));
        wouldSucceed(() -> aws.ec2.createNatGateway(
                request -> request.subnetId(subnet).allocationId(address).dryRun(true)));
        wouldSucceed(
                () -> aws.ec2.createRouteTable(request -> request.vpcId(vpc).dryRun(true)));
        wouldSucceed(() -> aws.ec2.createSecurityGroup(
                request -> request.vpcId(vpc).groupName("g").description("g").dryRun(true)));
        wouldSucceed(() -> aws.ec2.importKeyPair(request -> request.keyName("k")
                .publicKeyMaterial(SdkBytes.fromUtf8String(CloudFixture.PUBLIC_KEY))
                .dryRun(true)));
        wouldSucceed(() -> aws.ec2.createLaunchTemplate(request ->
                request.launchTemplateName("t").launchTemplateData(data -> {}).dryRun(true)));
        wouldSucceed(() -> aws.ec2.runInstances(request -> request.imageId(image)
                .instanceType("t2.micro")
                .subnetId(subnet)
                .clientToken("life-1")
                .minCount(1)
                .maxCount(1)
                .dryRun(true)));
        wouldSucceed(
                () -> aws.ec2.deleteSubnet(request -> request.subnetId(subnet).dryRun(true)));
        wouldSucceed(() -> aws.ec2.describeVpcs(request -> request.dryRun(true)));

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whatWouldFailIsRefusedForItsOwnReason() {
        assertThat(codeOf(() -> aws.ec2.createVpc(
                        request -> request.cidrBlock("10.0.0.0/8").dryRun(true))))
                .isEqualTo("InvalidVpc.Range");
        assertThat(codeOf(() ->
                        aws.ec2.deleteVpc(request -> request.vpcId("vpc-none").dryRun(true))))
                .isEqualTo("InvalidVpcID.NotFound");
    }

    @Test
    void itTellsWhetherAFreshProfileIsAcceptedYet() {
        String subnet = aws.subnet(aws.vpc(), "30.0.1.0/24");
        String image = aws.xenial().imageId();
        aws.profile("titusmasterInstanceProfile");
        ThrowingCallable attempt = () -> aws.ec2.runInstances(request -> request.imageId(image)
                .instanceType("t2.micro")
                .subnetId(subnet)
                .iamInstanceProfile(profile -> profile.name("titusmasterInstanceProfile"))
                .minCount(1)
                .maxCount(1)
                .dryRun(true));

        assertThat(codeOf(attempt)).isEqualTo("InvalidParameterValue");
        aws.clock.passSeconds(10);
        wouldSucceed(attempt);
    }

    @Test
    void aMissingPermissionIsToldFromSuccess() {
        aws.switchboard.always("CreateVpc", new Fault.Deny());

        var refusal = Refusal.of(() ->
                aws.ec2.createVpc(request -> request.cidrBlock("10.0.0.0/16").dryRun(true)));

        assertThat(refusal.statusCode()).isEqualTo(403);
        assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("UnauthorizedOperation");
    }

    private static void wouldSucceed(ThrowingCallable call) {
        var refusal = Refusal.of(call);
        assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(WOULD_SUCCEED);
        assertThat(refusal.statusCode()).isEqualTo(412);
    }

    private int everything() {
        return aws.ec2.describeVpcs().vpcs().size()
                + aws.ec2.describeSubnets().subnets().size()
                + aws.ec2.describeInternetGateways().internetGateways().size()
                + aws.ec2.describeAddresses().addresses().size()
                + aws.ec2.describeNatGateways().natGateways().size()
                + aws.ec2.describeRouteTables().routeTables().size()
                + aws.ec2.describeSecurityGroups().securityGroups().size()
                + aws.ec2.describeKeyPairs().keyPairs().size()
                + aws.ec2.describeLaunchTemplates().launchTemplates().size()
                + aws.ec2.describeNetworkInterfaces().networkInterfaces().size()
                + aws.ec2.describeInstances().reservations().size();
    }
}
