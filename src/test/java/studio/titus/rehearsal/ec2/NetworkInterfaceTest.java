package studio.titus.rehearsal.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.titus.rehearsal.CloudFixture.filter;
import static studio.titus.rehearsal.Refusal.codeOf;
import static studio.titus.rehearsal.Refusal.messageOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceStatus;
import studio.titus.rehearsal.CloudFixture;

class NetworkInterfaceTest {

    private final CloudFixture aws = CloudFixture.instant();
    private final String vpc = aws.vpc();
    private final String subnet = aws.subnet(vpc, "30.0.100.0/24");

    @Test
    void anInstancesFirstInterfaceGoesWithItAndCannotBeDetached() {
        String instance = aws.instance(subnet);
        var card = cards("attachment.instance-id", instance).getFirst();

        assertThat(card.status()).isEqualTo(NetworkInterfaceStatus.IN_USE);
        assertThat(codeOf(() -> aws.ec2.detachNetworkInterface(
                        request -> request.attachmentId(card.attachment().attachmentId()))))
                .isEqualTo("OperationNotPermitted");
        assertThat(messageOf(() -> aws.ec2.deleteNetworkInterface(
                        request -> request.networkInterfaceId(card.networkInterfaceId()))))
                .contains("is currently in use");
        aws.ec2.terminateInstances(request -> request.instanceIds(instance));
        assertThat(cards("vpc-id", vpc)).isEmpty();
    }

    @Test
    void anAgentsOwnInterfaceIsUntaggedHoldsTheTasksGroupAndStaysBehind() {
        aws.circumstances.titusInterfaces(true);
        String app = aws.group(vpc, "titusapp");
        agents(1);

        var card = cards("description", "titus-managed*").getFirst();
        assertThat(card.tagSet()).isEmpty();
        assertThat(card.groups()).extracting("groupId").containsExactly(app);
        assertThat(card.attachment().deviceIndex()).isEqualTo(1);

        aws.scaling.deleteAutoScalingGroup(
                request -> request.autoScalingGroupName("titusagent").forceDelete(true));

        assertThat(cards("description", "titus-managed").getFirst().status())
                .isEqualTo(NetworkInterfaceStatus.AVAILABLE);
        assertThat(codeOf(() -> aws.ec2.deleteSecurityGroup(request -> request.groupId(app))))
                .isEqualTo("DependencyViolation");
        assertThat(codeOf(() -> aws.ec2.deleteSubnet(request -> request.subnetId(subnet))))
                .isEqualTo("DependencyViolation");
        aws.ec2.deleteNetworkInterface(request -> request.networkInterfaceId(card.networkInterfaceId()));
        aws.ec2.deleteSecurityGroup(request -> request.groupId(app));
        aws.ec2.deleteSubnet(request -> request.subnetId(subnet));
    }

    @Test
    void anAgentsOwnInterfaceCanBeDetachedFirst() {
        aws.circumstances.titusInterfaces(true);
        agents(1);
        var card = cards("description", "titus-managed").getFirst();

        aws.ec2.detachNetworkInterface(request ->
                request.attachmentId(card.attachment().attachmentId()).force(true));
        aws.ec2.deleteNetworkInterface(request -> request.networkInterfaceId(card.networkInterfaceId()));

        assertThat(cards("description", "titus-managed")).isEmpty();
        assertThat(codeOf(() -> aws.ec2.detachNetworkInterface(
                        request -> request.attachmentId(card.attachment().attachmentId()))))
                .isEqualTo("InvalidAttachmentID.NotFound");
    }

    @Test
    void agentsDoNothingToTheNetworkUnlessToldTo() {
        agents(2);

        assertThat(cards("vpc-id", vpc)).hasSize(2);
        assertThat(cards("description", "titus-managed")).isEmpty();
    }

    @Test
    void aSubnetCanRunOutOfAddresses() {
        String small = aws.subnet(vpc, "30.0.1.0/28");
        for (int taken = 0; taken < 11; taken++) {
            aws.ec2.createNetworkInterface(request -> request.subnetId(small));
        }

        assertThat(codeOf(() -> aws.ec2.createNetworkInterface(request -> request.subnetId(small))))
                .isEqualTo("InsufficientFreeAddressesInSubnet");
    }

    private void agents(int count) {
        String image = aws.xenial().imageId();
        aws.ec2.createLaunchTemplate(request -> request.launchTemplateName("titusagent")
                .launchTemplateData(data -> data.imageId(image).instanceType("m4.large")));
        aws.scaling.createAutoScalingGroup(request -> request.autoScalingGroupName("titusagent")
                .minSize(count)
                .maxSize(count)
                .vpcZoneIdentifier(subnet)
                .launchTemplate(template -> template.launchTemplateName("titusagent")));
    }

    private List<NetworkInterface> cards(String filter, String value) {
        return aws.ec2
                .describeNetworkInterfaces(request -> request.filters(filter(filter, value)))
                .networkInterfaces();
    }
}
