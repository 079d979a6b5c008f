package studio.titus.rehearsal.ec2;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.AttachmentStatus;
import software.amazon.awssdk.services.ec2.model.CreateNetworkInterfaceRequest;
import software.amazon.awssdk.services.ec2.model.CreateNetworkInterfaceResponse;
import software.amazon.awssdk.services.ec2.model.DeleteNetworkInterfaceRequest;
import software.amazon.awssdk.services.ec2.model.DeleteNetworkInterfaceResponse;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesResponse;
import software.amazon.awssdk.services.ec2.model.DetachNetworkInterfaceRequest;
import software.amazon.awssdk.services.ec2.model.DetachNetworkInterfaceResponse;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceAssociation;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceAttachment;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceStatus;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceType;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.Tag;
import studio.titus.rehearsal.wire.Operations;
import studio.titus.rehearsal.wire.Page;

/** Network interfaces, and the private addresses of subnets, which they hold. */
final class NetworkInterfaces {

    /** AWS keeps the first four addresses of a subnet and the last one. */
    private static final int RESERVED_AT_START = 4;

    private static final int RESERVED = 5;

    private final Ec2Data data;

    NetworkInterfaces(Ec2Data data) {
        this.data = data;
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

    void register(Operations operations) {
        operations
                .on(CreateNetworkInterfaceRequest.class, this::create)
                .on(DescribeNetworkInterfacesRequest.class, this::describe)
                .on(DetachNetworkInterfaceRequest.class, this::detach)
                .on(DeleteNetworkInterfaceRequest.class, this::delete);
    }

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
                        .privateIpAddress(addressFor(subnet, draft.privateIp()))
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

    private void free(String id) {
        data.networkInterfaces.update(
                id,
                card -> card.toBuilder()
                        .attachment((NetworkInterfaceAttachment) null)
                        .association((NetworkInterfaceAssociation) null)
                        .status(NetworkInterfaceStatus.AVAILABLE)
                        .build());
    }

    int freeAddresses(Subnet subnet) {
        var range = Ipv4Range.parse(subnet.cidrBlock()).orElseThrow();
        return (int) (range.size() - RESERVED - taken(subnet).size());
    }

    private Set<String> taken(Subnet subnet) {
        return data.networkInterfaces
                .all()
                .filter(card -> card.subnetId().equals(subnet.subnetId()))
                .map(NetworkInterface::privateIpAddress)
                .collect(Collectors.toSet());
    }

    /** The wanted address if it can be had, or a free one. */
    private String addressFor(Subnet subnet, @Nullable String wanted) {
        var range = Ipv4Range.parse(subnet.cidrBlock()).orElseThrow();
        var taken = taken(subnet);
        if (wanted == null) {
            return anyAddress(subnet, range, taken);
        }
        long last = range.size() - 1;
        if (!range.contains(wanted) || range.offset(wanted) < RESERVED_AT_START || range.offset(wanted) == last) {
            throw Ec2Errors.invalidParameter("Address " + wanted + " does not fall within the subnet's address range");
        }
        if (taken.contains(wanted)) {
            throw Ec2Errors.refused("InvalidIPAddress.InUse", "Address " + wanted + " is in use.");
        }
        return wanted;
    }

    private String anyAddress(Subnet subnet, Ipv4Range range, Set<String> taken) {
        int usable = (int) (range.size() - RESERVED);
        int start = data.world.dice().below("private ip", usable);
        for (int step = 0; step < usable; step++) {
            String candidate = range.address(RESERVED_AT_START + (start + step) % usable);
            if (!taken.contains(candidate)) {
                return candidate;
            }
        }
        throw Ec2Errors.refused(
                "InsufficientFreeAddressesInSubnet",
                "There are not enough free addresses in subnet '" + subnet.subnetId()
                        + "' to satisfy the requested number of instances.");
    }

    private CreateNetworkInterfaceResponse create(CreateNetworkInterfaceRequest request) {
        var subnet = data.subnets.require(request.subnetId());
        var groupIds = request.groups().isEmpty() ? List.of(defaultGroup(subnet.vpcId())) : request.groups();
        var card = create(new Draft(
                subnet,
                groupIds,
                request.privateIpAddress(),
                request.description() == null ? "" : request.description(),
                NetworkInterfaceType.INTERFACE,
                TagBook.wanted(request.tagSpecifications(), ResourceType.NETWORK_INTERFACE)));
        return CreateNetworkInterfaceResponse.builder().networkInterface(card).build();
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

    private DescribeNetworkInterfacesResponse describe(DescribeNetworkInterfacesRequest request) {
        var page = Page.of(
                data.networkInterfaces.describe(request.networkInterfaceIds(), request.filters()),
                request.maxResults(),
                request.nextToken());
        return DescribeNetworkInterfacesResponse.builder()
                .networkInterfaces(page.items())
                .nextToken(page.next())
                .build();
    }

    private DetachNetworkInterfaceResponse detach(DetachNetworkInterfaceRequest request) {
        String id = request.attachmentId();
        var card = data.networkInterfaces
                .all()
                .filter(candidate -> candidate.attachment() != null
                        && id.equals(candidate.attachment().attachmentId()))
                .findFirst()
                .orElseThrow(() -> Ec2Errors.refused(
                        "InvalidAttachmentID.NotFound", "The attachment ID '" + id + "' does not exist"));
        if (card.attachment().instanceId() == null) {
            throw Ec2Errors.refused("OperationNotPermitted", "You are not allowed to manage 'ela-attach' attachments.");
        }
        if (card.attachment().deviceIndex() == 0) {
            throw Ec2Errors.refused(
                    "OperationNotPermitted", "The network interface at device index 0 cannot be detached.");
        }
        free(card.networkInterfaceId());
        return DetachNetworkInterfaceResponse.builder().build();
    }

    private DeleteNetworkInterfaceResponse delete(DeleteNetworkInterfaceRequest request) {
        String id = request.networkInterfaceId();
        if (data.networkInterfaces.require(id).attachment() != null) {
            throw Ec2Errors.invalidParameter("Network interface '" + id + "' is currently in use.");
        }
        data.networkInterfaces.remove(id);
        return DeleteNetworkInterfaceResponse.builder().build();
    }
}
