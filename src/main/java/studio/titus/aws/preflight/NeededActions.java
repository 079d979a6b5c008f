package studio.titus.aws.preflight;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import studio.titus.plan.Addresses;
import studio.titus.plan.Blueprint;

/** What making, changing, finding and removing a stack takes: IAM actions by what policies limit them by. */
final class NeededActions {

    private static final List<String> OF_MACHINES = all("ec2", """
        CreateVpc DeleteVpc ModifyVpcAttribute DescribeVpcs DescribeVpcAttribute
        CreateSubnet DeleteSubnet DescribeSubnets ModifySubnetAttribute
        CreateInternetGateway AttachInternetGateway DetachInternetGateway DeleteInternetGateway DescribeInternetGateways
        AllocateAddress ReleaseAddress DescribeAddresses
        CreateNatGateway DeleteNatGateway DescribeNatGateways
        CreateRouteTable DeleteRouteTable DescribeRouteTables CreateRoute ReplaceRoute
        AssociateRouteTable DisassociateRouteTable ReplaceRouteTableAssociation
        CreateSecurityGroup DeleteSecurityGroup DescribeSecurityGroups DescribeSecurityGroupRules
        AuthorizeSecurityGroupIngress AuthorizeSecurityGroupEgress RevokeSecurityGroupIngress RevokeSecurityGroupEgress
        ImportKeyPair DeleteKeyPair DescribeKeyPairs
        RunInstances StartInstances TerminateInstances DescribeInstances DescribeInstanceAttribute GetConsoleOutput
        ModifyInstanceAttribute ModifyInstanceMetadataOptions
        CreateLaunchTemplate CreateLaunchTemplateVersion ModifyLaunchTemplate DeleteLaunchTemplate
        DescribeLaunchTemplates DescribeLaunchTemplateVersions
        CreateTags DeleteTags DescribeTags DescribeImages DescribeAvailabilityZones DescribeInstanceTypeOfferings
        DescribeNetworkInterfaces DetachNetworkInterface DeleteNetworkInterface
        DescribeVpcEndpoints DescribeVpcPeeringConnections
        """, "autoscaling", """
        CreateAutoScalingGroup UpdateAutoScalingGroup DeleteAutoScalingGroup
        DescribeAutoScalingGroups DescribeScalingActivities CreateOrUpdateTags DeleteTags
        """);

    /** Looks for what is left of a stack whose names nobody knows any more; every destroy ends with them. */
    private static final List<String> OF_LISTS = all("iam", "ListRoles ListInstanceProfiles", "s3", "ListAllMyBuckets");

    /** Actions of EC2 and Auto Scaling, whose resources have no ids yet, and those that no policy can limit. */
    static final List<String> OF_ANY_RESOURCE =
            Stream.of(OF_MACHINES, OF_LISTS).flatMap(List::stream).toList();

    /** Actions on roles, instance profile and bucket, whose names are known. */
    static final List<String> OF_NAMED_RESOURCES = all("iam", """
        CreateRole DeleteRole GetRole TagRole UntagRole UpdateAssumeRolePolicy PassRole
        PutRolePolicy GetRolePolicy DeleteRolePolicy ListRolePolicies ListInstanceProfilesForRole
        ListAttachedRolePolicies DetachRolePolicy
        CreateInstanceProfile DeleteInstanceProfile GetInstanceProfile TagInstanceProfile UntagInstanceProfile
        AddRoleToInstanceProfile RemoveRoleFromInstanceProfile
        """, "s3", """
        CreateBucket DeleteBucket ListBucket ListBucketVersions PutBucketTagging GetBucketTagging TagResource
        GetBucketPublicAccessBlock PutBucketPublicAccessBlock
        PutObject DeleteObject DeleteObjectVersion ListBucketMultipartUploads AbortMultipartUpload
        """);

    private NeededActions() {}

    /** ARNs of a role, the instance profile, the bucket and its objects. */
    static List<String> namedResources(Blueprint blueprint) {
        var facts = blueprint.facts();
        var settings = blueprint.settings();
        var bucket = "arn:%s:s3:::%s".formatted(facts.partition(), settings.bucket());
        var profile = "arn:%s:iam::%s:instance-profile/%s"
                .formatted(facts.partition(), facts.accountId(), settings.name(Addresses.PROFILE.name()));
        return List.of(
                facts.roleArn(settings.name(Addresses.MASTER_ROLE.name())), profile, bucket, bucket + "/titus-studio");
    }

    private static List<String> all(String service, String actions, String otherService, String otherActions) {
        return Stream.concat(prefixed(service, actions), prefixed(otherService, otherActions))
                .toList();
    }

    private static Stream<String> prefixed(String service, String actions) {
        return Arrays.stream(actions.strip().split("\\s+")).map(action -> service + ":" + action);
    }
}
