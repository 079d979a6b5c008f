package studio.titus.aws.resource;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateBlockDeviceMapping;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateBlockDeviceMappingRequest;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateEbsBlockDevice;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateIamInstanceProfileSpecification;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateIamInstanceProfileSpecificationRequest;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateInstanceMetadataEndpointState;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateInstanceMetadataOptions;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateInstanceMetadataOptionsRequest;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateTagSpecificationRequest;
import software.amazon.awssdk.services.ec2.model.RequestLaunchTemplateData;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.ResponseLaunchTemplateData;
import software.amazon.awssdk.services.ec2.model.Tag;
import studio.titus.engine.Attempt;
import studio.titus.plan.ComputeSpec;
import studio.titus.plan.UserTags;

/** What a version of a launch template says: written from the wish, and read back into the wish's wording. */
final class LaunchTemplateData {

    /** Where Ubuntu's images have their root volume. */
    private static final String ROOT_DEVICE = "/dev/sda1";

    private LaunchTemplateData() {}

    static RequestLaunchTemplateData request(ComputeSpec.LaunchTemplate spec, Attempt attempt) {
        var machine = MachineValues.of(spec.machine(), attempt);
        return RequestLaunchTemplateData.builder()
                .imageId(machine.imageId())
                .instanceType(machine.instanceType())
                .keyName(machine.keyName())
                .securityGroupIds(machine.securityGroup())
                .iamInstanceProfile(profile(machine.profile()))
                .userData(machine.userData())
                .metadataOptions(metadata(machine))
                .blockDeviceMappings(rootVolume(spec))
                .tagSpecifications(tags(attempt))
                .build();
    }

    private static @Nullable LaunchTemplateIamInstanceProfileSpecificationRequest profile(@Nullable String name) {
        return name == null
                ? null
                : LaunchTemplateIamInstanceProfileSpecificationRequest.builder()
                        .name(name)
                        .build();
    }

    private static LaunchTemplateInstanceMetadataOptionsRequest metadata(MachineValues machine) {
        return LaunchTemplateInstanceMetadataOptionsRequest.builder()
                .httpEndpoint(LaunchTemplateInstanceMetadataEndpointState.ENABLED)
                .httpTokens(machine.httpTokens())
                .httpPutResponseHopLimit(machine.hopLimit())
                .build();
    }

    private static LaunchTemplateBlockDeviceMappingRequest rootVolume(ComputeSpec.LaunchTemplate spec) {
        return LaunchTemplateBlockDeviceMappingRequest.builder()
                .deviceName(ROOT_DEVICE)
                .ebs(volume -> volume.volumeSize(spec.rootVolumeGb())
                        .volumeType(spec.volumeType())
                        .deleteOnTermination(true))
                .build();
    }

    /** The group tags its instances; volumes and interfaces only a template can tag. */
    private static List<LaunchTemplateTagSpecificationRequest> tags(Attempt attempt) {
        var tags = Tags.ofParts(attempt).entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
        return List.of(ResourceType.VOLUME, ResourceType.NETWORK_INTERFACE).stream()
                .map(type -> LaunchTemplateTagSpecificationRequest.builder()
                        .resourceType(type)
                        .tags(tags)
                        .build())
                .toList();
    }

    static Map<String, String> attributes(ResponseLaunchTemplateData data) {
        var all = new TreeMap<String, String>();
        var metadata = Optional.ofNullable(data.metadataOptions());
        var root = data.blockDeviceMappings().stream().findFirst().map(LaunchTemplateBlockDeviceMapping::ebs);
        put(all, "image_id", data.imageId());
        put(all, "instance_type", data.instanceTypeAsString());
        put(all, "key_name", data.keyName());
        put(
                all,
                "vpc_security_group_ids",
                data.securityGroupIds().stream().sorted().collect(Collectors.joining(",")));
        put(all, "iam_instance_profile", profile(data.iamInstanceProfile()));
        put(all, "user_data_sha256", MachineValues.sha256(data.userData()));
        put(
                all,
                "http_tokens",
                metadata.map(LaunchTemplateInstanceMetadataOptions::httpTokensAsString)
                        .orElse(""));
        put(
                all,
                "http_put_response_hop_limit",
                metadata.map(LaunchTemplateInstanceMetadataOptions::httpPutResponseHopLimit)
                        .orElse(null));
        put(
                all,
                "volume_size",
                root.map(LaunchTemplateEbsBlockDevice::volumeSize).orElse(null));
        put(
                all,
                "volume_type",
                root.map(LaunchTemplateEbsBlockDevice::volumeTypeAsString).orElse(null));
        put(all, ComputeSpec.LaunchTemplate.PART_TAGS, partTags(data));
        return all;
    }

    /** The user's tags among those of the volumes; the interfaces' are always written along with them. */
    private static String partTags(ResponseLaunchTemplateData data) {
        return data.tagSpecifications().stream()
                .filter(specification -> specification.resourceType() == ResourceType.VOLUME)
                .findFirst()
                .map(specification -> UserTags.text(Tags.ofUser(Tags.map(specification.tags()))))
                .orElse("");
    }

    private static void put(Map<String, String> all, String name, @Nullable Object value) {
        all.put(name, Objects.toString(value, ""));
    }

    private static String profile(@Nullable LaunchTemplateIamInstanceProfileSpecification profile) {
        if (profile == null) {
            return "";
        }
        return profile.name() != null ? profile.name() : MachineValues.profileName(profile.arn());
    }
}
