package studio.titus.rehearsal.ec2;

import java.util.List;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.KeyPairInfo;
import software.amazon.awssdk.services.ec2.model.LaunchTemplate;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Volume;
import software.amazon.awssdk.services.ec2.model.VolumeAttachment;

/** The kinds of resources machines are made of: their ids, their NotFound errors and their filters. */
final class MachineKinds {

    static final Kind<KeyPairInfo> KEY_PAIR = new Kind<>(
            "key",
            ResourceType.KEY_PAIR,
            "InvalidKeyPair.NotFound",
            "The key pair '%s' does not exist",
            KeyPairInfo::keyPairId,
            (pair, tags) -> pair.toBuilder().tags(tags).build(),
            new Filters<KeyPairInfo>()
                    .byOne("key-pair-id", KeyPairInfo::keyPairId)
                    .byOne("key-name", KeyPairInfo::keyName)
                    .byOne("fingerprint", KeyPairInfo::keyFingerprint));

    static final Kind<Instance> INSTANCE = new Kind<>(
            "i",
            ResourceType.INSTANCE,
            "InvalidInstanceID.NotFound",
            "The instance ID '%s' does not exist",
            Instance::instanceId,
            (instance, tags) -> instance.toBuilder().tags(tags).build(),
            new Filters<Instance>()
                    .byOne("instance-id", Instance::instanceId)
                    .byOne("instance-type", Instance::instanceTypeAsString)
                    .byOne("instance-state-name", instance -> instance.state().nameAsString())
                    .byOne("image-id", Instance::imageId)
                    .byOne("key-name", Instance::keyName)
                    .byOne("vpc-id", Instance::vpcId)
                    .byOne("network-interface.vpc-id", Instance::vpcId)
                    .byOne("subnet-id", Instance::subnetId)
                    .byOne("client-token", Instance::clientToken)
                    .byOne("private-ip-address", Instance::privateIpAddress)
                    .byOne("ip-address", Instance::publicIpAddress)
                    .by(
                            "instance.group-id",
                            instance -> instance.securityGroups().stream()
                                    .map(GroupIdentifier::groupId)
                                    .toList()));

    static final Kind<Volume> VOLUME = new Kind<>(
            "vol",
            ResourceType.VOLUME,
            "InvalidVolume.NotFound",
            "The volume '%s' does not exist.",
            Volume::volumeId,
            (volume, tags) -> volume.toBuilder().tags(tags).build(),
            new Filters<Volume>()
                    .byOne("volume-id", Volume::volumeId)
                    .byOne("status", Volume::stateAsString)
                    .by(
                            "attachment.instance-id",
                            volume -> volume.attachments().stream()
                                    .map(VolumeAttachment::instanceId)
                                    .toList()));

    static final Kind<LaunchTemplate> LAUNCH_TEMPLATE = new Kind<>(
            "lt",
            ResourceType.LAUNCH_TEMPLATE,
            "InvalidLaunchTemplateId.NotFound",
            "The specified launch template, with template ID %s, does not exist.",
            LaunchTemplate::launchTemplateId,
            (template, tags) -> template.toBuilder().tags(tags).build(),
            new Filters<LaunchTemplate>().byOne("launch-template-name", LaunchTemplate::launchTemplateName));

    static final Kind<Image> IMAGE = new Kind<>(
            "ami",
            ResourceType.IMAGE,
            "InvalidAMIID.NotFound",
            "The image id '[%s]' does not exist",
            Image::imageId,
            (image, tags) -> image.toBuilder().tags(tags).build(),
            new Filters<Image>()
                    .byOne("image-id", Image::imageId)
                    .byOne("name", Image::name)
                    .byOne("owner-id", Image::ownerId)
                    .byOne("state", Image::stateAsString)
                    .byOne("architecture", Image::architectureAsString)
                    .byOne("virtualization-type", Image::virtualizationTypeAsString)
                    .byOne("root-device-type", Image::rootDeviceTypeAsString)
                    .by("is-public", image -> List.of("true")));

    private MachineKinds() {}
}
