package studio.titus.rehearsal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.freetier.model.AccountPlanType;
import software.amazon.awssdk.services.servicequotas.model.NoSuchResourceException;
import studio.titus.rehearsal.CloudFixture;
import studio.titus.rehearsal.control.Fault;
import studio.titus.rehearsal.control.Quota;

class AccountTest {

    private final CloudFixture aws = CloudFixture.instant();

    @Test
    void theCallerIsAUserUnlessTheScenarioSaysOtherwise() {
        assertThat(aws.cloud.sts().getCallerIdentity().arn()).isEqualTo("arn:aws:iam::123456789012:user/rehearsal");
        assertThat(aws.iam.getUser().user().userName()).isEqualTo("rehearsal");
        aws.circumstances.caller("arn:aws:sts::123456789012:assumed-role/Admin/me");

        var caller = aws.cloud.sts().getCallerIdentity();

        assertThat(caller.account()).isEqualTo("123456789012");
        assertThat(caller.arn()).endsWith("assumed-role/Admin/me");
        assertThat(caller.userId()).startsWith("AROA");
        assertThat(aws.iam.listAccountAliases().accountAliases()).hasSize(1);
    }

    @Test
    void sessionsEnd() {
        var session = aws.cloud
                .sts()
                .assumeRole(request -> request.roleArn("arn:aws:iam::123456789012:role/Admin")
                        .roleSessionName("me")
                        .durationSeconds(900));

        assertThat(session.credentials().expiration())
                .isEqualTo(aws.clock.instant().plus(Duration.ofMinutes(15)));
        assertThat(session.assumedRoleUser().arn()).isEqualTo("arn:aws:sts::123456789012:assumed-role/Admin/me");
        assertThat(aws.cloud.sts().getSessionToken().credentials().expiration())
                .isEqualTo(aws.clock.instant().plus(Duration.ofHours(12)));
    }

    @Test
    void aDenialCanBeDecodedAndNamesTheAction() {
        aws.switchboard.always("CreateVpc", new Fault.Deny());
        var denied = catchThrowableOfType(
                Ec2Exception.class, () -> aws.ec2.createVpc(request -> request.cidrBlock("10.0.0.0/16")));
        var message = denied.awsErrorDetails().errorMessage();

        assertThat(aws.cloud
                        .sts()
                        .decodeAuthorizationMessage(request -> request.encodedMessage(message.replaceAll(".* ", "")))
                        .decodedMessage())
                .contains("\"allowed\":false", "user/rehearsal", "\"action\":\"ec2:CreateVpc\"");
    }

    @Test
    void whatIsNoEncodedDenialIsRefused() {
        assertThatThrownBy(() -> aws.cloud.sts().decodeAuthorizationMessage(request -> request.encodedMessage("x")))
                .hasMessageContaining("not a valid encoded message");
    }

    @Test
    void someQuotasHaveAnAppliedValueAndOthersOnlyADefault() {
        aws.circumstances.quota(Quota.STANDARD_VCPUS, 5);

        assertThat(aws.cloud
                        .quotas()
                        .getServiceQuota(request -> request.serviceCode("ec2").quotaCode("L-1216C47A"))
                        .quota()
                        .value())
                .isEqualTo(5.0);
        assertThatThrownBy(() -> aws.cloud
                        .quotas()
                        .getServiceQuota(request -> request.serviceCode("vpc").quotaCode("L-A4707A72")))
                .isInstanceOf(NoSuchResourceException.class);
        assertThat(aws.cloud
                        .quotas()
                        .getAWSDefaultServiceQuota(
                                request -> request.serviceCode("vpc").quotaCode("L-A4707A72"))
                        .quota()
                        .value())
                .isEqualTo(5.0);
        assertThat(aws.cloud
                        .quotas()
                        .listServiceQuotas(request -> request.serviceCode("ec2"))
                        .quotas())
                .extracting("quotaCode")
                .containsExactlyInAnyOrder("L-1216C47A", "L-0263D0A3");
    }

    @Test
    void theAccountIsOnThePaidPlanUnlessTheScenarioSaysOtherwise() {
        assertThat(aws.cloud.freeTier().getAccountPlanState(request -> {}).accountPlanType())
                .isEqualTo(AccountPlanType.PAID);
        aws.circumstances.freePlan(true);
        assertThat(aws.cloud.freeTier().getAccountPlanState(request -> {}).accountPlanType())
                .isEqualTo(AccountPlanType.FREE);
    }
}
