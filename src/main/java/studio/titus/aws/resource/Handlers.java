package studio.titus.aws.resource;

import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.s3.S3Client;
import studio.titus.engine.ResourceHandler;
import studio.titus.plan.Kind;

/** The handlers of all kinds, over the clients of one account and region. */
public final class Handlers {

    final VpcHandler vpc;
    final SubnetHandler subnet;
    final InternetGatewayHandler internetGateway;
    final ElasticIpHandler elasticIp;
    final NatGatewayHandler natGateway;
    final RouteTableHandler routeTable;
    final MainAssociationHandler mainAssociation;
    final AssociationHandler association;
    final SecurityGroupHandler securityGroup;
    final SecurityGroupRuleHandler securityGroupRule;
    final KeyPairHandler keyPair;
    final RoleHandler role;
    final RolePolicyHandler rolePolicy;
    final InstanceProfileHandler instanceProfile;
    final BucketHandler bucket;
    private final BucketContents contents;
    final InstanceHandler instance;
    final LaunchTemplateHandler launchTemplate;
    final AutoScalingGroupHandler autoScalingGroup;
    final Instances instances;
    final GroupRules rules;
    final Buckets buckets;

    /**
     * @param accountId twelve digits: buckets of other accounts are never touched
     * @param region the code of the clients' region
     */
    public Handlers(
            Ec2Client ec2, IamClient iam, AutoScalingClient scaling, S3Client s3, String accountId, String region) {
        var deletions = new Deletions(new Blockers(ec2));
        instances = new Instances(ec2);
        var sweeper = new InterfaceSweeper(ec2, instances);
        rules = new GroupRules(ec2);
        var json = new PolicyJson();
        vpc = new VpcHandler(ec2, deletions);
        subnet = new SubnetHandler(ec2, deletions, sweeper);
        internetGateway = new InternetGatewayHandler(ec2, deletions);
        elasticIp = new ElasticIpHandler(ec2, deletions);
        natGateway = new NatGatewayHandler(ec2);
        routeTable = new RouteTableHandler(ec2, deletions);
        mainAssociation = new MainAssociationHandler(ec2);
        association = new AssociationHandler(ec2);
        securityGroup = new SecurityGroupHandler(ec2, deletions, sweeper, rules);
        securityGroupRule = new SecurityGroupRuleHandler(rules);
        keyPair = new KeyPairHandler(ec2);
        role = new RoleHandler(iam, json);
        rolePolicy = new RolePolicyHandler(iam, json);
        instanceProfile = new InstanceProfileHandler(iam);
        buckets = new Buckets(s3, accountId, region);
        contents = new BucketContents(s3);
        bucket = new BucketHandler(s3, buckets, contents);
        instance = new InstanceHandler(ec2, instances);
        launchTemplate = new LaunchTemplateHandler(ec2);
        autoScalingGroup = new AutoScalingGroupHandler(scaling, instances);
    }

    /** How many versions and delete markers lie in a bucket, counted up to 1000. */
    public int objectsIn(String name) {
        return contents.count(name);
    }

    /** The handler of a kind. */
    public ResourceHandler<?> of(Kind kind) {
        return switch (kind) {
            case VPC -> vpc;
            case SUBNET -> subnet;
            case INTERNET_GATEWAY -> internetGateway;
            case ELASTIC_IP -> elasticIp;
            case NAT_GATEWAY -> natGateway;
            case ROUTE_TABLE -> routeTable;
            case MAIN_ROUTE_TABLE_ASSOCIATION -> mainAssociation;
            case ROUTE_TABLE_ASSOCIATION -> association;
            case SECURITY_GROUP -> securityGroup;
            case SECURITY_GROUP_RULE -> securityGroupRule;
            case KEY_PAIR -> keyPair;
            case ROLE -> role;
            case ROLE_POLICY -> rolePolicy;
            case INSTANCE_PROFILE -> instanceProfile;
            case BUCKET -> bucket;
            case INSTANCE -> instance;
            case LAUNCH_TEMPLATE -> launchTemplate;
            case AUTO_SCALING_GROUP -> autoScalingGroup;
        };
    }
}
