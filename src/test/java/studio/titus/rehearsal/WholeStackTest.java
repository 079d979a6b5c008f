package studio.titus.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.titus.rehearsal.CloudFixture.filter;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.NatGatewayState;

class WholeStackTest {

    private final CloudFixture aws = CloudFixture.withAwsTimes();

    @Test
    void theOriginalStackStandsAfterTwoMinutesAndGoesAgainWithoutATrace() {
        var stack = create();
        assertThat(aws.scaling
                        .describeAutoScalingGroups()
                        .autoScalingGroups()
                        .getFirst()
                        .instances()
                        .getFirst()
                        .lifecycleStateAsString())
                .isEqualTo("InService");
        assertThat(aws.stateOf(stack.instance())).isEqualTo("running");

        destroy(stack);

        assertThat(aws.ec2.describeVpcs().vpcs()).isEmpty();
        assertThat(aws.ec2.describeSecurityGroups().securityGroups()).isEmpty();
        assertThat(aws.ec2.describeRouteTables().routeTables()).isEmpty();
        assertThat(aws.ec2.describeNetworkInterfaces().networkInterfaces()).isEmpty();
        assertThat(aws.ec2.describeVolumes().volumes()).isEmpty();
        assertThat(aws.ec2.describeAddresses().addresses()).isEmpty();
        assertThat(aws.ec2.describeLaunchTemplates().launchTemplates()).isEmpty();
        assertThat(aws.ec2.describeKeyPairs().keyPairs()).isEmpty();
        assertThat(aws.scaling.describeAutoScalingGroups().autoScalingGroups()).isEmpty();
        assertThat(aws.iam.listInstanceProfiles().instanceProfiles()).isEmpty();
        assertThat(aws.s3.listBuckets().buckets()).isEmpty();
    }

    private record Stack(
            String vpc,
            String subnet,
            String gateway,
            String address,
            String nat,
            String table,
            String group,
            String instance,
            String template) {}

    private Stack create() {
        aws.profile("titusmasterInstanceProfile");
        aws.key("titus_deployer");
        aws.s3.createBucket(bucket ->
                bucket.bucket("titus-logs").createBucketConfiguration(where -> where.locationConstraint("eu-west-1")));
        String vpc = aws.vpc();
        String subnet = aws.subnet(vpc, "30.0.1.0/24");
        String gateway = aws.attachedGateway(vpc);
        String address = aws.address();
        String nat = aws.nat(subnet, address);
        String group = aws.group(vpc, "titusbastion");
        aws.clock.passSeconds(90);
        String table = aws.ec2
                .createRouteTable(request -> request.vpcId(vpc))
                .routeTable()
                .routeTableId();
        aws.ec2.createRoute(route ->
                route.routeTableId(table).destinationCidrBlock("0.0.0.0/0").natGatewayId(nat));
        aws.ec2.associateRouteTable(
                association -> association.routeTableId(table).subnetId(subnet));
        String image = aws.xenial().imageId();
        String instance = aws.instance(subnet);
        String template = aws.ec2
                .createLaunchTemplate(request -> request.launchTemplateName("titusagent")
                        .launchTemplateData(data -> data.imageId(image)
                                .instanceType("m4.large")
                                .keyName("titus_deployer")
                                .securityGroupIds(group)
                                .iamInstanceProfile(profile -> profile.name("titusmasterInstanceProfile"))))
                .launchTemplate()
                .launchTemplateId();
        aws.scaling.createAutoScalingGroup(request -> request.autoScalingGroupName("titusagent")
                .minSize(1)
                .maxSize(1)
                .desiredCapacity(1)
                .vpcZoneIdentifier(subnet)
                .launchTemplate(wanted -> wanted.launchTemplateId(template).version("1")));
        aws.clock.passSeconds(30);
        return new Stack(vpc, subnet, gateway, address, nat, table, group, instance, template);
    }

    private void destroy(Stack stack) {
        aws.scaling.deleteAutoScalingGroup(
                group -> group.autoScalingGroupName("titusagent").forceDelete(true));
        aws.ec2.terminateInstances(request -> request.instanceIds(stack.instance()));
        aws.ec2.deleteNatGateway(request -> request.natGatewayId(stack.nat()));
        aws.clock.passSeconds(60);
        assertThat(aws.ec2
                        .describeNatGateways(request -> request.natGatewayIds(stack.nat()))
                        .natGateways()
                        .getFirst()
                        .state())
                .isEqualTo(NatGatewayState.DELETED);
        assertThat(running()).isEmpty();
        aws.ec2.deleteLaunchTemplate(request -> request.launchTemplateId(stack.template()));
        aws.ec2.releaseAddress(request -> request.allocationId(stack.address()));
        aws.ec2.detachInternetGateway(
                request -> request.internetGatewayId(stack.gateway()).vpcId(stack.vpc()));
        aws.ec2.deleteInternetGateway(request -> request.internetGatewayId(stack.gateway()));
        aws.ec2.deleteSecurityGroup(request -> request.groupId(stack.group()));
        aws.ec2.deleteSubnet(request -> request.subnetId(stack.subnet()));
        aws.ec2.deleteRouteTable(request -> request.routeTableId(stack.table()));
        aws.ec2.deleteVpc(request -> request.vpcId(stack.vpc()));
        aws.ec2.deleteKeyPair(request -> request.keyName("titus_deployer"));
        aws.iam.removeRoleFromInstanceProfile(request ->
                request.instanceProfileName("titusmasterInstanceProfile").roleName("titusmasterInstanceProfile"));
        aws.iam.deleteInstanceProfile(request -> request.instanceProfileName("titusmasterInstanceProfile"));
        aws.iam.deleteRole(request -> request.roleName("titusmasterInstanceProfile"));
        aws.s3.deleteBucket(request -> request.bucket("titus-logs"));
    }

    private List<Instance> running() {
        return aws
                .ec2
                .describeInstances(request -> request.filters(filter("instance-state-name", "pending", "running")))
                .reservations()
                .stream()
                .flatMap(reservation -> reservation.instances().stream())
                .toList();
    }
}
