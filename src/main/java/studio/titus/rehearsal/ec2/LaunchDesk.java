package studio.titus.rehearsal.ec2;

import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.HttpTokensState;
import software.amazon.awssdk.services.ec2.model.InstanceNetworkInterfaceSpecification;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;
import software.amazon.awssdk.services.ec2.model.Subnet;
import studio.titus.rehearsal.wire.Shapes;

/** Checks what a launch asks for, in EC2's words. */
final class LaunchDesk {

    /** User data may have this many bytes before Base64 (EC2 user guide, "instance user data"). */
    private static final int USER_DATA_LIMIT = 16_384;

    private final Ec2Data data;
    private final KeyPairs keyPairs;
    private final LaunchTemplates templates;
    private final NetworkInterfaces cards;
    private final ProfileSource profiles;
    private final LaunchRoom room;

    LaunchDesk(
            Ec2Data data,
            KeyPairs keyPairs,
            LaunchTemplates templates,
            NetworkInterfaces cards,
            ProfileSource profiles,
            LaunchRoom room) {
        this.data = data;
        this.keyPairs = keyPairs;
        this.templates = templates;
        this.cards = cards;
        this.profiles = profiles;
        this.room = room;
    }

    /** The request with what its launch template says, where it says nothing itself. */
    RunInstancesRequest withTemplate(RunInstancesRequest request) {
        if (request.launchTemplate() == null) {
            return request;
        }
        var named = request.launchTemplate();
        var version = templates.version(named.launchTemplateId(), named.launchTemplateName(), named.version());
        var merged = Shapes.copy(version.launchTemplateData(), RunInstancesRequest.builder());
        return Shapes.copy(request, merged).build();
    }

    /** Checks a request that {@link #withTemplate} has completed. */
    LaunchSpec check(RunInstancesRequest request) {
        if (request.imageId() == null) {
            throw Ec2Errors.missing("ImageId");
        }
        var image = data.images.require(request.imageId());
        var type = type(request.instanceTypeAsString());
        if (request.keyName() != null) {
            keyPairs.require(request.keyName());
        }
        checkUserData(request.userData());
        checkMetadataOptions(request);
        var card = LaunchSpec.card(request);
        var subnet = subnet(request, card);
        room.checkOffered(type, subnet);
        return new LaunchSpec(
                request,
                image,
                type,
                subnet,
                groups(request, card, subnet),
                profile(request),
                card == null ? request.privateIpAddress() : card.privateIpAddress(),
                publicIp(card, subnet));
    }

    private MachineType type(@Nullable String name) {
        String wanted = name == null ? "m1.small" : name;
        var type = MachineType.named(wanted)
                .filter(data.place::offers)
                .orElseThrow(() -> Ec2Errors.invalidParameter("Invalid value '" + wanted + "' for InstanceType."));
        if (data.world.circumstances().isFreePlan() && !type.freeTier()) {
            throw Ec2Errors.refused(
                    "InvalidParameterCombination",
                    "The specified instance type is not eligible for Free Tier. For a list of Free Tier instance types,"
                            + " run 'describe-instance-types' with the filter 'free-tier-eligible=true'.");
        }
        return type;
    }

    private static void checkUserData(@Nullable String userData) {
        try {
            if (userData != null && Base64.getDecoder().decode(userData).length > USER_DATA_LIMIT) {
                throw Ec2Errors.invalidParameter("User data is limited to 16384 bytes");
            }
        } catch (IllegalArgumentException notBase64) {
            throw Ec2Errors.invalidParameter("Invalid BASE64 encoding of user data.");
        }
    }

    private void checkMetadataOptions(RunInstancesRequest request) {
        boolean tokensOptional =
                request.metadataOptions() == null || request.metadataOptions().httpTokens() != HttpTokensState.REQUIRED;
        if (tokensOptional && data.world.circumstances().isImdsV2Enforced()) {
            throw Ec2Errors.refused(
                    "UnsupportedOperation",
                    "You can't launch instances with IMDSv1 because httpTokensEnforced is enabled for this account."
                            + " Either launch the instance with httpTokens=required or contact your account owner to"
                            + " disable httpTokensEnforced.");
        }
    }

    private Subnet subnet(RunInstancesRequest request, @Nullable InstanceNetworkInterfaceSpecification card) {
        if (card != null && request.subnetId() != null) {
            throw Ec2Errors.refused(
                    "InvalidParameterCombination",
                    "Network interfaces and an instance-level subnet ID may not be specified on the same request");
        }
        String id = card == null ? request.subnetId() : card.subnetId();
        if (id == null) {
            throw Ec2Errors.refused("MissingInput", "No subnets found for the default VPC. Please specify a subnet.");
        }
        return data.subnets.require(id);
    }

    private List<String> groups(
            RunInstancesRequest request, @Nullable InstanceNetworkInterfaceSpecification card, Subnet subnet) {
        var given = card == null ? request.securityGroupIds() : card.groups();
        var ids = given.isEmpty() ? List.of(cards.defaultGroup(subnet.vpcId())) : given;
        ids.stream()
                .map(data.groups::require)
                .filter(group -> !group.vpcId().equals(subnet.vpcId()))
                .findFirst()
                .ifPresent(group -> {
                    throw Ec2Errors.refused(
                            "InvalidParameter",
                            "Security group " + group.groupId() + " and subnet " + subnet.subnetId()
                                    + " belong to different networks.");
                });
        return ids;
    }

    private ProfileSource.@Nullable Profile profile(RunInstancesRequest request) {
        var wanted = request.iamInstanceProfile();
        if (wanted == null) {
            return null;
        }
        boolean byName = wanted.name() != null;
        String given = byName ? wanted.name() : wanted.arn();
        String parameter =
                "Value (" + given + ") for parameter iamInstanceProfile." + (byName ? "name" : "arn") + " is invalid. ";
        var profile = profiles.find(given.substring(given.lastIndexOf('/') + 1))
                .orElseThrow(() -> Ec2Errors.invalidParameter(
                        parameter + "Invalid IAM Instance Profile " + (byName ? "name" : "ARN")));
        if (!profile.hasRole()) {
            throw Ec2Errors.invalidParameter(
                    parameter + "IAM Instance Profile \"" + profile.arn() + "\" has no associated IAM Roles");
        }
        return profile;
    }

    private static boolean publicIp(@Nullable InstanceNetworkInterfaceSpecification card, Subnet subnet) {
        return card == null || card.associatePublicIpAddress() == null
                ? subnet.mapPublicIpOnLaunch()
                : card.associatePublicIpAddress();
    }
}
