package studio.titus.aws.error;

import static studio.titus.engine.CloudException.Reaction.BUSY;
import static studio.titus.engine.CloudException.Reaction.EXISTS;
import static studio.titus.engine.CloudException.Reaction.LAGGING;
import static studio.titus.engine.CloudException.Reaction.LAGGING_EC2;
import static studio.titus.engine.CloudException.Reaction.REFUSED;

import java.util.List;

/** What EC2 answers. Source: EC2 API reference, "Error codes", and the retry lists of Terraform's AWS provider. */
final class Ec2Rows {

    private static final Meaning NOT_SEEN_YET = Meaning.of(
                    LAGGING_EC2, "aws.lagging", "EC2 does not see yet what was just made")
            .because("{message}")
            .next("Run the same command again: it looks first and goes on from here.");

    private static final Meaning PROFILE_NOT_SEEN_YET = Meaning.of(
                    LAGGING, "aws.lagging.profile", "EC2 does not see the instance profile yet")
            .because("IAM needs some seconds to tell EC2 about it.")
            .next("Run the same command again: it goes on from here.");

    private static final Meaning IN_USE = Meaning.of(BUSY, "aws.busy", "Something still uses it")
            .because("{message}")
            .next("Run the same command again once that is gone.");

    private static final Meaning NO_CAPACITY = Meaning.of(
                    BUSY, "aws.no-capacity", "AWS has no machine of this type free in this zone")
            .because("{message}")
            .next("Try again later, or choose another instance type or zone in the settings.");

    private static final Meaning THERE_ALREADY = Meaning.of(EXISTS, "aws.exists", "It exists already: {message}")
            .next("Remove or rename the other one, or choose another name in the settings.");

    private static final Meaning FREE_PLAN = Meaning.of(
                    REFUSED, "aws.free-plan", "The account's free plan does not allow this instance type")
            .next("Upgrade the account to the paid plan, or choose an instance type that the free plan allows.");

    private static final Meaning TYPE_NOT_OFFERED = Meaning.of(
                    REFUSED, "aws.type-not-offered", "This instance type is not offered here")
            .because("{message}")
            .next("Choose another instance type or zone in the settings.");

    private static final Meaning NO_IMAGE = Meaning.of(
                    REFUSED, "aws.no-image", "The image does not exist here, or is hidden")
            .because("{message}")
            .next("Ask the account's administrator whether the allowed images are restricted.");

    private static final Meaning SUBNET_FULL = Meaning.of(REFUSED, "aws.subnet-full", "The subnet has no address left")
            .next("Choose a larger subnet in the settings, or remove what uses its addresses.");

    private static final Meaning PROTECTED = Meaning.of(
                    REFUSED, "aws.protected", "The instance is protected from being removed")
            .because("Somebody switched termination protection on.")
            .next("Switch it off in the EC2 console (Instance settings), then run the same command again.");

    static final List<Row> ALL = List.of(
            Row.on(PROFILE_NOT_SEEN_YET, "InvalidParameterValue").saying("iam instance profile"),
            Row.on(PROFILE_NOT_SEEN_YET, "InvalidParameterValue").saying("has no associated iam roles"),
            Row.on(PROFILE_NOT_SEEN_YET, "InvalidIamInstanceProfileArn.NotFound", "InvalidIamInstanceProfile.NotFound"),
            Row.on(PROFILE_NOT_SEEN_YET, "NoSuchEntity").to("ec2:RunInstances"),
            Row.on(FREE_PLAN, "InvalidParameterCombination").saying("free tier"),
            Row.on(
                    TYPE_NOT_OFFERED,
                    "Unsupported",
                    "UnsupportedOperation",
                    "InvalidParameterCombination",
                    "InstanceTypeNotSupported"),
            Row.on(
                    NO_CAPACITY,
                    "InsufficientInstanceCapacity",
                    "InsufficientHostCapacity",
                    "InsufficientCapacity",
                    "InsufficientAddressCapacity"),
            Row.on(SUBNET_FULL, "InsufficientFreeAddressesInSubnet", "InsufficientCidrBlocks"),
            Row.on(PROTECTED, "OperationNotPermitted"),
            Row.on(NO_IMAGE, "InvalidAMIID.NotFound", "InvalidAMIID.Malformed"),
            Row.on(NOT_SEEN_YET, "InvalidAMIID.Unavailable"),
            Row.on(
                    THERE_ALREADY,
                    "InvalidGroup.Duplicate",
                    "InvalidPermission.Duplicate",
                    "InvalidKeyPair.Duplicate",
                    "InvalidSubnet.Conflict",
                    "RouteAlreadyExists",
                    "Resource.AlreadyAssociated",
                    "InvalidLaunchTemplateName.AlreadyExistsException"),
            Row.on(
                    IN_USE,
                    "DependencyViolation",
                    "InvalidGroup.InUse",
                    "InvalidIPAddress.InUse",
                    "VolumeInUse",
                    "InvalidNetworkInterface.InUse",
                    "InvalidNetworkInterfaceID.InUse",
                    "InvalidParameterValue.InUse",
                    "IncorrectInstanceState",
                    "IncorrectState",
                    "InvalidState",
                    "OperationInProgress"),
            Row.on(IN_USE, "InvalidParameterValue").saying("currently in use"),
            Row.on(
                    NOT_SEEN_YET,
                    "InvalidInstanceID.NotFound",
                    "InvalidVpcID.NotFound",
                    "InvalidSubnetID.NotFound",
                    "InvalidSubnet.NotFound",
                    "InvalidGroup.NotFound",
                    "InvalidSecurityGroupID.NotFound",
                    "InvalidSecurityGroupRuleId.NotFound",
                    "InvalidPermission.NotFound",
                    "InvalidRouteTableID.NotFound",
                    "InvalidRouteTableId.NotFound",
                    "InvalidRoute.NotFound",
                    "InvalidAssociationID.NotFound",
                    "InvalidAllocationID.NotFound",
                    "InvalidAddress.NotFound",
                    "InvalidInternetGatewayID.NotFound",
                    "InvalidNatGatewayID.NotFound",
                    "InvalidGatewayID.NotFound",
                    "NatGatewayNotFound",
                    "InvalidKeyPair.NotFound",
                    "InvalidNetworkInterfaceID.NotFound",
                    "InvalidLaunchTemplateId.NotFound",
                    "InvalidLaunchTemplateId.VersionNotFound",
                    "InvalidLaunchTemplateName.NotFoundException",
                    "Gateway.NotAttached",
                    "InvalidID"));

    private Ec2Rows() {}
}
