package studio.titus.rehearsal.ec2;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ec2.model.AttachmentStatus;
import software.amazon.awssdk.services.ec2.model.BlockDeviceMapping;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesResponse;
import software.amazon.awssdk.services.ec2.model.EbsBlockDevice;
import software.amazon.awssdk.services.ec2.model.EbsInstanceBlockDevice;
import software.amazon.awssdk.services.ec2.model.InstanceBlockDeviceMapping;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Volume;
import software.amazon.awssdk.services.ec2.model.VolumeAttachment;
import software.amazon.awssdk.services.ec2.model.VolumeAttachmentState;
import software.amazon.awssdk.services.ec2.model.VolumeState;
import software.amazon.awssdk.services.ec2.model.VolumeType;
import studio.titus.rehearsal.wire.Operations;
import studio.titus.rehearsal.wire.Page;
import studio.titus.rehearsal.wire.Shapes;

/** Volumes, which come and mostly go with their instances. */
final class Volumes {

    private static final int SMALLEST_ROOT_GB = 8;

    private final Ec2Data data;

    Volumes(Ec2Data data) {
        this.data = data;
    }

    void register(Operations operations) {
        operations.on(DescribeVolumesRequest.class, this::describe);
    }

    /** Makes the volumes of a fresh instance. */
    List<InstanceBlockDeviceMapping> attachTo(String instanceId, LaunchSpec spec, Instant at) {
        return disks(spec).stream()
                .map(disk -> attach(spec, disk, instanceId, at))
                .toList();
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

    private InstanceBlockDeviceMapping attach(LaunchSpec spec, BlockDeviceMapping disk, String instanceId, Instant at) {
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

    private DescribeVolumesResponse describe(DescribeVolumesRequest request) {
        var page = Page.of(
                data.volumes.describe(request.volumeIds(), request.filters()),
                request.maxResults(),
                request.nextToken());
        return DescribeVolumesResponse.builder()
                .volumes(page.items())
                .nextToken(page.next())
                .build();
    }
}
