package studio.titus.aws.preflight;

import studio.titus.model.Region;

/** The quotas that stacks run into. Source of codes and defaults: Service Quotas; the defaults are those of a new account. */
enum Quota {
    VCPU("ec2", "L-1216C47A", "Standard on-demand vCPUs"),
    P_VCPU("ec2", "L-417A185B", "On-demand vCPUs of P machines"),
    ELASTIC_IP("ec2", "L-0263D0A3", "Elastic IPs"),
    VPC("vpc", "L-F678F1CE", "VPCs"),
    INTERNET_GATEWAY("vpc", "L-A4707A72", "Internet gateways"),
    NAT_GATEWAY("vpc", "L-FE5A380F", "NAT gateways per zone");

    private final String service;
    private final String code;
    private final String things;

    Quota(String service, String code, String things) {
        this.service = service;
        this.code = code;
        this.things = things;
    }

    String service() {
        return service;
    }

    /** Such as {@code L-1216C47A}. */
    String code() {
        return code;
    }

    /** What is counted, as the start of a sentence. */
    String things() {
        return things;
    }

    /** Where people ask for more. */
    String page(Region region) {
        return "https://%s.console.aws.amazon.com/servicequotas/home/services/%s/quotas/%s"
                .formatted(region.code(), service, code);
    }
}
