package studio.titus.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The nodes, and the agents that come and go. */
public sealed interface ComputeSpec extends Spec {

    /**
     * What an instance and an agent's launch template have in common.
     *
     * @param profile the instance profile's name, or null for none
     * @param imdsV1 whether the metadata service answers without a session token (the agents of 2018 need it)
     * @param userData the boot script
     */
    record Machine(
            String imageId,
            String instanceType,
            Ref keyName,
            Ref securityGroup,
            @Nullable Ref profile,
            boolean imdsV1,
            UserData userData) {

        List<Ref> refs() {
            var all = new ArrayList<>(List.of(keyName, securityGroup));
            Optional.ofNullable(profile).ifPresent(all::add);
            all.addAll(userData.inputs());
            return all;
        }

        Map<String, String> attributes(Resolver resolver) {
            return Attributes.of(
                    "instance_type",
                    instanceType,
                    "key_name",
                    resolver.orUnknown(keyName),
                    "vpc_security_group_ids",
                    resolver.orUnknown(securityGroup),
                    "iam_instance_profile",
                    profile == null ? "" : resolver.orUnknown(profile),
                    "http_tokens",
                    imdsV1 ? "optional" : "required",
                    "http_put_response_hop_limit",
                    imdsV1 ? "2" : "1",
                    "user_data_sha256",
                    userData.sha256(resolver).orElse(Resolver.UNKNOWN));
        }
    }

    /**
     * One node.
     *
     * @param privateAddress its fixed address in the subnet, or null to let AWS choose
     */
    record Instance(
            Machine machine,
            Ref subnet,
            boolean publicAddress,
            @Nullable String privateAddress) implements ComputeSpec {
        @Override
        public Kind kind() {
            return Kind.INSTANCE;
        }

        @Override
        public List<Ref> refs() {
            var all = machine.refs();
            all.add(subnet);
            return all;
        }

        @Override
        public Map<String, String> attributes(Resolver resolver) {
            var all = machine.attributes(resolver);
            all.put("instance_state", "running");
            all.put("ami", machine.imageId());
            all.put("subnet_id", resolver.orUnknown(subnet));
            all.put("associate_public_ip_address", String.valueOf(publicAddress));
            if (privateAddress != null) {
                all.put("private_ip", privateAddress);
            }
            return all;
        }
    }

    /**
     * How agents are made. AWS keeps versions; a change adds one.
     *
     * @param rootVolumeGb size of the root volume in GB
     * @param volumeType {@code gp2}
     * @param partTags the user's tags, for the volumes and interfaces that only a template can tag
     */
    record LaunchTemplate(
            String name, Machine machine, int rootVolumeGb, String volumeType, Map<String, String> partTags)
            implements ComputeSpec {
        /** The attribute of the user's tags of what an agent consists of: {@link UserTags#text}. */
        public static final String PART_TAGS = "part_tags";

        @Override
        public Kind kind() {
            return Kind.LAUNCH_TEMPLATE;
        }

        @Override
        public List<Ref> refs() {
            return machine.refs();
        }

        @Override
        public Map<String, String> attributes(Resolver resolver) {
            var all = machine.attributes(resolver);
            all.put("name", name);
            all.put("image_id", machine.imageId());
            all.put("volume_size", String.valueOf(rootVolumeGb));
            all.put("volume_type", volumeType);
            all.put(PART_TAGS, UserTags.text(partTags));
            return all;
        }
    }

    /**
     * The agents.
     *
     * @param gracePeriodSeconds how long a new instance may fail its health check
     */
    record AutoScalingGroup(
            String name,
            Ref launchTemplate,
            Ref templateVersion,
            Ref subnet,
            int min,
            int desired,
            int max,
            String healthCheckType,
            int gracePeriodSeconds)
            implements ComputeSpec {
        @Override
        public Kind kind() {
            return Kind.AUTO_SCALING_GROUP;
        }

        @Override
        public List<Ref> refs() {
            return List.of(launchTemplate, templateVersion, subnet);
        }

        @Override
        public Map<String, String> attributes(Resolver resolver) {
            return Attributes.of(
                    "name",
                    name,
                    "launch_template_id",
                    resolver.orUnknown(launchTemplate),
                    "launch_template_version",
                    resolver.orUnknown(templateVersion),
                    "vpc_zone_identifier",
                    resolver.orUnknown(subnet),
                    "min_size",
                    String.valueOf(min),
                    "desired_capacity",
                    String.valueOf(desired),
                    "max_size",
                    String.valueOf(max),
                    "health_check_type",
                    healthCheckType,
                    "health_check_grace_period",
                    String.valueOf(gracePeriodSeconds));
        }
    }
}
