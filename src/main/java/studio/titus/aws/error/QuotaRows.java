package studio.titus.aws.error;

import java.util.List;
import studio.titus.engine.CloudException.Reaction;

/** What an account may have of each thing. Source of the quota codes: Service Quotas, as preflight asks for them. */
final class QuotaRows {

    static final List<Row> ALL = List.of(
            quota("VpcLimitExceeded", "VPCs in this region", "vpc", "L-F678F1CE"),
            quota("AddressLimitExceeded", "Elastic IP addresses in this region", "ec2", "L-0263D0A3"),
            quota("InternetGatewayLimitExceeded", "internet gateways in this region", "vpc", "L-A4707A72"),
            quota("NatGatewayLimitExceeded", "NAT gateways in this zone", "vpc", "L-FE5A380F"),
            quota("VcpuLimitExceeded", "vCPUs of on-demand standard instances", "ec2", "L-1216C47A"),
            quota("InstanceLimitExceeded", "vCPUs of on-demand standard instances", "ec2", "L-1216C47A"),
            quota("SubnetLimitExceeded", "subnets in this VPC", "vpc", "L-407747CB"),
            quota("RouteTableLimitExceeded", "route tables in this VPC", "vpc", "L-589F43AA"),
            quota("SecurityGroupLimitExceeded", "security groups in this region", "vpc", "L-E79EC296"),
            quota("RulesPerSecurityGroupLimitExceeded", "rules in a security group", "vpc", "L-0EA8095F"),
            quota("NetworkInterfaceLimitExceeded", "network interfaces in this region", "vpc", "L-DF5E4CA3"),
            quota("VolumeLimitExceeded", "gp2 storage in this region", "ebs", "L-D18FCD1D"),
            quota("TooManyBuckets", "buckets in this account", "s3", "L-DC2B2D3D"),
            quota("LimitExceeded", "roles in this account", "iam", "L-FE177D64").to("iam:CreateRole"),
            quota("LimitExceeded", "instance profiles in this account", "iam", "L-6E65F664")
                    .to("iam:CreateInstanceProfile"),
            quota("LimitExceeded", "Auto Scaling groups in this region", "autoscaling", "L-CDE20ADC")
                    .to("autoscaling:CreateAutoScalingGroup"),
            Row.on(
                    Meaning.of(Reaction.REFUSED, "aws.quota", "A quota of this account is used up: {message}")
                            .next("Ask for a higher quota in the AWS console under Service Quotas, or remove what is"
                                    + " no longer needed."),
                    "LimitExceeded",
                    "LimitExceededException",
                    "ResourceLimitExceeded",
                    "MaxIOPSLimitExceeded",
                    "ServiceQuotaExceededException"));

    private QuotaRows() {}

    private static Row quota(String errorCode, String things, String service, String quota) {
        var page = "https://console.aws.amazon.com/servicequotas/home/services/%s/quotas/%s".formatted(service, quota);
        var meaning = Meaning.of(Reaction.REFUSED, "aws.quota", "No more " + things + " are allowed")
                .because("The quota %s of this account is used up.".formatted(quota))
                .next(
                        "Ask for a higher quota at %s, or remove what is no longer needed.".formatted(page),
                        "Then run the same command again: it goes on from here.");
        return Row.on(meaning, errorCode);
    }
}
