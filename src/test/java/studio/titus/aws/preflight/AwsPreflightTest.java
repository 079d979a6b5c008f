package studio.titus.aws.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.ec2.model.DescribeAddressesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeImagesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeNatGatewaysResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsResponse;
import software.amazon.awssdk.services.ec2.model.GetEbsEncryptionByDefaultResponse;
import software.amazon.awssdk.services.ec2.model.InternetGatewayBlockMode;
import software.amazon.awssdk.services.ec2.model.NatGatewayState;
import software.amazon.awssdk.services.freetier.model.AccountPlanType;
import software.amazon.awssdk.services.freetier.model.GetAccountPlanStateResponse;
import software.amazon.awssdk.services.servicequotas.model.GetAwsDefaultServiceQuotaResponse;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import studio.titus.engine.Preflight;
import studio.titus.engine.Preflight.Row;
import studio.titus.engine.Preflight.Verdict;
import studio.titus.model.AgentSettings;
import studio.titus.model.Cidr;
import studio.titus.model.InstanceType;
import studio.titus.model.StackName;
import studio.titus.plan.Plan;
import studio.titus.testing.Samples;

class AwsPreflightTest {

    private static final StackName STACK = StackName.of("lab");

    private final FakeAws aws = new FakeAws();

    @Test
    void aReadyAccountIsFineInEveryRow() {
        var rows = run(aws.preflight(), Plans.first());

        assertThat(rows).extracting(Row::verdict).containsOnly(Verdict.OK);
        assertThat(rows).extracting(Row::reason).allMatch(reason -> reason.endsWith("."));
        assertThat(Preflight.stops(rows)).isFalse();
    }

    @Test
    void rowsHaveStableIdsInAFixedOrder() {
        assertThat(run(aws.preflight(), Plans.first()))
                .extracting(Row::id)
                .containsExactly(
                        "identity",
                        "session",
                        "clock",
                        "region",
                        "account.plan",
                        "permissions.dry-run",
                        "permissions.simulated",
                        "quota.vcpu",
                        "quota.eip",
                        "quota.vpc",
                        "quota.igw",
                        "quota.nat",
                        "zone",
                        "image",
                        "metadata",
                        "disk.encryption",
                        "public-access",
                        "service-role",
                        "names",
                        "bucket",
                        "user-data",
                        "agent.type",
                        "network.range",
                        "trusted.range",
                        "cost");
    }

    @Test
    void eachRowIsToldOnceAsSoonAsItIsKnown() {
        var told = new ConcurrentLinkedQueue<Row>();

        var rows = aws.preflight().run(STACK, Samples.settings(), Plans.first(), told::add);

        assertThat(told).containsExactlyInAnyOrderElementsOf(rows);
    }

    @Test
    void whoAmIIsAskedOnceForAllChecks() {
        run(aws.preflight(), Plans.first());

        assertThat(aws.calls(GetCallerIdentityRequest.class)).hasSize(1);
    }

    @Test
    void theWorstCaseTakesFortyCallsAtMost() {
        makeEveryCheckAskAllItMay();

        run(aws.preflightAs("arn:aws:sts::123456789012:assumed-role/Admin/ann"), Plans.withOnlyTheNetwork());

        assertThat(aws.calls()).hasSizeBetween(36, 40);
    }

    private void makeEveryCheckAskAllItMay() {
        aws.on(
                "getAccountPlanState",
                GetAccountPlanStateResponse.builder()
                        .accountPlanType(AccountPlanType.FREE)
                        .build());
        aws.fails("getServiceQuota", FakeAws.refusal(400, "NoSuchResourceException", ""));
        aws.on(
                "getAWSDefaultServiceQuota",
                GetAwsDefaultServiceQuotaResponse.builder()
                        .quota(quota -> quota.value(5.0))
                        .build());
        aws.on(
                "describeInstances",
                DescribeInstancesResponse.builder().nextToken("more").build());
        aws.on(
                "describeNatGateways",
                DescribeNatGatewaysResponse.builder()
                        .natGateways(gateway ->
                                gateway.state(NatGatewayState.AVAILABLE).subnetId("subnet-1"))
                        .build());
        aws.on("describeSubnets", DescribeSubnetsResponse.builder().build());
        aws.on(
                "getEbsEncryptionByDefault",
                GetEbsEncryptionByDefaultResponse.builder()
                        .ebsEncryptionByDefault(true)
                        .build());
    }

    @Test
    void aStandingStackIsNotStoppedByWhatOnlyANewOneNeeds() {
        aws.on("getServiceQuota", ReadyAccount.quota(0));
        aws.on("describeInstanceTypeOfferings", ReadyAccount.offerings("euw1-az1"));
        aws.on("describeImages", DescribeImagesResponse.builder().build());
        aws.on("describeVpcBlockPublicAccessOptions", ReadyAccount.blocked(InternetGatewayBlockMode.BLOCK_INGRESS));
        aws.on(
                "getAccountPlanState",
                GetAccountPlanStateResponse.builder()
                        .accountPlanType(AccountPlanType.FREE)
                        .build());
        var wider = Samples.settings().toBuilder()
                .trustedCidr(Cidr.of("198.51.100.0/24"))
                .build();

        var rows = run(aws.preflight(), Plans.changed(Samples.settings(), wider));

        assertThat(Preflight.stops(rows)).isFalse();
    }

    @Test
    void agentsWithGraphicsHaveARowOfTheirOwn() {
        var gpu = Samples.settings().toBuilder()
                .agents(new AgentSettings(InstanceType.of("p2.xlarge"), 1, 1, 1, 30))
                .build();

        assertThat(run(aws.preflight(), Plans.first(gpu))).extracting(Row::id).contains("quota.vcpu", "quota.vcpu-p");
    }

    @Test
    void aServerThatAnswersHtmlGivesCannotTellAtOnce() {
        aws.allFail(FakeAws.page());

        var rows = byId(run(aws.preflight(), Plans.first()));

        assertThat(rows.get("public-access").verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(rows.get("public-access").reason())
                .isEqualTo("The server did not answer ec2:DescribeVpcBlockPublicAccessOptions (HTTP 500).");
        assertThat(aws.calls(DescribeAddressesRequest.class)).hasSize(1);
        assertThat(rows.values()).extracting(Row::verdict).doesNotContain(Verdict.STOP);
    }

    @Test
    void noAnswerAtAllGivesCannotTell() {
        aws.allFail(ApiCallTimeoutException.create(1000));

        var rows = byId(run(aws.preflight(), Plans.first()));

        assertThat(rows.get("image").reason()).isEqualTo("AWS did not answer DescribeImages in time.");
    }

    @Test
    void aCheckThatBreaksLeavesTheOthersAlone() {
        aws.fails("describeImages", new NullPointerException("a bug"));

        var rows = run(aws.preflight(), Plans.first());

        assertThat(rows)
                .filteredOn(row -> row.verdict() != Verdict.OK)
                .extracting(Row::id)
                .containsExactly("image");
    }

    @Test
    void aCallThatNeverAnswersCostsItsOwnRowsOnly() {
        var never = new CountDownLatch(1);
        aws.on("getCallerIdentity", _ -> hang(never));

        var rows = run(aws.preflight(Duration.ofMillis(300)), Plans.first());

        assertThat(rows)
                .filteredOn(row -> row.reason().startsWith("There was no answer within"))
                .extracting(Row::id)
                .contains("identity", "clock");
        assertThat(byId(rows).get("cost").verdict()).isEqualTo(Verdict.OK);
    }

    private static Object hang(CountDownLatch never) {
        try {
            never.await();
            return never;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aThrottledCallIsTriedAgainTwice() {
        var times = new AtomicInteger();
        aws.on("describeAddresses", _ -> {
            if (times.incrementAndGet() < 3) {
                throw FakeAws.throttled();
            }
            return ReadyAccount.answers().get("describeAddresses").apply(null);
        });

        assertThat(byId(run(aws.preflight(), Plans.first())).get("quota.eip").verdict())
                .isEqualTo(Verdict.OK);
    }

    @Test
    void aCallThatStaysThrottledGivesCannotTell() {
        aws.fails("describeAddresses", FakeAws.throttled());

        assertThat(byId(run(aws.preflight(), Plans.first())).get("quota.eip").verdict())
                .isEqualTo(Verdict.CANNOT_TELL);
        assertThat(aws.calls(DescribeAddressesRequest.class)).hasSize(3);
    }

    @Test
    void aDeniedLookSaysWhichPermissionIsMissing() {
        aws.fails("describeImages", FakeAws.refusal(403, "UnauthorizedOperation", "You are not authorized"));

        var row = byId(run(aws.preflight(), Plans.first())).get("image");

        assertThat(row.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(row.fix()).contains("ec2:DescribeImages");
    }

    @Test
    void aListenerThatFailsIsNotSilenced() {
        assertThatThrownBy(() -> aws.preflight().run(STACK, Samples.settings(), Plans.first(), _ -> {
                    throw new IllegalArgumentException("broken window");
                }))
                .hasRootCauseMessage("broken window");
    }

    private static List<Row> run(Preflight preflight, Plan plan) {
        return preflight.run(STACK, plan.blueprint().settings(), plan, _ -> {});
    }

    private static Map<String, Row> byId(List<Row> rows) {
        return rows.stream().collect(Collectors.toMap(Row::id, Function.identity()));
    }
}
