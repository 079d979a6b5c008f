package studio.titus.model;

/** A separate world of AWS with its own accounts, ARNs and host names. Source: botocore {@code partitions.json}. */
public enum Partition {
    AWS("aws", "amazonaws.com", "ec2.amazonaws.com"),
    CHINA("aws-cn", "amazonaws.com.cn", "ec2.amazonaws.com.cn"),
    US_GOV("aws-us-gov", "amazonaws.com", "ec2.amazonaws.com"),
    EU_SOVEREIGN("aws-eusc", "amazonaws.eu", "ec2.amazonaws.com");

    private final String id;
    private final String dnsSuffix;
    private final String ec2Principal;

    Partition(String id, String dnsSuffix, String ec2Principal) {
        this.id = id;
        this.dnsSuffix = dnsSuffix;
        this.ec2Principal = ec2Principal;
    }

    /** The second part of an ARN, for instance {@code aws} in {@code arn:aws:iam::…}. */
    public String id() {
        return id;
    }

    /** What host names of services end with. */
    public String dnsSuffix() {
        return dnsSuffix;
    }

    /** The service name of EC2 in a trust policy. */
    public String ec2Principal() {
        return ec2Principal;
    }
}
