package studio.titus.rehearsal.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static studio.titus.rehearsal.CloudFixture.filter;
import static studio.titus.rehearsal.Refusal.codeOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.HttpTokensState;
import software.amazon.awssdk.services.ec2.model.InstanceTypeOffering;
import software.amazon.awssdk.services.ec2.model.LocationType;
import studio.titus.rehearsal.CloudFixture;
import studio.titus.rehearsal.RehearsalCloud;

class RegionFactsTest {

    private final CloudFixture aws = CloudFixture.instant();

    @Test
    void theRegionsHaveZonesWithNamesAndIds() {
        assertThat(aws.ec2.describeRegions().regions())
                .extracting("regionName")
                .containsExactlyElementsOf(RehearsalCloud.regions())
                .contains("us-east-1", "us-west-2", "eu-west-1", "eu-central-1", "eu-west-3", "eu-north-1");
        assertThat(aws.ec2
                        .describeAvailabilityZones(request ->
                                request.filters(filter("state", "available"), filter("zone-type", "availability-zone")))
                        .availabilityZones())
                .extracting("zoneName", "zoneId")
                .containsExactly(
                        tuple("eu-west-1a", "euw1-az3"),
                        tuple("eu-west-1b", "euw1-az1"),
                        tuple("eu-west-1c", "euw1-az2"));
    }

    @Test
    void offeringsDifferBetweenRegionsAndZones() {
        assertThat(zonesWith("eu-west-1", "t2.nano")).hasSize(3);
        assertThat(zonesWith("eu-west-1", "m4.large")).hasSize(3);
        assertThat(zonesWith("us-west-2", "m4.large")).hasSize(3).doesNotContain("usw2-az4");
        assertThat(zonesWith("eu-west-3", "t2.nano")).hasSize(3);
        assertThat(zonesWith("eu-west-3", "m4.large")).isEmpty();
        assertThat(zonesWith("eu-north-1", "t2.nano")).isEmpty();
        assertThat(zonesWith("us-east-1", "m4.large")).hasSize(6);
        assertThat(zonesWith("us-east-1", "m5.large")).hasSize(5).doesNotContain("use1-az3");
    }

    @Test
    void typesSayTheirSizeAndUnknownOnesAreRefused() {
        var type = aws.ec2
                .describeInstanceTypes(request -> request.instanceTypesWithStrings("m4.large"))
                .instanceTypes()
                .getFirst();

        assertThat(type.vCpuInfo().defaultVCpus()).isEqualTo(2);
        assertThat(type.freeTierEligible()).isFalse();
        assertThat(codeOf(() -> aws.cloud
                        .clients("eu-west-3")
                        .ec2()
                        .describeInstanceTypes(request -> request.instanceTypesWithStrings("m4.large"))))
                .isEqualTo("InvalidInstanceType");
    }

    @Test
    void theXenialImagesAreDeprecatedAndHidden() {
        var xenial = filter("name", "ubuntu/images/hvm-ssd/ubuntu-xenial-16.04-amd64-server-*");

        assertThat(aws.ec2
                        .describeImages(
                                request -> request.owners("099720109477").filters(xenial))
                        .images())
                .isEmpty();
        assertThat(aws.ec2
                        .describeImages(request ->
                                request.owners("099720109477").filters(xenial).includeDeprecated(true))
                        .images())
                .hasSize(3)
                .allSatisfy(image -> assertThat(image.deprecationTime()).isLessThan("2026"));
        String hidden = aws.xenial().imageId();
        assertThat(aws.ec2.describeImages(request -> request.imageIds(hidden)).images())
                .hasSize(1);
        assertThat(aws.ec2.describeImages(request -> request.filters(xenial)).images())
                .as("a stranger's image with a familiar name")
                .singleElement()
                .satisfies(image -> assertThat(image.ownerId()).isNotEqualTo("099720109477"));
    }

    @Test
    void imagesHaveOtherIdsInOtherRegions() {
        assertThat(aws.cloud
                        .clients("us-east-1")
                        .ec2()
                        .describeImages(request -> request.includeDeprecated(true))
                        .images())
                .extracting("imageId")
                .doesNotContain(aws.xenial().imageId());
    }

    @Test
    void theAccountsSettingsAreReadable() {
        aws.circumstances.imdsV2Enforced(true).internetBlocked(true).customerKmsKey("arn:aws:kms:eu-west-1:1:key/1");

        assertThat(aws.ec2
                        .getInstanceMetadataDefaults(request -> {})
                        .accountLevel()
                        .httpTokens())
                .isEqualTo(HttpTokensState.REQUIRED);
        assertThat(aws.ec2.getEbsEncryptionByDefault(request -> {}).ebsEncryptionByDefault())
                .isTrue();
        assertThat(aws.ec2.getEbsDefaultKmsKeyId(request -> {}).kmsKeyId()).startsWith("arn:aws:kms");
        assertThat(aws.ec2
                        .describeVpcBlockPublicAccessOptions(request -> {})
                        .vpcBlockPublicAccessOptions()
                        .internetGatewayBlockModeAsString())
                .isEqualTo("block-bidirectional");
        assertThat(aws.ec2.getAllowedImagesSettings(request -> {}).state()).isEqualTo("disabled");
        assertThat(aws.ec2.describeAccountAttributes().accountAttributes()).isNotEmpty();
    }

    @Test
    void regionsShareNothingButTheAccount() {
        aws.vpc();

        assertThat(aws.cloud.clients("us-east-1").ec2().describeVpcs().vpcs()).isEmpty();
    }

    private List<String> zonesWith(String region, String type) {
        return aws
                .cloud
                .clients(region)
                .ec2()
                .describeInstanceTypeOfferings(request ->
                        request.locationType(LocationType.AVAILABILITY_ZONE_ID).filters(filter("instance-type", type)))
                .instanceTypeOfferings()
                .stream()
                .map(InstanceTypeOffering::location)
                .toList();
    }
}
