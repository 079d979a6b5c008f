package studio.titus.plan;

/** The names of the 38 resources, the familiar ones of the Terraform project where it has them. */
public final class Addresses {

    public static final Address VPC = new Address("aws_vpc.titus");
    public static final Address PUBLIC_SUBNET = new Address("aws_subnet.public_subnet_1");
    public static final Address PRIVATE_SUBNET = new Address("aws_subnet.private_subnet_1");
    public static final Address INTERNET_GATEWAY = new Address("aws_internet_gateway.internet_gw");
    public static final Address NAT_ADDRESS = new Address("aws_eip.nat");
    public static final Address NAT_GATEWAY = new Address("aws_nat_gateway.nat");
    public static final Address PUBLIC_ROUTES = new Address("aws_route_table.public_route_table");
    public static final Address PRIVATE_ROUTES = new Address("aws_route_table.private_route_table");
    public static final Address MAIN_ASSOCIATION = new Address("aws_main_route_table_association.vpc_route_table");
    public static final Address PRIVATE_ASSOCIATION = new Address("aws_route_table_association.private_route_table");

    public static final Address BASTION_GROUP = new Address("aws_security_group.titusbastion");
    public static final Address APP_GROUP = new Address("aws_security_group.titusapp");
    public static final Address MAIN_GROUP = new Address("aws_security_group.titusmaster-mainvpc");
    public static final Address BASTION_EGRESS = new Address("aws_security_group_rule.bastion_egress_all");
    public static final Address BASTION_SSH = new Address("aws_security_group_rule.bastion_ssh_ip");
    public static final Address BASTION_ICMP = new Address("aws_security_group_rule.bastion_icmp");
    public static final Address APP_EGRESS = new Address("aws_security_group_rule.titusapp_egress_all");
    public static final Address APP_SSH = new Address("aws_security_group_rule.titusapp_ssh");
    public static final Address APP_HTTP = new Address("aws_security_group_rule.titusapp_http");
    public static final Address MAIN_EGRESS = new Address("aws_security_group_rule.titus_master-mainvpc_egress_all");
    public static final Address MAIN_TCP = new Address("aws_security_group_rule.titus_master-mainvpc_tcp");
    public static final Address MAIN_SSH = new Address("aws_security_group_rule.titus_master-mainvpc_ssh");
    public static final Address MAIN_ICMP = new Address("aws_security_group_rule.titus_master-mainvpc_icmp");
    public static final Address KEY_PAIR = new Address("aws_key_pair.titus_deployer");

    public static final Address MASTER_ROLE = new Address("aws_iam_role.titusmasterInstanceProfile");
    public static final Address S3_ROLE = new Address("aws_iam_role.titusappwiths3InstanceProfile");
    public static final Address NO_S3_ROLE = new Address("aws_iam_role.titusappnos3InstanceProfile");
    public static final Address MASTER_POLICY = new Address("aws_iam_role_policy.titusmasterInstanceProfile");
    public static final Address S3_POLICY = new Address("aws_iam_role_policy.titusappwiths3InstanceProfile");
    public static final Address NO_S3_POLICY = new Address("aws_iam_role_policy.titusappnos3InstanceProfile");
    public static final Address PROFILE = new Address("aws_iam_instance_profile.titusmasterInstanceProfile");

    public static final Address BUCKET = new Address("aws_s3_bucket.titus_log_bucket");

    public static final Address BASTION = new Address("aws_instance.bastion");
    public static final Address PREREQS = new Address("aws_instance.prereqs");
    public static final Address MASTER = new Address("aws_instance.master");
    public static final Address GATEWAY = new Address("aws_instance.gateway");
    public static final Address AGENT_TEMPLATE = new Address("aws_launch_template.titusagent");
    public static final Address AGENT_GROUP = new Address("aws_autoscaling_group.titusagent");

    private Addresses() {}
}
