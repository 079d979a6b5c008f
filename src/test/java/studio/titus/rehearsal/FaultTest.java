package studio.titus.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.titus.rehearsal.Refusal.codeOf;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import studio.titus.rehearsal.control.AwsService;
import studio.titus.rehearsal.control.Call;
import studio.titus.rehearsal.control.Fault;
import studio.titus.rehearsal.control.Quota;
import studio.titus.rehearsal.control.RehearsalTimes;
import studio.titus.rehearsal.control.Switchboard;

class FaultTest {

    private final CloudFixture aws = CloudFixture.instant();

    @Test
    void throttlingIsTemporaryAndInTheServicesOwnWords() {
        aws.switchboard.nth("CreateVpc", 1, new Fault.Throttle()).nth("CreateRole", 1, new Fault.Throttle());

        var ec2 = Refusal.of(aws::vpc);
        assertThat(ec2.awsErrorDetails().errorCode()).isEqualTo("RequestLimitExceeded");
        assertThat(ec2.statusCode()).isEqualTo(503);
        assertThat(ec2.isThrottlingException()).isTrue();
        assertThat(codeOf(() -> aws.iam.createRole(
                        role -> role.roleName("r").assumeRolePolicyDocument(CloudFixture.EC2_TRUST))))
                .isEqualTo("Throttling");
        assertThat(aws.ec2.describeVpcs().vpcs()).isEmpty();

        aws.vpc();
        assertThat(aws.ec2.describeVpcs().vpcs()).hasSize(1);
    }

    @Test
    void aServerErrorComesBeforeOrAfterTheDeed() {
        aws.switchboard.nth("CreateVpc", 1, new Fault.FailBefore()).nth("CreateVpc", 2, new Fault.FailAfter());

        assertThat(Refusal.of(aws::vpc).statusCode()).isEqualTo(500);
        assertThat(aws.ec2.describeVpcs().vpcs()).isEmpty();
        assertThat(codeOf(aws::vpc)).isEqualTo("InternalError");
        assertThat(aws.ec2.describeVpcs().vpcs()).hasSize(1);
    }

    @Test
    void aLostReplyLeavesTheDeedDoneAndALostRequestDoesNot() {
        aws.switchboard.nth("CreateVpc", 1, new Fault.LoseRequest()).nth("CreateVpc", 2, new Fault.LoseReply());

        assertThatThrownBy(aws::vpc)
                .isInstanceOf(SdkClientException.class)
                .hasCauseInstanceOf(SocketTimeoutException.class);
        assertThat(aws.ec2.describeVpcs().vpcs()).isEmpty();
        assertThatThrownBy(aws::vpc).isInstanceOf(SdkClientException.class);
        assertThat(aws.ec2.describeVpcs().vpcs()).hasSize(1);
    }

    @Test
    void missingPermissionsAndExpiredCredentialsAreToldApart() {
        aws.switchboard
                .nth("CreateVpc", 1, new Fault.Deny())
                .nth("CreateVpc", 2, new Fault.ExpireCredentials())
                .nth("CreateVpc", 3, new Fault.Refuse("OptInRequired", "You are not subscribed to this service", 401))
                .nth("GetCallerIdentity", 1, new Fault.ExpireCredentials());

        assertThat(codeOf(aws::vpc)).isEqualTo("UnauthorizedOperation");
        assertThat(codeOf(aws::vpc)).isEqualTo("RequestExpired");
        assertThat(codeOf(aws::vpc)).isEqualTo("OptInRequired");
        assertThat(codeOf(() -> aws.cloud.sts().getCallerIdentity())).isEqualTo("ExpiredToken");
    }

    @Test
    void lateAndStalledCallsWaitByTheGivenSleeper() {
        List<Duration> waits = new ArrayList<>();
        var switchboard = new Switchboard(waits::add)
                .nth("CreateVpc", 1, new Fault.Late(Duration.ofSeconds(20)))
                .nth("CreateVpc", 2, new Fault.Stall(Duration.ofSeconds(60)));
        var ec2 = new RehearsalCloud(
                        new SettableClock(), RehearsalTimes.instant(), switchboard, new SplittableRandom(1))
                .ec2();

        assertThat(ec2.createVpc(vpc -> vpc.cidrBlock("10.0.0.0/16")).vpc().vpcId())
                .startsWith("vpc-");
        assertThatThrownBy(() -> ec2.createVpc(vpc -> vpc.cidrBlock("10.0.0.0/16")))
                .isInstanceOf(SdkClientException.class);

        assertThat(waits).containsExactly(Duration.ofSeconds(20), Duration.ofSeconds(60));
        assertThat(ec2.describeVpcs().vpcs()).hasSize(2);
    }

    @Test
    void anInterruptEndsAStallAndStaysSet() {
        var switchboard = new Switchboard(delay -> {
                    throw new InterruptedException("stopped");
                })
                .always("CreateVpc", new Fault.Stall(Duration.ofHours(1)));
        var ec2 = new RehearsalCloud(
                        new SettableClock(), RehearsalTimes.instant(), switchboard, new SplittableRandom(1))
                .ec2();

        assertThatThrownBy(() -> ec2.createVpc(vpc -> vpc.cidrBlock("10.0.0.0/16")))
                .isInstanceOf(AbortedException.class);
        assertThatThrownBy(ec2::describeVpcs).isInstanceOf(AbortedException.class);

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void everyCallIsNotedWithItsServiceAndRequest() {
        List<String> observed = new ArrayList<>();
        aws.switchboard.observe(call -> observed.add(call.operation()));
        aws.vpc();
        aws.ec2.describeVpcs();
        aws.s3.listBuckets();

        assertThat(aws.switchboard.calls())
                .extracting(Call::service)
                .containsExactly(AwsService.EC2, AwsService.EC2, AwsService.S3);
        assertThat(observed).containsExactly("CreateVpc", "DescribeVpcs", "ListBuckets");
        assertThat(aws.switchboard.calls().stream().filter(Call::isMutating)).hasSize(1);
        assertThat(aws.switchboard.count("CreateVpc")).isEqualTo(1);
    }

    @Test
    void rulesMayLookAtTheWholeCallAndCanBeTakenBack() {
        aws.switchboard.when(Call::isMutating, new Fault.Throttle());
        assertThat(codeOf(aws::vpc)).isEqualTo("RequestLimitExceeded");
        assertThat(aws.ec2.describeVpcs().vpcs()).isEmpty();

        aws.switchboard.clear();
        aws.vpc();
    }

    @Test
    void operationsNobodyNeedsAreUnsupportedAsInTheSdksOwnInterface() {
        assertThatThrownBy(() -> aws.ec2.describeSnapshots()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void manyThreadsMayCallAtOnce() {
        aws.circumstances.quota(Quota.VPCS, 1000);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 200).forEach(number -> threads.submit(aws::vpc));
        }

        assertThat(aws.ec2.describeVpcs().vpcs())
                .hasSize(200)
                .extracting("vpcId")
                .doesNotHaveDuplicates();
        assertThat(aws.switchboard.count("CreateVpc")).isEqualTo(200);
    }
}
