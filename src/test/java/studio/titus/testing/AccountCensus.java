package studio.titus.testing;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.ec2.model.NatGatewayState;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Counts everything of an account that a stack could have made, whoever made it: asked of the server directly, with no code of the product
 * between, so that a second one of anything shows.
 */
public final class AccountCensus implements AutoCloseable {

    private final Ec2Client ec2;
    private final IamClient iam;
    private final AutoScalingClient scaling;
    private final S3Client s3;

    /** Of a server that speaks AWS's protocols, in eu-west-1. */
    public AccountCensus(URI endpoint) {
        this(
                at(endpoint, Ec2Client.builder()).build(),
                at(endpoint, IamClient.builder()).build(),
                at(endpoint, AutoScalingClient.builder()).build(),
                at(endpoint, S3Client.builder()).forcePathStyle(true).build());
    }

    /** Of an account in this process. */
    public AccountCensus(Ec2Client ec2, IamClient iam, AutoScalingClient scaling, S3Client s3) {
        this.ec2 = ec2;
        this.iam = iam;
        this.scaling = scaling;
        this.s3 = s3;
    }

    private static <B extends AwsClientBuilder<B, C>, C> B at(URI endpoint, B builder) {
        return builder.endpointOverride(endpoint)
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("census", "census")));
    }

    /** What a complete stack counts, with its one agent. */
    public static Map<String, Integer> complete() {
        var all = new TreeMap<String, Integer>();
        all.put("addresses", 1);
        all.put("buckets", 1);
        all.put("groups", 3);
        all.put("instanceProfiles", 1);
        all.put("instances", 5);
        all.put("internetGateways", 1);
        all.put("keyPairs", 1);
        all.put("launchTemplates", 1);
        all.put("natGateways", 1);
        all.put("policies", 3);
        all.put("publicInstances", 1);
        all.put("roles", 3);
        all.put("routeTables", 3);
        all.put("rules", 10);
        all.put("scalingGroups", 1);
        all.put("subnets", 2);
        all.put("vpcs", 1);
        return all;
    }

    /** Counts; kinds of which there are none are left out, so that an account without a stack gives an empty map. */
    public Map<String, Integer> count() {
        var all = new TreeMap<String, Integer>();
        var vpcs = ec2.describeVpcs().vpcs().stream()
                .filter(vpc -> !vpc.isDefault())
                .map(Vpc::vpcId)
                .toList();
        all.put("vpcs", vpcs.size());
        vpcs.forEach(vpc -> inside(vpc).forEach((kind, number) -> all.merge(kind, number, Integer::sum)));
        all.put("internetGateways", gateways());
        all.put("addresses", ec2.describeAddresses().addresses().size());
        all.put("keyPairs", ec2.describeKeyPairs().keyPairs().size());
        all.put("instances", instances().size());
        all.put("publicInstances", (int) instances().stream()
                .filter(instance -> instance.publicIpAddress() != null)
                .count());
        all.put(
                "launchTemplates",
                ec2.describeLaunchTemplates().launchTemplates().size());
        all.put(
                "scalingGroups",
                scaling.describeAutoScalingGroups().autoScalingGroups().size());
        all.put("roles", roles().size());
        all.put("policies", policies());
        all.put(
                "instanceProfiles",
                iam.listInstanceProfiles().instanceProfiles().size());
        all.put("buckets", s3.listBuckets().buckets().size());
        all.values().removeIf(number -> number == 0);
        return all;
    }

    private Map<String, Integer> inside(String vpc) {
        var filter = Filter.builder().name("vpc-id").values(vpc).build();
        var groups = ec2.describeSecurityGroups(r -> r.filters(filter)).securityGroups().stream()
                .filter(group -> !group.groupName().equals("default"))
                .map(group -> group.groupId())
                .toList();
        var all = new TreeMap<String, Integer>();
        all.put("subnets", ec2.describeSubnets(r -> r.filters(filter)).subnets().size());
        all.put(
                "routeTables",
                ec2.describeRouteTables(r -> r.filters(filter)).routeTables().size());
        all.put("natGateways", natGateways(filter));
        all.put("groups", groups.size());
        all.put("rules", groups.stream().mapToInt(this::rules).sum());
        return all;
    }

    private int rules(String group) {
        var filter = Filter.builder().name("group-id").values(group).build();
        return ec2.describeSecurityGroupRules(r -> r.filters(filter))
                .securityGroupRules()
                .size();
    }

    private int natGateways(Filter filter) {
        return (int) ec2.describeNatGateways(r -> r.filter(filter)).natGateways().stream()
                .filter(nat -> nat.state() != NatGatewayState.DELETED)
                .count();
    }

    /** A fresh moto account has none of its own; gateways without a network count too. */
    private int gateways() {
        return ec2.describeInternetGateways().internetGateways().size();
    }

    private List<Instance> instances() {
        return ec2.describeInstances().reservations().stream()
                .flatMap(reservation -> reservation.instances().stream())
                .filter(instance -> instance.state().name() != InstanceStateName.TERMINATED)
                .toList();
    }

    /** The role that AWS makes for a service itself is nobody's resource and stays. */
    private List<Role> roles() {
        return iam.listRoles().roles().stream()
                .filter(role -> !role.path().startsWith("/aws-service-role/"))
                .toList();
    }

    private int policies() {
        return roles().stream()
                .mapToInt(role -> iam.listRolePolicies(r -> r.roleName(role.roleName()))
                        .policyNames()
                        .size())
                .sum();
    }

    @Override
    public void close() {
        ec2.close();
        iam.close();
        scaling.close();
        s3.close();
    }
}
