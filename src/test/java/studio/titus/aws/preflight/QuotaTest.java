package studio.titus.aws.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ec2.model.*;
import software.amazon.awssdk.services.servicequotas.model.GetAwsDefaultServiceQuotaResponse;
import software.amazon.awssdk.services.servicequotas.model.GetServiceQuotaRequest;
import studio.titus.engine.Preflight.Verdict;
import studio.titus.model.AgentSettings;
import studio.titus.model.InstanceType;
import studio.titus.model.NodeRole;
import studio.titus.model.NodeTypes;
import studio.titus.model.Region;
import studio.titus.model.StackSettings;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;
import studio.titus.testing.Samples;

class QuotaTest {

    private static final Region REGION = Region.of("eu-west-1");

    private final FakeAws aws = new FakeAws().on("getServiceQuota", ReadyAccount.quota(5));

    @ParameterizedTest
    @CsvSource({"3, OK", "4, OK", "5, STOP", "6, STOP"})
    void oneMoreMustFit(int used, Verdict verdict) {
        assertThat(check(Quota.ELASTIC_IP, 1, used).verdict()).isEqualTo(verdict);
    }

    @Test
    void theRowCountsAndNamesTheQuota() {
        var finding = check(Quota.ELASTIC_IP, 1, 5);

        assertThat(finding.reason()).isEqualTo("Elastic IPs in eu-west-1: 5 of 5 used, 1 more is needed.");
        assertThat(finding.fix()).contains("L-0263D0A3").contains("at least 6");
    }

    @ParameterizedTest
    @CsvSource({"0, STOP", "57, OK", "58, STOP"})
    void sevenVcpusMustFit(int used, Verdict verdict) {
        aws.on("getServiceQuota", ReadyAccount.quota(used == 0 ? 5 : 64));

        assertThat(check(Quota.VCPU, new QuotaNeed(Plans.first()).vcpus(Families.STANDARD), used)
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void aFreshAccountOfFiveVcpusIsTooSmall() {
        assertThat(check(Quota.VCPU, new QuotaNeed(Plans.first()).vcpus(Families.STANDARD), 0)
                        .reason())
                .isEqualTo("Standard on-demand vCPUs in eu-west-1: 0 of 5 used, 7 more are needed.");
    }

    @Test
    void withoutAQuotaOfItsOwnTheAccountHasTheDefault() {
        aws.fails("getServiceQuota", FakeAws.refusal(400, "NoSuchResourceException", "none"));
        aws.on(
                "getAWSDefaultServiceQuota",
                GetAwsDefaultServiceQuotaResponse.builder()
                        .quota(quota -> quota.value(1.0))
                        .build());

        assertThat(check(Quota.VPC, 1, 1).reason()).startsWith("VPCs in eu-west-1: 1 of 1 used");
    }

    @Test
    void anUnknownQuotaStillShowsTheUse() {
        aws.fails("getServiceQuota", FakeAws.page());

        var finding = check(Quota.VPC, 1, 3);

        assertThat(finding.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(finding.reason()).startsWith("VPCs in eu-west-1: 3 used, 1 more is needed; the quota is not known.");
        assertThat(finding.fix()).contains("L-F678F1CE");
    }

    @Test
    void aStandingStackNeedsNoMore() {
        var plan = Plans.changed(Samples.settings(), Samples.settings());
        var need = new QuotaNeed(plan);

        assertThat(plan.isEmpty()).isTrue();
        assertThat(need.vcpus(Families.STANDARD)).isZero();
        assertThat(Stream.of(Kind.VPC, Kind.ELASTIC_IP, Kind.INTERNET_GATEWAY, Kind.NAT_GATEWAY)
                        .map(need::of))
                .containsOnly(0);
        assertThat(check(Quota.VPC, need.of(Kind.VPC), 5).verdict()).isEqualTo(Verdict.OK);
        assertThat(aws.calls(GetServiceQuotaRequest.class)).isEmpty();
    }

    @Test
    void whatHasFailedNeedsItsPlaceAgain() {
        var need = new QuotaNeed(Plans.withAll(Samples.settings(), Live.Phase.FAILED));

        assertThat(need.vcpus(Families.STANDARD)).isEqualTo(7);
        assertThat(need.of(Kind.NAT_GATEWAY)).isEqualTo(1);
    }

    @Test
    void moreAgentsNeedOnlyTheDifference() {
        var plan =
                Plans.changed(Samples.settings(), agents(new AgentSettings(InstanceType.of("m4.large"), 1, 3, 3, 30)));

        assertThat(new QuotaNeed(plan).vcpus(Families.STANDARD)).isEqualTo(4);
    }

    @Test
    void aLargerNodeNeedsOnlyTheDifference() {
        var larger = Samples.settings().toBuilder()
                .nodes(NodeTypes.DEFAULT.with(NodeRole.PREREQS, InstanceType.of("t2.xlarge")))
                .build();

        assertThat(new QuotaNeed(Plans.changed(Samples.settings(), larger)).vcpus(Families.STANDARD))
                .isEqualTo(2);
    }

    @Test
    void agentsOfOtherFamiliesCountAgainstTheirOwnQuota() {
        var gpu = agents(new AgentSettings(InstanceType.of("p2.xlarge"), 1, 1, 1, 30));

        assertThat(new QuotaNeed(Plans.first(gpu)).vcpus(Families.P)).isEqualTo(4);
        assertThat(new QuotaNeed(Plans.first(gpu)).vcpus(Families.STANDARD)).isEqualTo(5);
    }

    private static StackSettings agents(AgentSettings agents) {
        return Samples.settings().toBuilder().agents(agents).build();
    }

    @Test
    void runningMachinesCountByTheirTypeButSpotAndOtherFamiliesDoNot() {
        aws.on(
                "describeInstances",
                _ -> DescribeInstancesResponse.builder()
                        .reservations(reservation -> reservation.instances(
                                Instance.builder().instanceType("m4.large").build(),
                                Instance.builder().instanceType("t2.nano").build(),
                                Instance.builder()
                                        .instanceType("m5.large")
                                        .instanceLifecycle(InstanceLifecycleType.SPOT)
                                        .build(),
                                Instance.builder().instanceType("p2.xlarge").build(),
                                Instance.builder()
                                        .instanceType("z1d.xlarge")
                                        .cpuOptions(cpu -> cpu.coreCount(2).threadsPerCore(2))
                                        .build()))
                        .build());

        var use = new QuotaUse(aws.asker());
        assertThat(use.vcpus(Families.STANDARD)).isEqualTo(2 + 1 + 4);
        assertThat(use.vcpus(Families.P)).isEqualTo(4);
        assertThat(aws.calls()).hasSize(1);
    }

    @Test
    void pagesOfMachinesAreAddedUp() {
        aws.on("describeInstances", request -> {
            boolean first = ((DescribeInstancesRequest) request).nextToken() == null;
            return DescribeInstancesResponse.builder()
                    .reservations(reservation -> reservation.instances(instance -> instance.instanceType("m4.large")))
                    .nextToken(first ? "two" : null)
                    .build();
        });

        assertThat(new QuotaUse(aws.asker()).vcpus(Families.STANDARD)).isEqualTo(4);
    }

    @Test
    void gatewaysCountInTheirZoneWhileTheyAreBeingDeleted() {
        aws.on(
                "describeNatGateways",
                DescribeNatGatewaysResponse.builder()
                        .natGateways(
                                nat(NatGatewayState.AVAILABLE, "subnet-1"),
                                nat(NatGatewayState.DELETING, "subnet-1"),
                                nat(NatGatewayState.DELETED, "subnet-1"),
                                nat(NatGatewayState.AVAILABLE, "subnet-2"))
                        .build());
        aws.on(
                "describeSubnets",
                DescribeSubnetsResponse.builder()
                        .subnets(subnet("subnet-1", "euw1-az1"), subnet("subnet-2", "euw1-az2"))
                        .build());

        assertThat(new QuotaUse(aws.asker()).natGateways("euw1-az1")).isEqualTo(2);
    }

    @Test
    void addressesNetworksAndGatewaysCountWhoseverTheyAre() {
        aws.on(
                "describeAddresses",
                DescribeAddressesResponse.builder()
                        .addresses(times(3, Address.builder().build()))
                        .build());
        aws.on(
                "describeVpcs",
                DescribeVpcsResponse.builder()
                        .vpcs(times(4, Vpc.builder().build()))
                        .build());
        aws.on(
                "describeInternetGateways",
                DescribeInternetGatewaysResponse.builder()
                        .internetGateways(times(2, InternetGateway.builder().build()))
                        .build());
        var use = new QuotaUse(aws.asker());

        assertThat(List.of(use.elasticIps(), use.vpcs(), use.internetGateways()))
                .containsExactly(3, 4, 2);
    }

    private Finding check(Quota quota, int needed, int used) {
        return new QuotaCheck(aws.asker(), REGION, quota, needed, () -> used).look();
    }

    private static <T> List<T> times(int times, T thing) {
        return Collections.nCopies(times, thing);
    }

    private static NatGateway nat(NatGatewayState state, String subnet) {
        return NatGateway.builder().state(state).subnetId(subnet).build();
    }

    private static Subnet subnet(String id, String zone) {
        return Subnet.builder().subnetId(id).availabilityZoneId(zone).build();
    }
}
