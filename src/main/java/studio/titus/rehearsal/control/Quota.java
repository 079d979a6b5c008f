package studio.titus.rehearsal.control;

/** The service quotas that decide whether a stack fits (codes as Service Quotas names them). */
public enum Quota {
    STANDARD_VCPUS("ec2", "L-1216C47A", "Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances", 5, true),
    ELASTIC_IPS("ec2", "L-0263D0A3", "EC2-VPC Elastic IPs", 5, true),
    VPCS("vpc", "L-F678F1CE", "VPCs per Region", 5, true),
    INTERNET_GATEWAYS("vpc", "L-A4707A72", "Internet gateways per Region", 5, false),
    NAT_GATEWAYS("vpc", "L-FE5A380F", "NAT gateways per Availability Zone", 5, false);

    private final String serviceCode;
    private final String code;
    private final String title;
    private final int awsDefault;
    private final boolean applied;

    Quota(String serviceCode, String code, String title, int awsDefault, boolean applied) {
        this.serviceCode = serviceCode;
        this.code = code;
        this.title = title;
        this.awsDefault = awsDefault;
        this.applied = applied;
    }

    /** The service the quota belongs to, for example {@code vpc}. */
    public String serviceCode() {
        return serviceCode;
    }

    /** The quota's code, for example {@code L-F678F1CE}. */
    public String code() {
        return code;
    }

    /** The quota's name in the console. */
    public String title() {
        return title;
    }

    /** What AWS gives an account that never asked for more. */
    public int awsDefault() {
        return awsDefault;
    }

    /** Whether Service Quotas knows an applied value from the start; otherwise asking for one is NoSuchResource. */
    public boolean isApplied() {
        return applied;
    }
}
