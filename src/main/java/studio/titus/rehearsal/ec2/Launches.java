package studio.titus.rehearsal.ec2;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.ArchitectureValues;
import software.amazon.awssdk.services.ec2.model.AttachmentStatus;
import software.amazon.awssdk.services.ec2.model.BlockDeviceMapping;
import software.amazon.awssdk.services.ec2.model.DeviceType;
import software.amazon.awssdk.services.ec2.model.EbsBlockDevice;
import software.amazon.awssdk.services.ec2.model.EbsInstanceBlockDevice;
import software.amazon.awssdk.services.ec2.model.HttpTokensState;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceBlockDeviceMapping;
import software.amazon.awssdk.services.ec2.model.InstanceMetadataEndpointState;
import software.amazon.awssdk.services.ec2.model.InstanceMetadataOptionsResponse;
import software.amazon.awssdk.services.ec2.model.InstanceMetadataOptionsState;
import software.amazon.awssdk.services.ec2.model.InstanceMetadataTagsState;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.ec2.model.MonitoringState;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceType;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;
import software.amazon.awssdk.services.ec2.model.Volume;
import software.amazon.awssdk.services.ec2.model.VolumeAttachment;
import software.amazon.awssdk.services.ec2.model.VolumeAttachmentState;
import software.amazon.awssdk.services.ec2.model.VolumeState;
import software.amazon.awssdk.services.ec2.model.VolumeType;
import studio.titus.rehearsal.wire.Shapes;

/** Makes instances, with their interfaces and volumes. */
final class Launches {

    private static final int SMALLEST_ROOT_GB = 8;

    private final Ec2Data data;
    private final LaunchDesk desk;
    private final NetworkInterfaces cards;
    private final InstanceLife life;
    private final Map<String, String> userData = new HashMap<>();
    private final Map<String, String> reservations = new HashMap<>();

    Launches(Ec2Data data, LaunchDesk desk, NetworkInterfaces cards, InstanceLife life) {
        this.data = data;
        this.desk = desk;
        this.cards = cards;
        this.life = life;
    }

    /**
     * Launches as many instances as the request's maximum says, or none.
     *
     * @param at when, which may be a little before now for a launch that nobody asked for just then
     * @return their ids
     */
    List<String> launch(RunInstancesRequest request, Instant at) {
        var spec = desk.check(desk.withTemplate(request));
        int count = Optional.ofNullable(request.maxCount()).orElse(1);
        desk.checkRoom(spec, count);
        String reservation = "r-0" + data.world.dice().hex("r", 16);
        List<String> ids = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            ids.add(launchOne(spec, index, reservation, at));
        }
        return ids;
    }

    Optional<String> userDataOf(String id) {
        return Optional.ofNullable(userData.get(id));
    }

    String reservationOf(String id) {
        return reservations.getOrDefault(id, "r-0" + id.substring(3));
    }

    private String launchOne(LaunchSpec spec, int index, String reservation, Instant at) {
        String id = data.instances.newId();
        var request = spec.request();
        var card = cards.create(new NetworkInterfaces.Draft(
                spec.subnet(),
                spec.groupIds(),
                spec.privateIp(),
                "",
                NetworkInterfaceType.INTERFACE,
                TagBook.wanted(request.tagSpecifications(), ResourceType.NETWORK_INTERFACE)));
        cards.attach(card.networkInterfaceId(), id, 0, true, at);
        String publicIp = spec.publicIp() ? life.mapPublicAddress(card.networkInterfaceId()) : null;
        var disks = disks(spec).stream()
                .map(disk -> attachVolume(spec, disk, id, at))
                .toList();
        data.instances.add(
                instance(spec, id, card, publicIp).toBuilder()
                        .amiLaunchIndex(index)
                        .launchTime(at)
                        .blockDeviceMappings(disks)
                        .build(),
                TagBook.wanted(request.tagSpecifications(), ResourceType.INSTANCE));
        if (request.userData() != null) {
            userData.put(id, request.userData());
        }
        reservations.put(id, reservation);
        life.begin(id, spec.type().name(), at);
        return id;
    }

    private Instance instance(LaunchSpec spec, String id, NetworkInterface card, @Nullable String publicIp) {
        var request = spec.request();
        var profile = spec.profile();
        return Instance.builder()
                .instanceId(id)
                .imageId(request.imageId())
                .instanceType(spec.type().name())
                .keyName(request.keyName())
                .clientToken(request.clientToken())
                .state(InstanceLife.state(InstanceStateName.PENDING))
                .stateTransitionReason("")
                .vpcId(card.vpcId())
                .subnetId(card.subnetId())
                .privateIpAddress(card.privateIpAddress())
                .privateDnsName(dnsName("ip-", card.privateIpAddress(), ".internal"))
                .publicIpAddress(publicIp)
                .publicDnsName(publicIp == null ? "" : dnsName("ec2-", publicIp, ".amazonaws.com"))
                .securityGroups(card.groups())
                .sourceDestCheck(true)
                .iamInstanceProfile(
                        profile == null
                                ? null
                                : software.amazon.awssdk.services.ec2.model.IamInstanceProfile.builder()
                                        .arn(profile.arn())
                                        .id(profile.id())
                                        .build())
                .metadataOptions(metadataOptions(request))
                .placement(place ->
                        place.availabilityZone(spec.subnet().availabilityZone()).tenancy("default"))
                .monitoring(monitoring -> monitoring.state(MonitoringState.DISABLED))
                .cpuOptions(cpu -> cpu.coreCount(spec.type().vcpus()).threadsPerCore(1))
                .architecture(ArchitectureValues.X86_64)
                .rootDeviceName(spec.image().rootDeviceName())
                .rootDeviceType(DeviceType.EBS)
                .virtualizationType(spec.image().virtualizationType())
                .build();
    }

    private String dnsName(String before, String address, String after) {
        return before + address.replace('.', '-') + "." + data.place.region() + ".compute" + after;
    }

    private static InstanceMetadataOptionsResponse metadataOptions(RunInstancesRequest request) {
        var options = InstanceMetadataOptionsResponse.builder()
                .state(InstanceMetadataOptionsState.APPLIED)
                .httpTokens(HttpTokensState.OPTIONAL)
                .httpPutResponseHopLimit(1)
                .httpEndpoint(InstanceMetadataEndpointState.ENABLED)
                .instanceMetadataTags(InstanceMetadataTagsState.DISABLED);
        return request.metadataOptions() == null
                ? options.build()
                : Shapes.copy(request.metadataOptions(), options).build();
    }

    /** The image's disks as the request changes them, and those it adds. */
    private static List<BlockDeviceMapping> disks(LaunchSpec spec) {
        var wanted = spec.request().blockDeviceMappings();
        var disks = new ArrayList<BlockDeviceMapping>();
        spec.image()
                .blockDeviceMappings()
                .forEach(disk -> disks.add(wanted.stream()
                        .filter(change -> change.deviceName().equals(disk.deviceName()))
                        .map(change -> disk.toBuilder()
                                .ebs(Shapes.copy(change.ebs(), disk.ebs().toBuilder())
                                        .build())
                                .build())
                        .findFirst()
                        .orElse(disk)));
        wanted.stream()
                .filter(disk -> disk.ebs() != null
                        && disks.stream().noneMatch(known -> known.deviceName().equals(disk.deviceName())))
                .forEach(disks::add);
        return disks;
    }

    private InstanceBlockDeviceMapping attachVolume(
            LaunchSpec spec, BlockDeviceMapping disk, String instanceId, Instant at) {
        String id = data.volumes.newId();
        boolean goesToo = !Boolean.FALSE.equals(disk.ebs().deleteOnTermination());
        var attachment = VolumeAttachment.builder()
                .volumeId(id)
                .instanceId(instanceId)
                .device(disk.deviceName())
                .attachTime(at)
                .deleteOnTermination(goesToo)
                .state(VolumeAttachmentState.ATTACHED)
                .build();
        data.volumes.add(
                volume(id, disk.ebs(), spec).toBuilder()
                        .createTime(at)
                        .attachments(attachment)
                        .build(),
                TagBook.wanted(spec.request().tagSpecifications(), ResourceType.VOLUME));
        return InstanceBlockDeviceMapping.builder()
                .deviceName(disk.deviceName())
                .ebs(EbsInstanceBlockDevice.builder()
                        .volumeId(id)
                        .attachTime(at)
                        .deleteOnTermination(goesToo)
                        .status(AttachmentStatus.ATTACHED)
                        .build())
                .build();
    }

    private Volume volume(String id, EbsBlockDevice disk, LaunchSpec spec) {
        var key = data.world.circumstances().customerKmsKey();
        return Volume.builder()
                .volumeId(id)
                .availabilityZone(spec.subnet().availabilityZone())
                .size(disk.volumeSize() == null ? SMALLEST_ROOT_GB : disk.volumeSize())
                .volumeType(disk.volumeType() == null ? VolumeType.GP2 : disk.volumeType())
                .encrypted(key.isPresent() || Boolean.TRUE.equals(disk.encrypted()))
                .kmsKeyId(key.orElse(null))
                .state(VolumeState.IN_USE)
                .build();
    }
}
