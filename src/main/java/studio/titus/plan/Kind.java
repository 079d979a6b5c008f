package studio.titus.plan;

import java.time.Duration;
import java.util.Set;

/**
 * The 18 kinds of AWS resource in the stack: how long they usually take, how long they may take, and which attributes AWS changes in
 * place. Times are of the AWS provider of Terraform and of measurements named in its public issues; "typical" serves progress bars only.
 */
public enum Kind {
    VPC("aws_vpc", "VPC", 3, 600, 2, 300, Set.of("enable_dns_support", "enable_dns_hostnames")),
    SUBNET("aws_subnet", "subnet", 2, 600, 2, 1200, Set.of(NetworkSpec.Subnet.PUBLIC_ADDRESSES)),
    INTERNET_GATEWAY("aws_internet_gateway", "internet gateway", 3, 1200, 3, 1200, Set.of("vpc_id")),
    ELASTIC_IP("aws_eip", "Elastic IP address", 1, 900, 1, 900, Set.of()),
    NAT_GATEWAY("aws_nat_gateway", "NAT gateway", 100, 600, 60, 1800, Set.of()),
    ROUTE_TABLE("aws_route_table", "route table", 2, 300, 1, 300, Set.of("route")),
    MAIN_ROUTE_TABLE_ASSOCIATION(
            "aws_main_route_table_association",
            "main route table association",
            1,
            300,
            1,
            300,
            Set.of("route_table_id")),
    ROUTE_TABLE_ASSOCIATION(
            "aws_route_table_association", "route table association", 1, 300, 1, 300, Set.of("route_table_id")),
    SECURITY_GROUP("aws_security_group", "security group", 2, 600, 2, 900, Set.of()),
    SECURITY_GROUP_RULE("aws_security_group_rule", "security group rule", 1, 300, 1, 300, Set.of("cidr_blocks")),
    KEY_PAIR("aws_key_pair", "key pair", 1, 120, 1, 120, Set.of()),
    ROLE("aws_iam_role", "IAM role", 2, 120, 2, 120, Set.of("assume_role_policy")),
    ROLE_POLICY("aws_iam_role_policy", "inline policy", 1, 120, 1, 120, Set.of("policy")),
    INSTANCE_PROFILE("aws_iam_instance_profile", "instance profile", 2, 120, 2, 120, Set.of("role")),
    BUCKET(
            "aws_s3_bucket",
            "S3 bucket",
            3,
            1200,
            5,
            3600,
            Set.of(StorageSpec.Bucket.MARKED, StorageSpec.Bucket.BOOT_OBJECTS)),
    INSTANCE(
            "aws_instance",
            "EC2 instance",
            30,
            600,
            45,
            600,
            Set.of("instance_state", "vpc_security_group_ids", "http_tokens", "http_put_response_hop_limit")),
    LAUNCH_TEMPLATE(
            "aws_launch_template",
            "launch template",
            1,
            120,
            1,
            120,
            Set.of(
                    "image_id",
                    "instance_type",
                    "key_name",
                    "vpc_security_group_ids",
                    "iam_instance_profile",
                    "user_data_sha256",
                    "volume_size",
                    "volume_type",
                    ComputeSpec.LaunchTemplate.PART_TAGS,
                    "http_tokens",
                    "http_put_response_hop_limit")),
    AUTO_SCALING_GROUP(
            "aws_autoscaling_group",
            "Auto Scaling group",
            60,
            600,
            60,
            600,
            Set.of(
                    "min_size",
                    "desired_capacity",
                    "max_size",
                    "launch_template_version",
                    "health_check_type",
                    "health_check_grace_period"));

    private final String terraformType;
    private final String title;
    private final Duration typicalCreate;
    private final Duration createLimit;
    private final Duration typicalDelete;
    private final Duration deleteLimit;
    private final Set<String> updatable;

    Kind(
            String terraformType,
            String title,
            int typicalCreateSeconds,
            int createLimitSeconds,
            int typicalDeleteSeconds,
            int deleteLimitSeconds,
            Set<String> updatable) {
        this.terraformType = terraformType;
        this.title = title;
        this.typicalCreate = Duration.ofSeconds(typicalCreateSeconds);
        this.createLimit = Duration.ofSeconds(createLimitSeconds);
        this.typicalDelete = Duration.ofSeconds(typicalDeleteSeconds);
        this.deleteLimit = Duration.ofSeconds(deleteLimitSeconds);
        this.updatable = updatable;
    }

    /** The type part of an {@link Address}. */
    public String terraformType() {
        return terraformType;
    }

    /** What people call it, in the middle of a sentence. */
    public String title() {
        return title;
    }

    /** How long creating it usually takes, until it is ready. */
    public Duration typicalCreate() {
        return typicalCreate;
    }

    /** After this long without becoming ready, creating it has failed. */
    public Duration createLimit() {
        return createLimit;
    }

    /** How long deleting it usually takes, until it is gone. */
    public Duration typicalDelete() {
        return typicalDelete;
    }

    /** After this long without being gone, deleting it has failed. */
    public Duration deleteLimit() {
        return deleteLimit;
    }

    /** Whether its create call takes tags, so that the user's own tags belong on it. */
    public boolean taggable() {
        return switch (this) {
            case MAIN_ROUTE_TABLE_ASSOCIATION, ROUTE_TABLE_ASSOCIATION, ROLE_POLICY, SECURITY_GROUP_RULE -> false;
            default -> true;
        };
    }

    /** Whether a look finds it by its name, which the VPC's tags note, and not by its own tags or its parent alone. */
    public boolean foundByName() {
        return switch (this) {
            case KEY_PAIR, ROLE, INSTANCE_PROFILE, BUCKET, LAUNCH_TEMPLATE, AUTO_SCALING_GROUP -> true;
            default -> false;
        };
    }

    /**
     * Whether AWS itself keeps a second create call from making a second one: by a client token, a name, an address range or a parent.
     */
    public boolean createRepeatable() {
        return switch (this) {
            case VPC, INTERNET_GATEWAY, ELASTIC_IP -> false;
            default -> true;
        };
    }

    /** Whether AWS changes this attribute of an existing resource; any other difference needs a new one. Tags always change in place. */
    public boolean changesInPlace(String attribute) {
        return attribute.startsWith(UserTags.ATTRIBUTE) || updatable.contains(attribute);
    }
}
