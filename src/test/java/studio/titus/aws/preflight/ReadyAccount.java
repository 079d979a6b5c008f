package studio.titus.aws.preflight;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.ec2.model.*;
import software.amazon.awssdk.services.freetier.model.AccountPlanType;
import software.amazon.awssdk.services.freetier.model.GetAccountPlanStateResponse;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.GetRoleRequest;
import software.amazon.awssdk.services.iam.model.GetRoleResponse;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyRequest;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyResponse;
import software.amazon.awssdk.services.servicequotas.model.GetServiceQuotaResponse;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** An empty account in eu-west-1 in which nothing stands in the way of a stack. */
final class ReadyAccount {

    static final String ZONE = "euw1-az1";
    static final String IMAGE = "ami-0123456789abcdef0";

    private ReadyAccount() {}

    static Map<String, Function<AwsRequest, Object>> answers() {
        var answers = new HashMap<String, Function<AwsRequest, Object>>();
        account(answers);
        usage(answers);
        region(answers);
        for (var dryRun : List.of("runInstances", "allocateAddress", "createSecurityGroup", "createLaunchTemplate")) {
            answers.put(dryRun, _ -> {
                throw FakeAws.refusal(412, "DryRunOperation", "Request would have succeeded, but DryRun flag is set.");
            });
        }
        return answers;
    }

    private static void account(Map<String, Function<AwsRequest, Object>> answers) {
        answers.put("getCallerIdentity", _ -> caller("Mon, 4 May 2026 03:02:01 GMT"));
        answers.put(
                "getAccountPlanState",
                _ -> GetAccountPlanStateResponse.builder()
                        .accountPlanType(AccountPlanType.PAID)
                        .build());
        answers.put("simulatePrincipalPolicy", request -> simulated((SimulatePrincipalPolicyRequest) request));
        answers.put("getRole", request -> role((GetRoleRequest) request));
        answers.put("getServiceQuota", _ -> quota(64));
        answers.put("headBucket", _ -> {
            throw FakeAws.refusal(404, "NoSuchBucket", "");
        });
    }

    private static void usage(Map<String, Function<AwsRequest, Object>> answers) {
        answers.put(
                "describeInstances", _ -> DescribeInstancesResponse.builder().build());
        answers.put(
                "describeAddresses", _ -> DescribeAddressesResponse.builder().build());
        answers.put("describeVpcs", _ -> DescribeVpcsResponse.builder().build());
        answers.put(
                "describeInternetGateways",
                _ -> DescribeInternetGatewaysResponse.builder().build());
        answers.put(
                "describeNatGateways",
                _ -> DescribeNatGatewaysResponse.builder().build());
    }

    private static void region(Map<String, Function<AwsRequest, Object>> answers) {
        answers.put(
                "describeRegions",
                _ -> DescribeRegionsResponse.builder()
                        .regions(region -> region.regionName("eu-west-1").optInStatus("opt-in-not-required"))
                        .build());
        answers.put("describeAvailabilityZones", _ -> zones(ZONE, "euw1-az2"));
        answers.put(
                "describeInstanceTypeOfferings", _ -> offerings(ZONE, "t2.nano", "t2.micro", "t2.large", "m4.large"));
        answers.put(
                "describeImages",
                _ -> DescribeImagesResponse.builder()
                        .images(image -> image.imageId(IMAGE)
                                .name("ubuntu-xenial-16.04-amd64-server-20210928")
                                .state(ImageState.AVAILABLE)
                                .imageAllowed(true)
                                .deprecationTime("2023-09-28T00:00:00.000Z"))
                        .build());
        answers.put(
                "getInstanceMetadataDefaults",
                _ -> GetInstanceMetadataDefaultsResponse.builder().build());
        answers.put(
                "getEbsEncryptionByDefault",
                _ -> GetEbsEncryptionByDefaultResponse.builder()
                        .ebsEncryptionByDefault(false)
                        .build());
        answers.put("describeVpcBlockPublicAccessOptions", _ -> blocked(InternetGatewayBlockMode.OFF));
    }

    static GetCallerIdentityResponse caller(String date) {
        var http = SdkHttpResponse.builder()
                .statusCode(200)
                .putHeader("Date", date)
                .build();
        return (GetCallerIdentityResponse) GetCallerIdentityResponse.builder()
                .account(FakeAws.ACCOUNT)
                .arn("arn:aws:iam::123456789012:user/ann")
                .sdkHttpResponse(http)
                .build();
    }

    static GetServiceQuotaResponse quota(int value) {
        return GetServiceQuotaResponse.builder()
                .quota(quota -> quota.value((double) value))
                .build();
    }

    static DescribeAvailabilityZonesResponse zones(String... ids) {
        var zones = Arrays.stream(ids)
                .map(id -> AvailabilityZone.builder()
                        .zoneId(id)
                        .zoneType("availability-zone")
                        .state(AvailabilityZoneState.AVAILABLE)
                        .build())
                .toList();
        return DescribeAvailabilityZonesResponse.builder()
                .availabilityZones(zones)
                .build();
    }

    static DescribeInstanceTypeOfferingsResponse offerings(String zone, String... types) {
        var offerings = Arrays.stream(types)
                .map(type -> InstanceTypeOffering.builder()
                        .location(zone)
                        .instanceType(type)
                        .build())
                .toList();
        return DescribeInstanceTypeOfferingsResponse.builder()
                .instanceTypeOfferings(offerings)
                .build();
    }

    static DescribeVpcBlockPublicAccessOptionsResponse blocked(InternetGatewayBlockMode mode) {
        return DescribeVpcBlockPublicAccessOptionsResponse.builder()
                .vpcBlockPublicAccessOptions(options -> options.internetGatewayBlockMode(mode))
                .build();
    }

    /** Allows everything but the given actions. */
    static SimulatePrincipalPolicyResponse simulated(SimulatePrincipalPolicyRequest request, String... denied) {
        var results = request.actionNames().stream()
                .map(action -> EvaluationResult.builder()
                        .evalActionName(action)
                        .evalDecision(
                                List.of(denied).contains(action)
                                        ? PolicyEvaluationDecisionType.IMPLICIT_DENY
                                        : PolicyEvaluationDecisionType.ALLOWED)
                        .build())
                .toList();
        return SimulatePrincipalPolicyResponse.builder()
                .evaluationResults(results)
                .build();
    }

    private static GetRoleResponse role(GetRoleRequest request) {
        return GetRoleResponse.builder()
                .role(role -> role.arn("arn:aws:iam::123456789012:role/aws-reserved/sso/" + request.roleName()))
                .build();
    }
}
