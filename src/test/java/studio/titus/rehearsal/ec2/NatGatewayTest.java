package studio.titus.rehearsal.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.titus.rehearsal.CloudFixture.filter;
import static studio.titus.rehearsal.Refusal.codeOf;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.NatGateway;
import software.amazon.awssdk.services.ec2.model.NatGatewayState;
import studio.titus.rehearsal.CloudFixture;
import studio.titus.rehearsal.control.Circumstances.Death;
import studio.titus.rehearsal.control.Quota;

class NatGatewayTest {

    private final CloudFixture aws = CloudFixture.withAwsTimesAndNoReadLag();

    @Test
    void aGatewayIsPendingForAMinuteAndAHalfThenDeletingForAMinuteThenListedForAnHour() {
        String vpc = aws.vpc();
        String subnet = aws.subnet(vpc, "30.0.1.0/24");
        aws.attachedGateway(vpc);
        String id = aws.nat(subnet, aws.address());

        aws.clock.passSeconds(89);
        assertThat(nat(id).state()).isEqualTo(NatGatewayState.PENDING);
        aws.clock.passSeconds(1);
        assertThat(nat(id).state()).isEqualTo(NatGatewayState.AVAILABLE);

        aws.ec2.deleteNatGateway(request -> request.natGatewayId(id));
        assertThat(nat(id).state()).isEqualTo(NatGatewayState.DELETING);
        aws.clock.passSeconds(60);
        assertThat(nat(id).state()).isEqualTo(NatGatewayState.DELETED);
        aws.clock.passSeconds(3599);
        assertThat(nat(id).state()).isEqualTo(NatGatewayState.DELETED);
        aws.clock.passSeconds(1);
        assertThat(codeOf(() -> nat(id))).isEqualTo("NatGatewayNotFound");
    }

    @Test
    void aGatewayHoldsItsAddressAndInterfaceUntilItIsDeleted() {
        String vpc = aws.vpc();
        String subnet = aws.subnet(vpc, "30.0.1.0/24");
        String gateway = aws.attachedGateway(vpc);
        String address = aws.address();
        String id = aws.nat(subnet, address);
        aws.clock.passSeconds(90);

        aws.ec2.deleteNatGateway(request -> request.natGatewayId(id));

        assertThat(codeOf(() -> aws.ec2.releaseAddress(request -> request.allocationId(address))))
                .isEqualTo("InvalidIPAddress.InUse");
        assertThat(codeOf(() -> aws.ec2.deleteSubnet(request -> request.subnetId(subnet))))
                .isEqualTo("DependencyViolation");
        assertThat(codeOf(() -> aws.ec2.detachInternetGateway(
                        request -> request.internetGatewayId(gateway).vpcId(vpc))))
                .isEqualTo("DependencyViolation");
        var card = aws.ec2
                .describeNetworkInterfaces(request -> request.filters(filter("interface-type", "natGateway")))
                .networkInterfaces()
                .getFirst();
        assertThat(card.description()).isEqualTo("Interface for NAT Gateway " + id);
        assertThat(codeOf(() -> aws.ec2.detachNetworkInterface(
                        request -> request.attachmentId(card.attachment().attachmentId()))))
                .isEqualTo("OperationNotPermitted");

        aws.clock.passSeconds(60);
        aws.ec2.releaseAddress(request -> request.allocationId(address));
        aws.ec2.detachInternetGateway(
                request -> request.internetGatewayId(gateway).vpcId(vpc));
        aws.ec2.deleteSubnet(request -> request.subnetId(subnet));
    }

    @Test
    void withoutAnInternetGatewayItFails() {
        String subnet = aws.subnet(aws.vpc(), "30.0.1.0/24");
        String address = aws.address();
        String id = aws.nat(subnet, address);
        aws.clock.passSeconds(90);

        assertThat(nat(id).state()).isEqualTo(NatGatewayState.FAILED);
        assertThat(nat(id).failureCode()).isEqualTo("Gateway.NotAttached");
        aws.ec2.releaseAddress(request -> request.allocationId(address));
        assertThat(aws.ec2.describeNetworkInterfaces().networkInterfaces()).isEmpty();
    }

    @Test
    void withAnAddressInUseItFailsAndLeavesTheAddressToItsOwner() {
        String vpc = aws.vpc();
        String subnet = aws.subnet(vpc, "30.0.1.0/24");
        aws.attachedGateway(vpc);
        String address = aws.address();
        String first = aws.nat(subnet, address);
        String second = aws.nat(subnet, address);
        aws.clock.passSeconds(90);

        assertThat(nat(first).state()).isEqualTo(NatGatewayState.AVAILABLE);
        assertThat(nat(second).failureCode()).isEqualTo("Resource.AlreadyAssociated");
        assertThat(aws.ec2.describeAddresses().addresses().getFirst().associationId())
                .isNotNull();
    }

    @Test
    void itFailsWhenTheScenarioSaysSo() {
        aws.circumstances.natFails(new Death("InternalError", "Network interface could not be created"));
        String vpc = aws.vpc();
        aws.attachedGateway(vpc);
        String id = aws.nat(aws.subnet(vpc, "30.0.1.0/24"), aws.address());
        aws.clock.passSeconds(90);

        assertThat(nat(id).failureMessage()).isEqualTo("Network interface could not be created");
    }

    @Test
    void theSameTokenGetsTheSameGatewayEvenWhenItIsDeleted() {
        String vpc = aws.vpc();
        String subnet = aws.subnet(vpc, "30.0.1.0/24");
        aws.attachedGateway(vpc);
        String address = aws.address();
        String first = withToken(subnet, address);

        assertThat(withToken(subnet, address)).isEqualTo(first);
        aws.ec2.deleteNatGateway(request -> request.natGatewayId(first));
        aws.clock.passSeconds(60);
        assertThat(withToken(subnet, address)).isEqualTo(first);
        assertThat(codeOf(() -> withToken(subnet, aws.address()))).isEqualTo("IdempotentParameterMismatch");
    }

    @Test
    void theQuotaCountsGatewaysThatAreGoingToo() {
        aws.circumstances.quota(Quota.NAT_GATEWAYS, 1);
        String vpc = aws.vpc();
        String subnet = aws.subnet(vpc, "30.0.1.0/24");
        aws.attachedGateway(vpc);
        String id = aws.nat(subnet, aws.address());
        aws.ec2.deleteNatGateway(request -> request.natGatewayId(id));

        assertThat(codeOf(() -> aws.nat(subnet, aws.address()))).isEqualTo("NatGatewayLimitExceeded");
        aws.clock.passSeconds(60);
        assertThat(aws.nat(subnet, aws.address())).startsWith("nat-");
    }

    private String withToken(String subnet, String address) {
        return aws.ec2
                .createNatGateway(request ->
                        request.subnetId(subnet).allocationId(address).clientToken("life-1"))
                .natGateway()
                .natGatewayId();
    }

    private NatGateway nat(String id) {
        return aws.ec2
                .describeNatGateways(request -> request.natGatewayIds(id))
                .natGateways()
                .getFirst();
    }
}
