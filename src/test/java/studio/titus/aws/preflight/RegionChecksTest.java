package studio.titus.aws.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ec2.model.DescribeImagesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceTypeOfferingsResponse;
import software.amazon.awssdk.services.ec2.model.GetEbsDefaultKmsKeyIdResponse;
import software.amazon.awssdk.services.ec2.model.GetEbsEncryptionByDefaultResponse;
import software.amazon.awssdk.services.ec2.model.GetInstanceMetadataDefaultsResponse;
import software.amazon.awssdk.services.ec2.model.ImageState;
import software.amazon.awssdk.services.ec2.model.InternetGatewayBlockMode;
import studio.titus.engine.Preflight.Verdict;

/** What the region offers and what the account's switches there forbid. */
class RegionChecksTest {

    private static final List<String> TYPES = List.of("t2.nano", "m4.large");

    private final FakeAws aws = new FakeAws();

    @Test
    void theZoneMustOfferEveryType() {
        aws.on("describeInstanceTypeOfferings", ReadyAccount.offerings("euw1-az2", "t2.nano", "m4.large"));

        var finding = zone("euw1-az1");

        assertThat(finding.verdict()).isEqualTo(Verdict.STOP);
        assertThat(finding.reason()).isEqualTo("Zone euw1-az1 does not offer t2.nano, m4.large.");
        assertThat(finding.fix()).isEqualTo("Set zoneId to euw1-az2, which offers all.");
    }

    @Test
    void aRegionWithoutATypeSaysWhich() {
        aws.on("describeInstanceTypeOfferings", ReadyAccount.offerings("euw1-az1", "t2.nano"));

        var finding = zone("euw1-az1");

        assertThat(finding.verdict()).isEqualTo(Verdict.STOP);
        assertThat(finding.fix()).startsWith("No zone here offers m4.large");
    }

    @Test
    void aZoneThatIsDownStops() {
        aws.on("describeAvailabilityZones", ReadyAccount.zones("euw1-az2"));

        assertThat(zone("euw1-az1").reason()).isEqualTo("Zone euw1-az1 is not available to this account.");
    }

    @Test
    void withoutAChosenZoneAnyOneMustDo() {
        assertThat(zone("").verdict()).isEqualTo(Verdict.OK);

        aws.on(
                "describeInstanceTypeOfferings",
                DescribeInstanceTypeOfferingsResponse.builder().build());
        assertThat(zone("").verdict()).isEqualTo(Verdict.STOP);
    }

    @Test
    void aDeprecatedImageIsFine() {
        assertThat(image().verdict()).isEqualTo(Verdict.OK);
        assertThat(image().reason()).contains("deprecated but still launched");
    }

    @Test
    void anImageThatTheAccountForbidsStops() {
        aws.on(
                "describeImages",
                DescribeImagesResponse.builder()
                        .images(image -> image.imageId(ReadyAccount.IMAGE)
                                .imageAllowed(false)
                                .ownerId("099720109477"))
                        .build());

        assertThat(image().verdict()).isEqualTo(Verdict.STOP);
        assertThat(image().fix()).contains("099720109477");
    }

    @Test
    void anImageThatIsGoneStops() {
        aws.fails("describeImages", FakeAws.refusal(400, "InvalidAMIID.NotFound", "gone"));
        assertThat(image().verdict()).isEqualTo(Verdict.STOP);

        aws.on("describeImages", DescribeImagesResponse.builder().build());
        assertThat(image().verdict()).isEqualTo(Verdict.STOP);
    }

    @Test
    void anImageThatFailedStops() {
        aws.on(
                "describeImages",
                DescribeImagesResponse.builder()
                        .images(image -> image.state(ImageState.FAILED))
                        .build());

        assertThat(image().verdict()).isEqualTo(Verdict.STOP);
    }

    @Test
    void anAccountThatOnlyPrefersTokensIsFine() {
        aws.on(
                "getInstanceMetadataDefaults",
                GetInstanceMetadataDefaultsResponse.builder()
                        .accountLevel(level -> level.httpTokens("required"))
                        .build());

        var finding = new MetadataCheck(aws.asker()).look();

        assertThat(finding.verdict()).isEqualTo(Verdict.OK);
        assertThat(finding.reason()).contains("prefers IMDSv2");
    }

    @ParameterizedTest
    @CsvSource({"alias/aws/ebs, OK", "arn:aws:kms:eu-west-1:123456789012:key/1234, WARN"})
    void aKeyOfOnesOwnIsWarnedOf(String key, Verdict verdict) {
        aws.on(
                "getEbsEncryptionByDefault",
                GetEbsEncryptionByDefaultResponse.builder()
                        .ebsEncryptionByDefault(true)
                        .build());
        aws.on(
                "getEbsDefaultKmsKeyId",
                GetEbsDefaultKmsKeyIdResponse.builder().kmsKeyId(key).build());

        assertThat(new DiskEncryptionCheck(aws.asker()).look().verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"OFF, OK", "BLOCK_INGRESS, STOP", "BLOCK_BIDIRECTIONAL, STOP"})
    void aBlockedInternetGatewayStops(InternetGatewayBlockMode mode, Verdict verdict) {
        aws.on("describeVpcBlockPublicAccessOptions", ReadyAccount.blocked(mode));

        assertThat(new PublicAccessCheck(aws.asker(), false).look().verdict()).isEqualTo(verdict);
    }

    @Test
    void aStackThatStandsIsWarnedOfABlockedInternetGateway() {
        aws.on("describeVpcBlockPublicAccessOptions", ReadyAccount.blocked(InternetGatewayBlockMode.BLOCK_INGRESS));

        assertThat(new PublicAccessCheck(aws.asker(), true).look().verdict()).isEqualTo(Verdict.WARN);
    }

    @Test
    void anAccountWithoutAutoScalingsRoleIsFine() {
        aws.fails("getRole", FakeAws.refusal(404, "NoSuchEntity", "none"));

        assertThat(new ServiceRoleCheck(aws.asker()).look().verdict()).isEqualTo(Verdict.OK);
    }

    private Finding zone(String zoneId) {
        return new ZoneCheck(aws.asker(), zoneId, TYPES).look();
    }

    private Finding image() {
        return new ImageCheck(aws.asker(), ReadyAccount.IMAGE).look();
    }
}
