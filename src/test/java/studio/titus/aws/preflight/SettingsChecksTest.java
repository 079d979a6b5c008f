package studio.titus.aws.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import studio.titus.engine.Preflight.Verdict;
import studio.titus.model.Cidr;
import studio.titus.model.PriceTable;
import studio.titus.model.StackSettings;
import studio.titus.model.StackSettingsBuilder;
import studio.titus.plan.Addresses;
import studio.titus.plan.Inventory.Conflict;
import studio.titus.plan.Plan;
import studio.titus.testing.Samples;

/** Names, boot scripts, ranges and cost: what follows from the settings. */
class SettingsChecksTest {

    private final FakeAws aws = new FakeAws();

    @Test
    void takenNamesStopAndSayWhoHasThem() {
        var conflict = new Conflict(Addresses.KEY_PAIR, "titus_deployer", "stack titus-lab");

        var finding = names(List.of(conflict));

        assertThat(finding.verdict()).isEqualTo(Verdict.STOP);
        assertThat(finding.reason())
                .isEqualTo("Names are taken: aws_key_pair.titus_deployer titus_deployer (stack titus-lab).");
    }

    @Test
    void manyTakenNamesAreCounted() {
        var conflicts = IntStream.range(0, 9)
                .mapToObj(number -> new Conflict(Addresses.MASTER_ROLE, "role-" + number, "someone"))
                .toList();

        assertThat(names(conflicts).reason())
                .contains("role-3")
                .endsWith("and 5 more.")
                .doesNotContain("role-4");
    }

    private Finding names(List<Conflict> conflicts) {
        return new NamesCheck(Plans.conflicting(conflicts).inventory().conflicts()).look();
    }

    @ParameterizedTest
    @CsvSource({"404, OK", "403, STOP", "301, STOP", "400, CANNOT_TELL", "500, CANNOT_TELL"})
    void theStatusTellsWhoseTheBucketNameIs(int status, Verdict verdict) {
        aws.fails("headBucket", FakeAws.refusal(status, "", ""));

        assertThat(bucket(Plans.first()).verdict()).isEqualTo(verdict);
    }

    @Test
    void aBucketOfThisAccountThatIsNotTheStacksStopsTheRun() {
        aws.on("headBucket", HeadBucketResponse.builder().build());

        assertThat(bucket(Plans.first()).verdict()).isEqualTo(Verdict.STOP);
        assertThat(bucket(Plans.first()).reason()).contains("this stack did not make it");
    }

    @Test
    void theBucketsNameIsToldByItsOwnCheckOnly() {
        assertThat(names(List.of(new Conflict(Addresses.BUCKET, "titus-logs-x", "nobody's mark")))
                        .verdict())
                .isEqualTo(Verdict.OK);
    }

    @Test
    void theStacksOwnBucketIsNotAskedFor() {
        assertThat(bucket(Plans.changed(Samples.settings(), Samples.settings())).verdict())
                .isEqualTo(Verdict.OK);
        assertThat(aws.calls()).isEmpty();
    }

    private Finding bucket(Plan plan) {
        return new BucketCheck(aws.asker(), plan).look();
    }

    @ParameterizedTest
    @CsvSource({"16383, OK", "16384, OK", "16385, STOP"})
    void aBootScriptMustFit(int bytes, Verdict verdict) {
        var plan =
                Plans.first(Samples.settings(), (node, _) -> node.equals("master") ? "x".repeat(bytes) : "#!/bin/bash");

        var finding = new UserDataCheck(plan).look();

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.reason()).startsWith("The longest boot script, of aws_instance.master, has 16,38");
    }

    @Test
    void bootScriptsAreMeasuredInBytes() {
        var plan = Plans.first(Samples.settings(), (_, _) -> "é".repeat(8193));

        assertThat(new UserDataCheck(plan).look().verdict()).isEqualTo(Verdict.STOP);
    }

    @Test
    void theOriginalsPublicRangeIsAHintOnly() {
        var finding = new SettingsChecks(Samples.settings()).networkRange();

        assertThat(finding.verdict()).isEqualTo(Verdict.OK);
        assertThat(finding.reason()).contains("10.0.0.0/16 is private");
    }

    @Test
    void aRangeOfDockersIsWarnedOf() {
        var settings = with(Samples.settings().toBuilder()
                .vpcCidr(Cidr.of("172.17.0.0/16"))
                .publicSubnetCidr(Cidr.of("172.17.1.0/24"))
                .privateSubnetCidr(Cidr.of("172.17.100.0/24")));

        assertThat(new SettingsChecks(settings).networkRange().verdict()).isEqualTo(Verdict.WARN);
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.7/32, OK", "0.0.0.0/0, WARN", "192.168.0.0/24, WARN"})
    void theTrustedRangeShallBeOnesOwn(String range, Verdict verdict) {
        var settings = with(Samples.settings().toBuilder().trustedCidr(Cidr.of(range)));

        assertThat(new SettingsChecks(settings).trustedRange().verdict()).isEqualTo(verdict);
    }

    @Test
    void theAgentsTypeSaysHowManyContainersItCarries() {
        assertThat(new SettingsChecks(Samples.settings()).agentType().reason())
                .isEqualTo("Titus can drive m4.large: up to 10 containers with an address of their own on each agent.");
    }

    @Test
    void unknownPricesAreSaidToBe() {
        var nothing = PriceTable.parse(new StringReader("# as of 2026-01-01"));
        assertThat(cost(nothing).verdict()).isEqualTo(Verdict.CANNOT_TELL);

        var some = PriceTable.parse(new StringReader("# as of 2026-01-01\neu-west-1,nat-gateway,0.048,test"));
        assertThat(cost(some).verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(cost(some).reason()).contains("0.048 USD an hour").contains("t2.nano");
    }

    @Test
    void theCostIsAFloorWithItsDate() {
        assertThat(cost(PriceTable.shipped()).reason()).startsWith("At least ").contains(" by prices of 2026-");
    }

    private static Finding cost(PriceTable prices) {
        return new CostCheck(Samples.settings(), prices).look();
    }

    private static StackSettings with(StackSettingsBuilder builder) {
        return builder.build();
    }
}
