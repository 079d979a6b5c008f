package studio.titus.rehearsal.ec2;

import java.util.List;
import software.amazon.awssdk.services.ec2.model.AccountAttribute;
import software.amazon.awssdk.services.ec2.model.AccountAttributeValue;
import software.amazon.awssdk.services.ec2.model.DescribeAccountAttributesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeAccountAttributesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcBlockPublicAccessOptionsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcBlockPublicAccessOptionsResponse;
import software.amazon.awssdk.services.ec2.model.GetAllowedImagesSettingsRequest;
import software.amazon.awssdk.services.ec2.model.GetAllowedImagesSettingsResponse;
import software.amazon.awssdk.services.ec2.model.GetEbsDefaultKmsKeyIdRequest;
import software.amazon.awssdk.services.ec2.model.GetEbsDefaultKmsKeyIdResponse;
import software.amazon.awssdk.services.ec2.model.GetEbsEncryptionByDefaultRequest;
import software.amazon.awssdk.services.ec2.model.GetEbsEncryptionByDefaultResponse;
import software.amazon.awssdk.services.ec2.model.GetInstanceMetadataDefaultsRequest;
import software.amazon.awssdk.services.ec2.model.GetInstanceMetadataDefaultsResponse;
import software.amazon.awssdk.services.ec2.model.HttpTokensState;
import software.amazon.awssdk.services.ec2.model.InstanceMetadataDefaultsResponse;
import software.amazon.awssdk.services.ec2.model.InternetGatewayBlockMode;
import software.amazon.awssdk.services.ec2.model.VpcBlockPublicAccessState;
import studio.titus.rehearsal.control.Quota;
import studio.titus.rehearsal.wire.Operations;

/** The account's settings for a region, which preflight reads. */
final class AccountSettings {

    private final Ec2Data data;

    AccountSettings(Ec2Data data) {
        this.data = data;
    }

    void register(Operations operations) {
        operations
                .on(GetInstanceMetadataDefaultsRequest.class, this::metadataDefaults)
                .on(GetEbsEncryptionByDefaultRequest.class, this::encryption)
                .on(GetEbsDefaultKmsKeyIdRequest.class, this::encryptionKey)
                .on(DescribeVpcBlockPublicAccessOptionsRequest.class, this::blockPublicAccess)
                .on(GetAllowedImagesSettingsRequest.class, this::allowedImages)
                .on(DescribeAccountAttributesRequest.class, this::attributes);
    }

    private GetInstanceMetadataDefaultsResponse metadataDefaults(GetInstanceMetadataDefaultsRequest request) {
        var defaults = InstanceMetadataDefaultsResponse.builder();
        if (data.world.circumstances().isImdsV2Enforced()) {
            defaults.httpTokens(HttpTokensState.REQUIRED);
        }
        return GetInstanceMetadataDefaultsResponse.builder()
                .accountLevel(defaults.build())
                .build();
    }

    private GetEbsEncryptionByDefaultResponse encryption(GetEbsEncryptionByDefaultRequest request) {
        return GetEbsEncryptionByDefaultResponse.builder()
                .ebsEncryptionByDefault(
                        data.world.circumstances().customerKmsKey().isPresent())
                .build();
    }

    private GetEbsDefaultKmsKeyIdResponse encryptionKey(GetEbsDefaultKmsKeyIdRequest request) {
        return GetEbsDefaultKmsKeyIdResponse.builder()
                .kmsKeyId(data.world.circumstances().customerKmsKey().orElse("alias/aws/ebs"))
                .build();
    }

    private DescribeVpcBlockPublicAccessOptionsResponse blockPublicAccess(
            DescribeVpcBlockPublicAccessOptionsRequest request) {
        boolean blocked = data.world.circumstances().isInternetBlocked();
        return DescribeVpcBlockPublicAccessOptionsResponse.builder()
                .vpcBlockPublicAccessOptions(options -> options.awsAccountId(data.account)
                        .awsRegion(data.place.region())
                        .state(
                                blocked
                                        ? VpcBlockPublicAccessState.UPDATE_COMPLETE
                                        : VpcBlockPublicAccessState.DEFAULT_STATE)
                        .internetGatewayBlockMode(
                                blocked ? InternetGatewayBlockMode.BLOCK_BIDIRECTIONAL : InternetGatewayBlockMode.OFF))
                .build();
    }

    private GetAllowedImagesSettingsResponse allowedImages(GetAllowedImagesSettingsRequest request) {
        return GetAllowedImagesSettingsResponse.builder()
                .state("disabled")
                .imageCriteria(List.of())
                .build();
    }

    private DescribeAccountAttributesResponse attributes(DescribeAccountAttributesRequest request) {
        return DescribeAccountAttributesResponse.builder()
                .accountAttributes(
                        attribute("supported-platforms", "VPC"),
                        attribute("default-vpc", "none"),
                        attribute("max-instances", "20"),
                        attribute(
                                "vpc-max-elastic-ips",
                                String.valueOf(data.world.circumstances().quota(Quota.ELASTIC_IPS))))
                .build();
    }

    private static AccountAttribute attribute(String name, String value) {
        return AccountAttribute.builder()
                .attributeName(name)
                .attributeValues(
                        AccountAttributeValue.builder().attributeValue(value).build())
                .build();
    }
}
