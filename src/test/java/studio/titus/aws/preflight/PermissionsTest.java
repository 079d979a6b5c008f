package studio.titus.aws.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ec2.model.AllocateAddressRequest;
import software.amazon.awssdk.services.ec2.model.CreateLaunchTemplateRequest;
import software.amazon.awssdk.services.ec2.model.CreateSecurityGroupRequest;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;
import software.amazon.awssdk.services.iam.model.GetRoleRequest;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyRequest;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyResponse;
import studio.titus.engine.Preflight.Verdict;
import studio.titus.model.StackName;
import studio.titus.plan.Plan;
import studio.titus.testing.Samples;

/** What may be done, asked in both ways. */
class PermissionsTest {

    private static final String USER = "arn:aws:iam::123456789012:user/ann";

    private final FakeAws aws = new FakeAws();

    @Test
    void everyDryRunIsMarkedAsOne() {
        dryRun(Plans.withOnlyTheNetwork());

        assertThat(Stream.of(
                        aws.calls(RunInstancesRequest.class).getFirst().dryRun(),
                        aws.calls(AllocateAddressRequest.class).getFirst().dryRun(),
                        aws.calls(CreateSecurityGroupRequest.class).getFirst().dryRun(),
                        aws.calls(CreateLaunchTemplateRequest.class).getFirst().dryRun()))
                .containsOnly(true);
        assertThat(aws.calls()).hasSize(4);
    }

    @Test
    void aSecurityGroupIsOnlyAskedForInAVpcThatStands() {
        dryRun(Plans.first());

        assertThat(aws.calls(CreateSecurityGroupRequest.class)).isEmpty();
    }

    @Test
    void aStandingStackNeedsNoDryRun() {
        var finding = dryRun(Plans.changed(Samples.settings(), Samples.settings()));

        assertThat(finding.verdict()).isEqualTo(Verdict.OK);
        assertThat(aws.calls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "You are not authorized to perform this operation.|You may not do ec2:RunInstances.",
                "... with an explicit deny in an identity-based policy|A policy explicitly forbids ec2:RunInstances.",
                "... with an explicit deny in a service control policy|The organization"
                        + " forbids ec2:RunInstances in this account.",
                "... because no permissions boundary allows it|A permissions boundary forbids" + " ec2:RunInstances."
            })
    void aDeniedDryRunStopsAndSaysWhoDenies(String message, String reason) {
        aws.fails("runInstances", FakeAws.refusal(403, "UnauthorizedOperation", message));

        var finding = dryRun(Plans.first());

        assertThat(finding.verdict()).isEqualTo(Verdict.STOP);
        assertThat(finding.reason()).isEqualTo(reason);
    }

    @Test
    void anEncodedDenialSaysHowToDecodeIt() {
        aws.fails(
                "allocateAddress",
                FakeAws.refusal(403, "UnauthorizedOperation", "Encoded authorization failure message: abc"));

        assertThat(dryRun(Plans.first()).fix()).contains("aws sts decode-authorization-message");
    }

    @Test
    void severalDenialsStandInOneRow() {
        aws.fails("runInstances", FakeAws.refusal(403, "UnauthorizedOperation", "no"));
        aws.fails("createLaunchTemplate", FakeAws.refusal(403, "UnauthorizedOperation", "no"));

        assertThat(dryRun(Plans.first()).reason()).contains("ec2:RunInstances, ec2:CreateLaunchTemplate");
    }

    @Test
    void anotherRefusalTellsNothingAboutPermissions() {
        aws.fails("runInstances", FakeAws.refusal(400, "VPCIdNotSpecified", "No default VPC for this user"));

        var finding = dryRun(Plans.first());

        assertThat(finding.verdict()).isEqualTo(Verdict.OK);
        assertThat(finding.reason()).doesNotContain("RunInstances");
    }

    @Test
    void withoutAnyAnswerNobodyCanTell() {
        aws.allFail(FakeAws.page());

        assertThat(dryRun(Plans.first()).verdict()).isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void theSimulatorIsAskedInTwoCalls() {
        assertThat(simulate(USER).verdict()).isEqualTo(Verdict.OK);
        assertThat(aws.calls(SimulatePrincipalPolicyRequest.class)).hasSize(2);
        assertThat(aws.calls(SimulatePrincipalPolicyRequest.class).getLast().resourceArns())
                .contains("arn:aws:iam::123456789012:role/titusmasterInstanceProfile", "arn:aws:s3:::titus-logs-x");
    }

    @Test
    void aSimulatedDenialWarnsAndNamesTheActions() {
        aws.on(
                "simulatePrincipalPolicy",
                request -> ReadyAccount.simulated(
                        (SimulatePrincipalPolicyRequest) request, "ec2:CreateVpc", "iam:PassRole"));

        var finding = simulate(USER);

        assertThat(finding.verdict()).isEqualTo(Verdict.WARN);
        assertThat(finding.reason()).contains("denies 2 of ").endsWith("ec2:CreateVpc, iam:PassRole.");
    }

    @Test
    void anActionAllowedOnTheResourceOfItsKindIsAllowed() {
        aws.on(
                "simulatePrincipalPolicy",
                SimulatePrincipalPolicyResponse.builder()
                        .evaluationResults(result -> result.evalActionName("s3:CreateBucket")
                                .evalDecision(PolicyEvaluationDecisionType.IMPLICIT_DENY)
                                .resourceSpecificResults(
                                        each -> each.evalResourceName("a role")
                                                .evalResourceDecision(PolicyEvaluationDecisionType.IMPLICIT_DENY),
                                        each -> each.evalResourceName("a bucket")
                                                .evalResourceDecision(PolicyEvaluationDecisionType.ALLOWED)))
                        .build());

        assertThat(simulate(USER).verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void aSessionIsSimulatedAsItsRoleWithItsTruePath() {
        simulate("arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Admin_12ab/ann@example.org");

        assertThat(aws.calls(GetRoleRequest.class).getFirst().roleName()).isEqualTo("AWSReservedSSO_Admin_12ab");
        assertThat(aws.calls(SimulatePrincipalPolicyRequest.class))
                .extracting(SimulatePrincipalPolicyRequest::policySourceArn)
                .containsOnly("arn:aws:iam::123456789012:role/aws-reserved/sso/AWSReservedSSO_Admin_12ab");
    }

    @Test
    void theRootUserIsNotSimulated() {
        assertThat(simulate("arn:aws:iam::123456789012:root").verdict()).isEqualTo(Verdict.OK);
        assertThat(aws.calls()).isEmpty();
    }

    @Test
    void aFederatedSessionCannotBeSimulated() {
        assertThat(simulate("arn:aws:sts::123456789012:federated-user/ann").verdict())
                .isEqualTo(Verdict.CANNOT_TELL);
        assertThat(aws.calls()).isEmpty();
    }

    @Test
    void anEmptySimulationTellsNothing() {
        aws.on(
                "simulatePrincipalPolicy",
                SimulatePrincipalPolicyResponse.builder().build());

        assertThat(simulate(USER).verdict()).isEqualTo(Verdict.CANNOT_TELL);
    }

    private Finding dryRun(Plan plan) {
        return new DryRunCheck(aws.asker(), StackName.of("lab"), plan).look();
    }

    private Finding simulate(String arn) {
        return new SimulationCheck(aws.asker(), arn, Plans.first().blueprint()).look();
    }
}
