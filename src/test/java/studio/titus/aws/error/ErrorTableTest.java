package studio.titus.aws.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import studio.titus.engine.CloudException;
import studio.titus.engine.CloudException.Reaction;

class ErrorTableTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # action                              | status | code                          | message                                                  | reaction        | problem
        ec2:RunInstances                      | 400 | InvalidSubnetID.NotFound         | The subnet ID 'subnet-1' does not exist                  | LAGGING_EC2     | aws.lagging
        ec2:CreateRoute                       | 400 | InvalidRouteTableID.NotFound     | The routeTable ID 'rtb-1' does not exist                 | LAGGING_EC2     | aws.lagging
        ec2:CreateNatGateway                  | 400 | InvalidAllocationID.NotFound     | The allocation ID 'eipalloc-1' does not exist            | LAGGING_EC2     | aws.lagging
        ec2:DeleteNatGateway                  | 400 | NatGatewayNotFound               | NatGateway nat-1 was not found                           | LAGGING_EC2     | aws.lagging
        ec2:RunInstances                      | 400 | InvalidParameterValue            | Value (x) for parameter iamInstanceProfile.name is invalid. Invalid IAM Instance Profile name | LAGGING | aws.lagging.profile
        ec2:RunInstances                      | 400 | InvalidParameterValue            | IAM Instance Profile "arn" has no associated IAM Roles   | LAGGING         | aws.lagging.profile
        ec2:RunInstances                      | 404 | NoSuchEntity                     | Instance profile not found                               | LAGGING         | aws.lagging.profile
        ec2:RunInstances                      | 400 | InvalidParameterValue            | Invalid value 'zz' for KeyName                           | REFUSED         | aws.refused
        autoscaling:CreateAutoScalingGroup    | 400 | ValidationError                  | Invalid IAM Instance Profile: titusmaster                | LAGGING         | aws.lagging.profile
        autoscaling:CreateAutoScalingGroup    | 400 | ValidationError                  | You must use a valid fully-formed launch template. Value (x) | LAGGING     | aws.lagging.profile
        autoscaling:CreateAutoScalingGroup    | 400 | ValidationError                  | You are not authorized to perform this operation         | LAGGING         | aws.lagging.permission
        autoscaling:CreateAutoScalingGroup    | 400 | ValidationError                  | Max bound, 1, must be greater than or equal to min bound | REFUSED         | aws.refused
        autoscaling:CreateAutoScalingGroup    | 400 | AlreadyExists                    | AutoScalingGroup by this name already exists             | EXISTS          | aws.exists
        autoscaling:DeleteAutoScalingGroup    | 400 | ResourceInUse                    | in use                                                   | BUSY            | aws.busy.group
        autoscaling:DeleteAutoScalingGroup    | 400 | ScalingActivityInProgress        | You cannot delete an AutoScalingGroup while              | BUSY            | aws.busy.group
        autoscaling:UpdateAutoScalingGroup    | 500 | ResourceContention               | contention                                               | BUSY            | aws.busy.group
        autoscaling:CreateAutoScalingGroup    | 500 | ServiceLinkedRoleFailure         | not ready                                                | LAGGING         | aws.lagging.service-role
        iam:CreateRole                        | 400 | MalformedPolicyDocument          | Invalid principal in policy: "AWS":"arn"                 | LAGGING         | aws.lagging.principal
        iam:CreateRole                        | 400 | MalformedPolicyDocument          | Syntax errors in policy.                                 | REFUSED         | aws.bad-policy
        iam:PutRolePolicy                     | 404 | NoSuchEntity                     | The role with name x cannot be found.                    | LAGGING         | aws.lagging.iam
        iam:CreateRole                        | 409 | EntityAlreadyExists              | Role with name x already exists.                         | EXISTS          | aws.exists
        iam:DeleteRole                        | 409 | DeleteConflict                   | must remove roles from instance profile first            | BUSY            | aws.busy.iam
        iam:TagRole                           | 409 | ConcurrentModification           | try again                                                | BUSY            | aws.busy.iam
        iam:CreateRole                        | 409 | LimitExceeded                    | Cannot exceed quota for RolesPerAccount: 1000            | REFUSED         | aws.quota
        ec2:ImportKeyPair                     | 400 | InvalidKeyPair.Duplicate         | The keypair already exists                               | EXISTS          | aws.exists
        ec2:CreateSecurityGroup               | 400 | InvalidGroup.Duplicate           | The security group 'x' already exists for VPC            | EXISTS          | aws.exists
        ec2:AuthorizeSecurityGroupIngress     | 400 | InvalidPermission.Duplicate      | the specified rule already exists                        | EXISTS          | aws.exists
        ec2:CreateRoute                       | 400 | RouteAlreadyExists               | The route identified by 0.0.0.0/0 already exists.        | EXISTS          | aws.exists
        ec2:CreateSubnet                      | 400 | InvalidSubnet.Conflict           | The CIDR conflicts with another subnet                   | EXISTS          | aws.exists
        ec2:CreateNatGateway                  | 400 | Resource.AlreadyAssociated       | resource is already associated                           | EXISTS          | aws.exists
        ec2:CreateLaunchTemplate              | 400 | InvalidLaunchTemplateName.AlreadyExistsException | in use                                   | EXISTS          | aws.exists
        s3:CreateBucket                       | 409 | BucketAlreadyOwnedByYou          | Your previous request succeeded                          | EXISTS          | aws.exists
        s3:CreateBucket                       | 409 | BucketAlreadyExists              | not available                                            | REFUSED         | aws.bucket-taken
        s3:CreateBucket                       | 409 | OperationAborted                 | A conflicting conditional operation                      | BUSY            | aws.busy.bucket
        s3:PutBucketTagging                   | 404 | NoSuchBucket                     | The specified bucket does not exist                      | LAGGING         | aws.lagging.bucket
        s3:DeleteBucket                       | 409 | BucketNotEmpty                   | not empty                                                | BUSY            | aws.bucket-not-empty
        ec2:CreateVpc                         | 400 | VpcLimitExceeded                 | The maximum number of VPCs has been reached.             | REFUSED         | aws.quota
        ec2:AllocateAddress                   | 400 | AddressLimitExceeded             | The maximum number of addresses has been reached.        | REFUSED         | aws.quota
        ec2:RunInstances                      | 400 | VcpuLimitExceeded                | You have requested more vCPU capacity                    | REFUSED         | aws.quota
        ec2:RunInstances                      | 500 | InsufficientInstanceCapacity     | We currently do not have sufficient t2.large capacity    | BUSY            | aws.no-capacity
        ec2:RunInstances                      | 400 | Unsupported                      | not supported in your requested Availability Zone        | REFUSED         | aws.type-not-offered
        ec2:RunInstances                      | 400 | InvalidParameterCombination      | The specified instance type is not eligible for Free Tier | REFUSED        | aws.free-plan
        ec2:RunInstances                      | 400 | InvalidAMIID.NotFound            | The image id '[ami-1]' does not exist                    | REFUSED         | aws.no-image
        ec2:RunInstances                      | 400 | InvalidIPAddress.InUse           | Address 30.0.100.10 is in use.                           | BUSY            | aws.busy
        ec2:TerminateInstances                | 400 | OperationNotPermitted            | The instance may not be terminated.                      | REFUSED         | aws.protected
        ec2:CreateNatGateway                  | 400 | InsufficientFreeAddressesInSubnet | full                                                    | REFUSED         | aws.subnet-full
        ec2:CreateVpc                         | 403 | UnauthorizedOperation            | You are not authorized to perform this operation.        | REFUSED         | aws.denied
        iam:CreateRole                        | 403 | AccessDenied                     | no identity-based policy allows the iam:CreateRole action | REFUSED        | aws.denied
        ec2:CreateVpc                         | 403 | UnauthorizedOperation            | with an explicit deny in a service control policy        | REFUSED         | aws.denied.organization
        ec2:CreateVpc                         | 403 | UnauthorizedOperation            | because no permissions boundary allows the action        | REFUSED         | aws.denied.boundary
        ec2:CreateVpc                         | 403 | UnauthorizedOperation            | with an explicit deny in an identity-based policy        | REFUSED         | aws.denied.explicit
        ec2:DescribeVpcs                      | 401 | AuthFailure                      | AWS was not able to validate the provided credentials    | CREDENTIALS     | aws.credentials.refused
        ec2:ReleaseAddress                    | 400 | AuthFailure                      | You do not have permission to access the resource        | BUSY            | aws.busy.address
        sts:GetCallerIdentity                 | 403 | ExpiredToken                     | The security token included in the request is expired    | CREDENTIALS     | aws.credentials.expired
        ec2:DescribeVpcs                      | 400 | RequestExpired                   | Request has expired.                                     | CREDENTIALS     | aws.credentials.request-expired
        sts:GetCallerIdentity                 | 403 | InvalidClientTokenId             | The security token included in the request is invalid    | CREDENTIALS     | aws.credentials.unknown-key
        sts:GetCallerIdentity                 | 403 | SignatureDoesNotMatch            | The request signature we calculated does not match       | CREDENTIALS     | aws.credentials.wrong-secret
        sts:GetCallerIdentity                 | 403 | SignatureDoesNotMatch            | Signature expired: 20261122T000000Z is now earlier than  | REFUSED         | aws.clock
        s3:CreateBucket                       | 403 | RequestTimeTooSkewed             | The difference between the request time                  | REFUSED         | aws.clock
        ec2:DescribeVpcs                      | 401 | OptInRequired                    | You are not subscribed to this service                   | REFUSED         | aws.region-disabled
        ec2:CreateVpc                         | 503 | RequestLimitExceeded             | Request limit exceeded.                                  | THROTTLED       | aws.throttled
        iam:CreateRole                        | 400 | Throttling                       | Rate exceeded                                            | THROTTLED       | aws.throttled
        s3:CreateBucket                       | 503 | SlowDown                         | Please reduce your request rate.                         | THROTTLED       | aws.throttled
        ec2:CreateVpc                         | 429 | ''                               | ''                                                       | THROTTLED       | aws.throttled
        ec2:RunInstances                      | 400 | IdempotentParameterMismatch      | other parameters                                         | TOKEN_BOUND     | aws.token-bound
        ec2:DeleteSubnet                      | 400 | DependencyViolation              | The subnet 'subnet-1' has dependencies                   | BUSY            | aws.busy
        ec2:DeleteSecurityGroup               | 400 | InvalidGroup.InUse               | in use                                                   | BUSY            | aws.busy
        ec2:CreateVpc                         | 500 | InternalError                    | An internal error has occurred                           | OUTCOME_UNKNOWN | aws.server-fault
        ec2:CreateVpc                         | 503 | Unavailable                      | The server is overloaded                                 | OUTCOME_UNKNOWN | aws.server-fault
        ec2:DeleteNatGateway                  | 500 | ''                               | <!doctype html><title>500 Internal Server Error</title>  | OUTCOME_UNKNOWN | aws.server-fault
        ec2:CreateVpc                         | 502 | ''                               | ''                                                       | OUTCOME_UNKNOWN | aws.server-fault
        ec2:CreateVpc                         | 407 | ''                               | Proxy Authentication Required                            | REFUSED         | aws.proxy-refused
        ec2:CreateVpc                         | 403 | ''                               | ''                                                       | REFUSED         | aws.denied
        ec2:CreateVpc                         | 400 | SomethingNew                     | never heard of                                           | REFUSED         | aws.refused
        """)
    void eachAnswerOfAwsHasItsMeaning(
            String action, int status, String code, String message, Reaction reaction, String problem) {
        var translated = ErrorTable.translate(action, answer(status, code, message));

        assertThat(translated.reaction()).isEqualTo(reaction);
        assertThat(translated.problem().code()).isEqualTo(problem);
        assertThat(translated.problem().detail()).contains(action, "HTTP " + status, "Request id: request-1");
    }

    @Test
    void anAnswerWithoutAnyDetailsIsAServerFault() {
        var bare = Ec2Exception.builder().statusCode(500).build();

        assertThat(ErrorTable.translate("ec2:CreateVpc", (SdkException) bare).reaction())
                .isEqualTo(Reaction.OUTCOME_UNKNOWN);
    }

    @Test
    void aUsedUpQuotaNamesWhatToAskFor() {
        var problem = ErrorTable.translate("ec2:AllocateAddress", answer(400, "AddressLimitExceeded", "5 of 5"))
                .problem();

        assertThat(problem.what()).contains("Elastic IP addresses");
        assertThat(problem.text()).contains("L-0263D0A3", "servicequotas/home/services/ec2/quotas/L-0263D0A3");
    }

    @Test
    void aRefusalNamesTheActionToAskFor() {
        var problem = ErrorTable.translate("iam:CreateRole", answer(403, "AccessDenied", "no"))
                .problem();

        assertThat(problem.text()).contains("You may not do iam:CreateRole", "Ask the account's administrator");
    }

    @Test
    void anEncodedRefusalSaysHowToDecodeIt() {
        var problem = ErrorTable.translate(
                        "ec2:RunInstances",
                        answer(403, "UnauthorizedOperation", "No. Encoded authorization failure message: abc"))
                .problem();

        assertThat(problem.text()).contains("aws sts decode-authorization-message");
    }

    @Test
    void keysInAMessageAreMasked() {
        var message = "key AKIAIOSFODNN7EXAMPLE is not allowed";

        var problem = ErrorTable.translate("ec2:CreateVpc", answer(400, "Odd", message))
                .problem();

        assertThat(problem.text() + problem.detail()).doesNotContain("AKIAIOSFODNN7");
    }

    @Test
    void failuresOnTheWayAreToldApart() {
        assertThat(failure(new UnknownHostException("ec2.amazonaws.com"))).isEqualTo("aws.network.dns");
        assertThat(failure(new ConnectException("Connection refused"))).isEqualTo("aws.network");
        assertThat(failure(new SocketTimeoutException("Read timed out"))).isEqualTo("aws.timeout");
        assertThat(failure(new SSLHandshakeException("PKIX").initCause(new CertificateException("unknown CA"))))
                .isEqualTo("aws.network.certificate");
        assertThat(failure(new IOException("CONNECT refused by proxy: HTTP/1.1 407 Proxy Authentication Required")))
                .isEqualTo("aws.proxy-refused");
        assertThat(failure(new IOException("Connection reset"))).isEqualTo("aws.network.reply");
    }

    @Test
    void whereNobodyAnswersALookGivesUpSoonerThanAChange() {
        var refused = SdkClientException.create("Unable", new ConnectException("Connection refused"));

        var reaction = ErrorTable.translate("ec2:DescribeVpcs", refused).reaction();

        assertThat(reaction).isEqualTo(Reaction.UNREACHABLE);
        assertThat(reaction.lookPatience()).isLessThan(reaction.patience());
    }

    @Test
    void whatDidNotReachAwsOrLostItsReplyIsLookedForBeforeItIsTriedAgain() {
        var lost = SdkClientException.create("Unable to execute HTTP request", new IOException("reset"));
        var late = ApiCallAttemptTimeoutException.create(30_000);

        assertThat(ErrorTable.translate("ec2:CreateVpc", lost).reaction()).isEqualTo(Reaction.OUTCOME_UNKNOWN);
        assertThat(ErrorTable.translate("ec2:CreateVpc", late).reaction()).isEqualTo(Reaction.OUTCOME_UNKNOWN);
    }

    @Test
    void aStoppedCallLeavesTheThreadInterrupted() {
        var translated = ErrorTable.translate("ec2:CreateVpc", AbortedException.create("Thread was interrupted"));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(translated.problem().code()).isEqualTo("aws.interrupted");
    }

    private static String failure(Throwable cause) {
        CloudException translated = ErrorTable.translate(
                "ec2:CreateVpc", SdkClientException.create("Unable to execute HTTP request", cause));
        return translated.problem().code();
    }

    private static SdkException answer(int status, String code, String message) {
        var details = AwsErrorDetails.builder().errorMessage(message);
        if (!code.isEmpty()) {
            details.errorCode(code);
        }
        return AwsServiceException.builder()
                .statusCode(status)
                .requestId("request-1")
                .awsErrorDetails(details.build())
                .build();
    }
}
