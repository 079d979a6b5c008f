package studio.titus.aws.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceTypesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeRegionsResponse;
import software.amazon.awssdk.services.ec2.model.InstanceTypeInfo;
import software.amazon.awssdk.services.freetier.model.AccountPlanType;
import software.amazon.awssdk.services.freetier.model.GetAccountPlanStateResponse;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;
import studio.titus.engine.Preflight.Verdict;
import studio.titus.model.Region;

/** Identity, session, clock, region and plan of the account. */
class AccountTest {

    private final FakeAws aws = new FakeAws();

    @Test
    void theRowSaysWhoIsSignedIn() {
        assertThat(identity().reason()).isEqualTo("Account 123456789012, as arn:aws:iam::123456789012:user/ann.");
    }

    @Test
    void credentialsOfAnotherAccountStop() {
        aws.on("getCallerIdentity", caller("999999999999", "arn:aws:iam::999999999999:user/bob"));

        assertThat(identity().verdict()).isEqualTo(Verdict.STOP);
    }

    @Test
    void theRootUserIsWarnedAgainst() {
        aws.on("getCallerIdentity", caller(FakeAws.ACCOUNT, "arn:aws:iam::123456789012:root"));

        assertThat(identity().verdict()).isEqualTo(Verdict.WARN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ExpiredToken", "InvalidClientTokenId", "SignatureDoesNotMatch"})
    void refusedCredentialsStop(String code) {
        aws.fails("getCallerIdentity", FakeAws.refusal(403, code, "no"));

        assertThat(identity().verdict()).isEqualTo(Verdict.STOP);
    }

    @ParameterizedTest
    @CsvSource({"46, OK", "45, OK", "44, WARN", "1, WARN", "0, STOP", "-5, STOP"})
    void aSessionMustLastThreeQuartersOfAnHour(int minutes, Verdict verdict) {
        var expires = FakeAws.NOW.plus(Duration.ofMinutes(minutes));

        assertThat(new SessionCheck(expires, FakeAws.PACE).look().verdict()).isEqualTo(verdict);
    }

    @Test
    void credentialsWithoutAnEndAreFine() {
        assertThat(new SessionCheck(null, FakeAws.PACE).look().verdict()).isEqualTo(Verdict.OK);
    }

    @ParameterizedTest
    @CsvSource({"03:02:01, OK", "03:00:01, OK", "03:00:00, WARN", "03:04:01, OK", "03:04:02, WARN"})
    void theClockMayBeTwoMinutesOff(String serverTime, Verdict verdict) {
        aws.on("getCallerIdentity", ReadyAccount.caller("Mon, 4 May 2026 %s GMT".formatted(serverTime)));

        assertThat(clock().verdict()).isEqualTo(verdict);
    }

    @Test
    void theRowSaysWhichWayTheClockIsOff() {
        aws.on("getCallerIdentity", ReadyAccount.caller("Mon, 4 May 2026 03:12:01 GMT"));

        assertThat(clock().reason()).isEqualTo("The clock is 600 s behind AWS's.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not a date", ""})
    void anAnswerWithoutADateStillProvesTheSignature(String date) {
        aws.on("getCallerIdentity", ReadyAccount.caller(date));

        assertThat(clock().verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void aClockThatAwsRefusesStops() {
        aws.fails(
                "getCallerIdentity",
                FakeAws.refusal(403, "SignatureDoesNotMatch", "Signature expired: 20260504T020000Z is now earlier"));

        assertThat(clock().verdict()).isEqualTo(Verdict.STOP);
    }

    @ParameterizedTest
    @CsvSource({"opt-in-not-required, OK", "opted-in, OK", "not-opted-in, STOP"})
    void aRegionMustBeEnabled(String status, Verdict verdict) {
        aws.on(
                "describeRegions",
                DescribeRegionsResponse.builder()
                        .regions(region -> region.regionName("eu-west-1").optInStatus(status))
                        .build());

        assertThat(region("eu-west-1").verdict()).isEqualTo(verdict);
    }

    @Test
    void aRegionThatRefusesTheKeysIsNotEnabled() {
        aws.fails("describeRegions", FakeAws.refusal(401, "AuthFailure", "not able to validate"));

        assertThat(region("af-south-1").verdict()).isEqualTo(Verdict.STOP);
    }

    @Test
    void aRegionNobodySpeaksOfCannotBeTold() {
        aws.on("describeRegions", DescribeRegionsResponse.builder().build());

        assertThat(region("eu-west-1").verdict()).isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void anotherPartitionIsUntested() {
        aws.on(
                "describeRegions",
                DescribeRegionsResponse.builder()
                        .regions(region -> region.regionName("cn-north-1").optInStatus("opt-in-not-required"))
                        .build());

        assertThat(region("cn-north-1").verdict()).isEqualTo(Verdict.WARN);
    }

    @Test
    void thePaidPlanLaunchesEverything() {
        assertThat(plan().verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void theFreePlanStopsWhatItDoesNotLaunch() {
        free(List.of("t2.micro"), List.of("m4.large", "t2.nano"));

        var finding = plan();

        assertThat(finding.verdict()).isEqualTo(Verdict.STOP);
        assertThat(finding.reason()).contains("m4.large").doesNotContain("t2.micro");
    }

    @Test
    void theFreePlanWithEligibleTypesWarns() {
        free(List.of("t2.micro", "m4.large"), List.of());

        assertThat(plan().verdict()).isEqualTo(Verdict.WARN);
    }

    @Test
    void anAccountWithoutAPlanIsOlderThanPlans() {
        aws.fails("getAccountPlanState", FakeAws.refusal(400, "ResourceNotFoundException", "none"));

        assertThat(plan().verdict()).isEqualTo(Verdict.OK);
    }

    private void free(List<String> eligible, List<String> refused) {
        aws.on(
                "getAccountPlanState",
                GetAccountPlanStateResponse.builder()
                        .accountPlanType(AccountPlanType.FREE)
                        .build());
        var types = new java.util.ArrayList<InstanceTypeInfo>();
        eligible.forEach(type -> types.add(type(type, true)));
        refused.forEach(type -> types.add(type(type, false)));
        aws.on(
                "describeInstanceTypes",
                DescribeInstanceTypesResponse.builder().instanceTypes(types).build());
    }

    private static InstanceTypeInfo type(String name, boolean eligible) {
        return InstanceTypeInfo.builder()
                .instanceType(name)
                .freeTierEligible(eligible)
                .build();
    }

    private Finding plan() {
        return new AccountPlanCheck(aws.asker(), List.of("t2.micro", "m4.large")).look();
    }

    private Finding identity() {
        return new IdentityCheck(FakeAws.identity("arn:aws:iam::123456789012:user/ann"), caller()).look();
    }

    private Finding clock() {
        return new ClockCheck(caller(), FakeAws.PACE).look();
    }

    private Finding region(String code) {
        return new RegionCheck(aws.asker(), Region.of(code)).look();
    }

    private Supplier<CallerIdentity> caller() {
        return new Once<>(() -> CallerIdentity.ask(aws.asker(), FakeAws.PACE));
    }

    private static GetCallerIdentityResponse caller(String account, String arn) {
        return GetCallerIdentityResponse.builder().account(account).arn(arn).build();
    }
}
