package studio.titus.rehearsal.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.titus.rehearsal.CloudFixture.filter;
import static studio.titus.rehearsal.CloudFixture.tags;
import static studio.titus.rehearsal.Refusal.codeOf;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.VpcAttributeName;
import studio.titus.rehearsal.CloudFixture;
import studio.titus.rehearsal.control.Quota;

class NetworkTest {

    private final CloudFixture aws = CloudFixture.instant();

    @Test
    void aVpcComesWithAMainRouteTableAndADefaultGroupAndTakesThemAlong() {
        String vpc = aws.vpc();

        assertThat(aws.ec2
                        .describeRouteTables(
                                tables -> tables.filters(filter("vpc-id", vpc), filter("association.main", "true")))
                        .routeTables())
                .hasSize(1);
        assertThat(aws.ec2
                        .describeSecurityGroups(
                                groups -> groups.filters(filter("vpc-id", vpc), filter("group-name", "default")))
                        .securityGroups())
                .hasSize(1);

        aws.ec2.deleteVpc(request -> request.vpcId(vpc));

        assertThat(aws.ec2.describeRouteTables().routeTables()).isEmpty();
        assertThat(aws.ec2.describeSecurityGroups().securityGroups()).isEmpty();
    }

    @Test
    void aVpcRangeIsBetween16And28Bits() {
        assertThat(codeOf(() -> aws.ec2.createVpc(vpc -> vpc.cidrBlock("30.0.0.0/8"))))
                .isEqualTo("InvalidVpc.Range");
        assertThat(codeOf(() -> aws.ec2.createVpc(vpc -> vpc.cidrBlock("30.0.0.0/29"))))
                .isEqualTo("InvalidVpc.Range");
        assertThat(codeOf(() -> aws.ec2.createVpc(vpc -> vpc.cidrBlock("30.0.0.256/16"))))
                .isEqualTo("InvalidVpc.Range");
    }

    @Test
    void oneAttributeIsChangedAtATime() {
        String vpc = aws.vpc();
        aws.ec2.modifyVpcAttribute(change -> change.vpcId(vpc).enableDnsHostnames(on -> on.value(true)));

        assertThat(aws.ec2
                        .describeVpcAttribute(
                                request -> request.vpcId(vpc).attribute(VpcAttributeName.ENABLE_DNS_HOSTNAMES))
                        .enableDnsHostnames()
                        .value())
                .isTrue();
        assertThat(aws.ec2
                        .describeVpcAttribute(
                                request -> request.vpcId(vpc).attribute(VpcAttributeName.ENABLE_DNS_SUPPORT))
                        .enableDnsSupport()
                        .value())
                .isTrue();
        assertThat(codeOf(() -> aws.ec2.modifyVpcAttribute(change -> change.vpcId(vpc)
                        .enableDnsHostnames(on -> on.value(true))
                        .enableDnsSupport(on -> on.value(true)))))
                .isEqualTo("InvalidParameterCombination");
    }

    @Test
    void aVpcStaysWhileAnythingDependsOnIt() {
        String vpc = aws.vpc();
        String subnet = aws.subnet(vpc, "30.0.1.0/24");
        assertThat(codeOf(() -> aws.ec2.deleteVpc(request -> request.vpcId(vpc))))
                .isEqualTo("DependencyViolation");
        aws.ec2.deleteSubnet(request -> request.subnetId(subnet));

        String gateway = aws.attachedGateway(vpc);
        assertThat(codeOf(() -> aws.ec2.deleteVpc(request -> request.vpcId(vpc))))
                .isEqualTo("DependencyViolation");
        aws.ec2.detachInternetGateway(
                request -> request.internetGatewayId(gateway).vpcId(vpc));

        String group = aws.group(vpc, "titusapp");
        assertThat(codeOf(() -> aws.ec2.deleteVpc(request -> request.vpcId(vpc))))
                .isEqualTo("DependencyViolation");
        aws.ec2.deleteSecurityGroup(request -> request.groupId(group));

        String table = aws.ec2
                .createRouteTable(request -> request.vpcId(vpc))
                .routeTable()
                .routeTableId();
        assertThat(codeOf(() -> aws.ec2.deleteVpc(request -> request.vpcId(vpc))))
                .isEqualTo("DependencyViolation");
        aws.ec2.deleteRouteTable(request -> request.routeTableId(table));

        aws.ec2.deleteVpc(request -> request.vpcId(vpc));
        assertThat(codeOf(() -> aws.ec2.deleteVpc(request -> request.vpcId(vpc))))
                .isEqualTo("InvalidVpcID.NotFound");
    }

    @Test
    void subnetsLieInTheirVpcAndDoNotOverlap() {
        String vpc = aws.vpc();
        aws.subnet(vpc, "30.0.1.0/24");

        assertThat(codeOf(() -> aws.subnet(vpc, "30.0.1.128/25"))).isEqualTo("InvalidSubnet.Conflict");
        assertThat(codeOf(() -> aws.subnet(vpc, "31.0.1.0/24"))).isEqualTo("InvalidSubnet.Range");
        assertThat(codeOf(() -> aws.subnet("vpc-none", "30.0.2.0/24"))).isEqualTo("InvalidVpcID.NotFound");
        assertThat(codeOf(() -> aws.ec2.createSubnet(
                        subnet -> subnet.vpcId(vpc).cidrBlock("30.0.2.0/24").availabilityZone("eu-west-1z"))))
                .isEqualTo("InvalidParameterValue");
    }

    @Test
    void aSubnetSaysItsZoneByNameAndIdAndHowManyAddressesAreLeft() {
        String vpc = aws.vpc();
        String id = aws.ec2
                .createSubnet(
                        subnet -> subnet.vpcId(vpc).cidrBlock("30.0.1.0/24").availabilityZoneId("euw1-az1"))
                .subnet()
                .subnetId();

        var subnet = aws.ec2
                .describeSubnets(request -> request.filters(filter("vpc-id", vpc)))
                .subnets()
                .getFirst();

        assertThat(subnet.subnetId()).isEqualTo(id);
        assertThat(subnet.availabilityZone()).isEqualTo("eu-west-1b");
        assertThat(subnet.availabilityZoneId()).isEqualTo("euw1-az1");
        assertThat(subnet.availableIpAddressCount()).isEqualTo(251);
    }

    @Test
    void aGatewayIsOfOneVpcAndAVpcHasOneGateway() {
        String vpc = aws.vpc();
        String gateway = aws.attachedGateway(vpc);
        String second =
                aws.ec2.createInternetGateway(request -> {}).internetGateway().internetGatewayId();

        assertThat(codeOf(() -> aws.ec2.attachInternetGateway(
                        request -> request.internetGatewayId(gateway).vpcId(vpc))))
                .isEqualTo("Resource.AlreadyAssociated");
        assertThat(codeOf(() -> aws.ec2.attachInternetGateway(
                        request -> request.internetGatewayId(second).vpcId(vpc))))
                .isEqualTo("InvalidParameterValue");
        assertThat(codeOf(() -> aws.ec2.deleteInternetGateway(request -> request.internetGatewayId(gateway))))
                .isEqualTo("DependencyViolation");
        assertThat(codeOf(() -> aws.ec2.detachInternetGateway(
                        request -> request.internetGatewayId(second).vpcId(vpc))))
                .isEqualTo("Gateway.NotAttached");
        assertThat(aws.ec2
                        .describeInternetGateways(gateways -> gateways.filters(filter("attachment.vpc-id", vpc)))
                        .internetGateways()
                        .getFirst()
                        .attachments()
                        .getFirst()
                        .stateAsString())
                .isEqualTo("available");
    }

    @Test
    void aGatewayStaysAttachedWhileAnInstanceHasAPublicAddress() {
        String vpc = aws.vpc();
        String gateway = aws.attachedGateway(vpc);
        String subnet = aws.subnet(vpc, "30.0.1.0/24");
        aws.ec2.modifySubnetAttribute(change -> change.subnetId(subnet).mapPublicIpOnLaunch(on -> on.value(true)));
        String instance = aws.instance(subnet);

        assertThat(codeOf(() -> aws.ec2.detachInternetGateway(
                        request -> request.internetGatewayId(gateway).vpcId(vpc))))
                .isEqualTo("DependencyViolation");

        aws.ec2.terminateInstances(request -> request.instanceIds(instance));
        aws.ec2.detachInternetGateway(
                request -> request.internetGatewayId(gateway).vpcId(vpc));
    }

    @Test
    void quotasLimitVpcsGatewaysAndAddresses() {
        aws.circumstances.quota(Quota.VPCS, 1).quota(Quota.INTERNET_GATEWAYS, 0).quota(Quota.ELASTIC_IPS, 1);
        aws.vpc();
        aws.address();

        assertThat(codeOf(aws::vpc)).isEqualTo("VpcLimitExceeded");
        assertThat(codeOf(() -> aws.ec2.createInternetGateway(request -> {})))
                .isEqualTo("InternetGatewayLimitExceeded");
        assertThat(codeOf(aws::address)).isEqualTo("AddressLimitExceeded");
    }

    @Test
    void askingByIdForTheUnknownIsAnErrorAndByFilterAnEmptyList() {
        assertThat(codeOf(() -> aws.ec2.describeVpcs(request -> request.vpcIds("vpc-none"))))
                .isEqualTo("InvalidVpcID.NotFound");
        assertThat(codeOf(() -> aws.ec2.describeSubnets(request -> request.subnetIds("subnet-none"))))
                .isEqualTo("InvalidSubnetID.NotFound");
        assertThat(codeOf(() -> aws.ec2.describeAddresses(request -> request.allocationIds("eipalloc-none"))))
                .isEqualTo("InvalidAllocationID.NotFound");
        assertThat(codeOf(() -> aws.ec2.describeNatGateways(request -> request.natGatewayIds("nat-none"))))
                .isEqualTo("NatGatewayNotFound");
        assertThat(codeOf(() -> aws.ec2.describeInstances(request -> request.instanceIds("i-none"))))
                .isEqualTo("InvalidInstanceID.NotFound");
        assertThat(aws.ec2
                        .describeVpcs(request -> request.filters(filter("vpc-id", "vpc-none")))
                        .vpcs())
                .isEmpty();
        assertThat(codeOf(() -> aws.ec2.describeVpcs(request -> request.filters(filter("no-such-filter", "1")))))
                .isEqualTo("InvalidParameterValue");
    }

    @Test
    void resourcesAreFoundByTheTagsTheyWereBornWith() {
        String vpc = aws.ec2
                .createVpc(request -> request.cidrBlock("30.0.0.0/16")
                        .tagSpecifications(tags(ResourceType.VPC, "titus-studio:stack", "demo")))
                .vpc()
                .vpcId();
        aws.ec2.createVpc(request -> request.cidrBlock("10.0.0.0/16"));

        assertThat(aws.ec2
                        .describeVpcs(request -> request.filters(filter("tag:titus-studio:stack", "de*")))
                        .vpcs())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.vpcId()).isEqualTo(vpc);
                    assertThat(found.tags())
                            .singleElement()
                            .satisfies(tag -> assertThat(tag.value()).isEqualTo("demo"));
                });
        assertThat(aws.ec2
                        .describeVpcs(request -> request.filters(filter("tag-key", "titus-studio:stack")))
                        .vpcs())
                .hasSize(1);
    }

    @Test
    void longListsComeInPages() {
        aws.ec2.createVpc(request -> request.cidrBlock("10.1.0.0/16"));
        aws.ec2.createVpc(request -> request.cidrBlock("10.2.0.0/16"));
        aws.ec2.createVpc(request -> request.cidrBlock("10.3.0.0/16"));

        var first = aws.ec2.describeVpcs(request -> request.maxResults(2));
        var second = aws.ec2.describeVpcs(request -> request.maxResults(2).nextToken(first.nextToken()));

        assertThat(first.vpcs()).hasSize(2);
        assertThat(second.vpcs()).hasSize(1);
        assertThat(second.nextToken()).isNull();
        assertThat(aws.ec2
                        .describeVpcsPaginator(request -> request.maxResults(2))
                        .vpcs())
                .hasSize(3);
    }
}
