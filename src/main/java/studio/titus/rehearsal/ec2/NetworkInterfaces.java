package studio.titus.rehearsal.ec2;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.AttachmentStatus;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceAssociation;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceAttachment;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceStatus;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceType;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.Tag;

/** Makes network interfaces and puts them into machines and gateways. */
final class NetworkInterfaces {

    private final Ec2Data data;
    private final PrivateAddresses addresses;

    NetworkInterfaces(Ec2Data data, PrivateAddresses addresses) {
        this.data = data;
        this.addresses = addresses;
    }

    /**
     * What an interface is to be.
     *
     * @param privateIp its address; null to have one chosen
     */
    record Draft(
            Subnet subnet,
            List<String> groupIds,
            @Nullable String privateIp,
            String description,
            NetworkInterfaceType type,
            List<Tag> tags) {}

    /** Makes an interface that is attached to nothing yet. */
    NetworkInterface create(Draft draft) {
        var subnet = draft.subnet();
        return data.networkInterfaces.add(
                NetworkInterface.builder()
                        .networkInterfaceId(data.networkInterfaces.newId())
                        .subnetId(subnet.subnetId())
                        .vpcId(subnet.vpcId())
                        .availabilityZone(subnet.availabilityZone())
                        .availabilityZoneId(subnet.availabilityZoneId())
                        .ownerId(data.account)
                        .description(draft.description())
                        .interfaceType(draft.type())
                        .groups(identifiers(draft.groupIds()))
                        .privateIpAddress(addresses.addressFor(subnet, draft.privateIp()))
                        .macAddress(macAddress())
                        .sourceDestCheck(draft.type() != NetworkInterfaceType.NAT_GATEWAY)
                        .requesterManaged(draft.type() == NetworkInterfaceType.NAT_GATEWAY)
                        .status(NetworkInterfaceStatus.AVAILABLE)
                        .build(),
                draft.tags());
    }

    private String macAddress() {
        var digits = data.world.dice().hex("mac", 10);
        return "02" + digits.replaceAll("(..)", ":$1");
    }

    /** The groups of these ids with their names. */
    List<GroupIdentifier> identifiers(List<String> groupIds) {
        return groupIds.stream()
                .map(data.groups::require)
                .map(group -> GroupIdentifier.builder()
                        .groupId(group.groupId())
                        .groupName(group.groupName())
                        .build())
                .toList();
    }

    /** Puts an interface into an instance. */
    void attach(String id, String instanceId, int deviceIndex, boolean deleteOnTermination, Instant at) {
        var attachment = NetworkInterfaceAttachment.builder()
                .attachmentId("eni-attach-0" + data.world.dice().hex("eni-attach", 16))
                .instanceId(instanceId)
                .instanceOwnerId(data.account)
                .deviceIndex(deviceIndex)
                .deleteOnTermination(deleteOnTermination)
                .attachTime(at)
                .status(AttachmentStatus.ATTACHED)
                .build();
        inUse(id, attachment);
    }

    /** Puts an interface into something AWS runs itself, such as a NAT gateway. */
    void attachToService(String id) {
        inUse(
                id,
                NetworkInterfaceAttachment.builder()
                        .attachmentId("ela-attach-0" + data.world.dice().hex("ela-attach", 16))
                        .instanceOwnerId("amazon-aws")
                        .deviceIndex(1)
                        .deleteOnTermination(false)
                        .status(AttachmentStatus.ATTACHED)
                        .build());
    }

    private void inUse(String id, NetworkInterfaceAttachment attachment) {
        data.networkInterfaces.update(
                id,
                card -> card.toBuilder()
                        .attachment(attachment)
                        .status(NetworkInterfaceStatus.IN_USE)
                        .build());
    }

    /** Maps a public address to an interface. */
    void associate(String id, NetworkInterfaceAssociation association) {
        data.networkInterfaces.update(
                id, card -> card.toBuilder().association(association).build());
    }

    /** Lets go of everything an instance held: interfaces go or stay behind, as each was told. */
    void releaseAllOf(String instanceId) {
        data.networkInterfaces
                .all()
                .filter(card -> card.attachment() != null
                        && instanceId.equals(card.attachment().instanceId()))
                .forEach(card -> {
                    if (card.attachment().deleteOnTermination()) {
                        data.networkInterfaces.remove(card.networkInterfaceId());
                    } else {
                        free(card.networkInterfaceId());
                    }
                });
    }

    /** Takes an interface out of whatever it is in. */
    void free(String id) {
        data.networkInterfaces.update(
                id,
                card -> card.toBuilder()
                        .attachment((NetworkInterfaceAttachment) null)
                        .association((NetworkInterfaceAssociation) null)
                        .status(NetworkInterfaceStatus.AVAILABLE)
                        .build());
    }

    /** The id of a VPC's own security group. */
    String defaultGroup(String vpcId) {
        return data.groups
                .all()
                .filter(group ->
                        group.vpcId().equals(vpcId) && group.groupName().equals("default"))
                .findFirst()
                .orElseThrow()
                .groupId();
    }
}
