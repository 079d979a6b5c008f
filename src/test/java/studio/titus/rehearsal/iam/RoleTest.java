package studio.titus.rehearsal.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.titus.rehearsal.Refusal.codeOf;
import static studio.titus.rehearsal.Refusal.messageOf;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.DeleteConflictException;
import software.amazon.awssdk.services.iam.model.EntityAlreadyExistsException;
import software.amazon.awssdk.services.iam.model.MalformedPolicyDocumentException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;
import software.amazon.awssdk.services.iam.model.Tag;
import studio.titus.rehearsal.CloudFixture;

class RoleTest {

    private static final String MASTER = "titusmasterInstanceProfile";
    private static final String TRUSTS_MASTER = """
        {"Version":"2012-10-17","Statement":[
        {"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"},
        {"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:role/titusmasterInstanceProfile"},
        "Action":"sts:AssumeRole"}]}\
        """;
    private static final String ALLOW_S3 = """
        {"Version":"2012-10-17","Statement":[{"Action":["s3:*"],"Effect":"Allow","Resource":"*"}]}\
        """;

    private final CloudFixture aws = CloudFixture.withAwsTimes();

    @Test
    void documentsComeBackUrlEncoded() {
        create(MASTER);
        aws.iam.putRolePolicy(
                request -> request.roleName(MASTER).policyName("inline").policyDocument(ALLOW_S3));

        String trust =
                aws.iam.getRole(request -> request.roleName(MASTER)).role().assumeRolePolicyDocument();
        String inline = aws.iam
                .getRolePolicy(request -> request.roleName(MASTER).policyName("inline"))
                .policyDocument();

        assertThat(trust).startsWith("%7B%22Version%22");
        assertThat(URLDecoder.decode(trust, StandardCharsets.UTF_8)).isEqualTo(CloudFixture.EC2_TRUST);
        assertThat(URLDecoder.decode(inline, StandardCharsets.UTF_8)).isEqualTo(ALLOW_S3);
    }

    @Test
    void aRoleIsTaggedAtBirthAndLater() {
        aws.iam.createRole(request -> request.roleName(MASTER)
                .assumeRolePolicyDocument(CloudFixture.EC2_TRUST)
                .tags(tag("titus-studio:stack", "demo")));
        aws.iam.tagRole(request -> request.roleName(MASTER).tags(tag("owner", "me"), tag("titus-studio:stack", "b")));
        aws.iam.untagRole(request -> request.roleName(MASTER).tagKeys("owner"));

        assertThat(aws.iam.getRole(request -> request.roleName(MASTER)).role().tags())
                .containsExactly(tag("titus-studio:stack", "b"));
        assertThat(aws.iam.listRoles().roles().getFirst().tags()).isEmpty();
    }

    @Test
    void aNameIsTakenOnce() {
        create(MASTER);

        assertThatThrownBy(() -> create(MASTER)).isInstanceOf(EntityAlreadyExistsException.class);
        assertThatThrownBy(() -> aws.iam.getRole(request -> request.roleName("none")))
                .isInstanceOf(NoSuchEntityException.class);
    }

    @Test
    void aTrustPolicyMayOnlyNameARoleThatHasExistedForAWhile() {
        assertThatThrownBy(this::createTrustingMaster)
                .isInstanceOf(MalformedPolicyDocumentException.class)
                .hasMessageContaining("Invalid principal in policy");
        create(MASTER);
        assertThat(codeOf(this::createTrustingMaster)).isEqualTo("MalformedPolicyDocument");
        aws.clock.passSeconds(5);

        createTrustingMaster();

        assertThat(aws.iam.listRoles().roles()).hasSize(2);
    }

    @Test
    void aTrustPolicyCanBeChanged() {
        create(MASTER);
        create("titusappwiths3InstanceProfile");
        aws.clock.passSeconds(5);

        aws.iam.updateAssumeRolePolicy(
                request -> request.roleName("titusappwiths3InstanceProfile").policyDocument(TRUSTS_MASTER));

        assertThat(URLDecoder.decode(
                        aws.iam
                                .getRole(request -> request.roleName("titusappwiths3InstanceProfile"))
                                .role()
                                .assumeRolePolicyDocument(),
                        StandardCharsets.UTF_8))
                .contains("role/titusmasterInstanceProfile");
    }

    @Test
    void whatIsNoPolicyIsRefused() {
        create(MASTER);

        assertThat(codeOf(() -> aws.iam.putRolePolicy(
                        request -> request.roleName(MASTER).policyName("p").policyDocument("{"))))
                .isEqualTo("MalformedPolicyDocument");
        assertThat(codeOf(() -> aws.iam.putRolePolicy(
                        request -> request.roleName(MASTER).policyName("p").policyDocument("{}"))))
                .isEqualTo("MalformedPolicyDocument");
    }

    @Test
    void aRoleStaysWhileItHasPoliciesOrIsInAProfile() {
        aws.profile(MASTER);
        aws.iam.putRolePolicy(
                request -> request.roleName(MASTER).policyName("inline").policyDocument(ALLOW_S3));

        assertThatThrownBy(() -> aws.iam.deleteRole(request -> request.roleName(MASTER)))
                .isInstanceOf(DeleteConflictException.class)
                .hasMessageContaining("instance profile");
        aws.iam.removeRoleFromInstanceProfile(
                request -> request.instanceProfileName(MASTER).roleName(MASTER));
        assertThat(messageOf(() -> aws.iam.deleteRole(request -> request.roleName(MASTER))))
                .contains("policies");
        assertThat(aws.iam.listRolePolicies(request -> request.roleName(MASTER)).policyNames())
                .containsExactly("inline");
        aws.iam.deleteRolePolicy(request -> request.roleName(MASTER).policyName("inline"));
        assertThatThrownBy(() -> aws.iam.deleteRolePolicy(
                        request -> request.roleName(MASTER).policyName("inline")))
                .isInstanceOf(NoSuchEntityException.class);
        aws.iam.deleteRole(request -> request.roleName(MASTER));
    }

    @Test
    void aPolicySomebodyAttachedKeepsTheRoleUntilItIsDetached() {
        String admin = "arn:aws:iam::aws:policy/AdministratorAccess";
        create(MASTER);
        aws.iam.attachRolePolicy(request -> request.roleName(MASTER).policyArn(admin));

        assertThat(aws.iam
                        .listAttachedRolePolicies(request -> request.roleName(MASTER))
                        .attachedPolicies())
                .extracting("policyName")
                .containsExactly("AdministratorAccess");
        assertThat(codeOf(() -> aws.iam.deleteRole(request -> request.roleName(MASTER))))
                .isEqualTo("DeleteConflict");
        aws.iam.detachRolePolicy(request -> request.roleName(MASTER).policyArn(admin));
        assertThat(codeOf(() -> aws.iam.detachRolePolicy(
                        request -> request.roleName(MASTER).policyArn(admin))))
                .isEqualTo("NoSuchEntity");
        aws.iam.deleteRole(request -> request.roleName(MASTER));
    }

    @Test
    void aProfileHoldsOneRoleAndStaysWhileItDoes() {
        aws.profile(MASTER);

        assertThat(codeOf(() -> aws.iam.addRoleToInstanceProfile(
                        request -> request.instanceProfileName(MASTER).roleName(MASTER))))
                .isEqualTo("LimitExceeded");
        assertThat(codeOf(() -> aws.iam.createInstanceProfile(request -> request.instanceProfileName(MASTER))))
                .isEqualTo("EntityAlreadyExists");
        assertThat(codeOf(() -> aws.iam.deleteInstanceProfile(request -> request.instanceProfileName(MASTER))))
                .isEqualTo("DeleteConflict");
        assertThat(aws.iam
                        .listInstanceProfilesForRole(request -> request.roleName(MASTER))
                        .instanceProfiles())
                .hasSize(1);
        assertThat(aws.iam
                        .getInstanceProfile(request -> request.instanceProfileName(MASTER))
                        .instanceProfile()
                        .roles())
                .extracting("roleName")
                .containsExactly(MASTER);
    }

    @Test
    void theServiceLinkedRoleIsMadeOnceAndIsNotForUsToDelete() {
        aws.iam.createServiceLinkedRole(request -> request.awsServiceName("autoscaling.amazonaws.com"));

        assertThat(messageOf(() -> aws.iam.createServiceLinkedRole(
                        request -> request.awsServiceName("autoscaling.amazonaws.com"))))
                .contains("has been taken");
        assertThat(aws.iam
                        .getRole(request -> request.roleName("AWSServiceRoleForAutoScaling"))
                        .role()
                        .path())
                .isEqualTo("/aws-service-role/autoscaling.amazonaws.com/");
        assertThat(codeOf(() -> aws.iam.deleteRole(request -> request.roleName("AWSServiceRoleForAutoScaling"))))
                .isEqualTo("UnmodifiableEntity");
    }

    @Test
    void whatTheCircumstancesDenyIsDeniedByTheSimulatorAndInFact() {
        aws.circumstances.denyAction("iam:CreateRole");

        var verdicts = aws.iam
                .simulatePrincipalPolicy(request -> request.policySourceArn("arn:aws:iam::123456789012:user/rehearsal")
                        .actionNames("iam:CreateRole", "iam:DeleteRole"))
                .evaluationResults();

        assertThat(verdicts)
                .extracting("evalDecision")
                .containsExactly(
                        PolicyEvaluationDecisionType.IMPLICIT_DENY.toString(),
                        PolicyEvaluationDecisionType.ALLOWED.toString());
        assertThat(messageOf(() -> create(MASTER))).contains("is not authorized to perform: iam:CreateRole");
        assertThat(codeOf(() -> aws.iam.simulatePrincipalPolicy(
                        request -> request.policySourceArn("arn:aws:sts::123456789012:assumed-role/Admin/me")
                                .actionNames("iam:CreateRole"))))
                .isEqualTo("InvalidInput");
    }

    private void create(String name) {
        aws.iam.createRole(request -> request.roleName(name).assumeRolePolicyDocument(CloudFixture.EC2_TRUST));
    }

    private void createTrustingMaster() {
        aws.iam.createRole(
                request -> request.roleName("titusappnos3InstanceProfile").assumeRolePolicyDocument(TRUSTS_MASTER));
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
