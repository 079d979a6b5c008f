package studio.titus.model;

import java.util.List;
import java.util.Set;

/** The regions with their names. Source: botocore {@code endpoints.json} and {@code partitions.json}, 2026-08. */
final class RegionTable {

    static final List<Region> ALL = List.of(
            aws("us-east-1", "US East (N. Virginia)"),
            aws("us-east-2", "US East (Ohio)"),
            aws("us-west-1", "US West (N. California)"),
            aws("us-west-2", "US West (Oregon)"),
            aws("ca-central-1", "Canada (Central)"),
            aws("ca-west-1", "Canada West (Calgary)"),
            aws("mx-central-1", "Mexico (Central)"),
            aws("sa-east-1", "South America (São Paulo)"),
            aws("eu-west-1", "Europe (Ireland)"),
            aws("eu-west-2", "Europe (London)"),
            aws("eu-west-3", "Europe (Paris)"),
            aws("eu-central-1", "Europe (Frankfurt)"),
            aws("eu-central-2", "Europe (Zurich)"),
            aws("eu-north-1", "Europe (Stockholm)"),
            aws("eu-south-1", "Europe (Milan)"),
            aws("eu-south-2", "Europe (Spain)"),
            aws("af-south-1", "Africa (Cape Town)"),
            aws("il-central-1", "Israel (Tel Aviv)"),
            aws("me-central-1", "Middle East (UAE)"),
            aws("me-south-1", "Middle East (Bahrain)"),
            aws("ap-east-1", "Asia Pacific (Hong Kong)"),
            aws("ap-east-2", "Asia Pacific (Taipei)"),
            aws("ap-northeast-1", "Asia Pacific (Tokyo)"),
            aws("ap-northeast-2", "Asia Pacific (Seoul)"),
            aws("ap-northeast-3", "Asia Pacific (Osaka)"),
            aws("ap-south-1", "Asia Pacific (Mumbai)"),
            aws("ap-south-2", "Asia Pacific (Hyderabad)"),
            aws("ap-southeast-1", "Asia Pacific (Singapore)"),
            aws("ap-southeast-2", "Asia Pacific (Sydney)"),
            aws("ap-southeast-3", "Asia Pacific (Jakarta)"),
            aws("ap-southeast-4", "Asia Pacific (Melbourne)"),
            aws("ap-southeast-5", "Asia Pacific (Malaysia)"),
            aws("ap-southeast-6", "Asia Pacific (New Zealand)"),
            aws("ap-southeast-7", "Asia Pacific (Thailand)"),
            new Region("cn-north-1", "China (Beijing)", Partition.CHINA),
            new Region("cn-northwest-1", "China (Ningxia)", Partition.CHINA),
            new Region("us-gov-east-1", "AWS GovCloud (US-East)", Partition.US_GOV),
            new Region("us-gov-west-1", "AWS GovCloud (US-West)", Partition.US_GOV),
            new Region("eusc-de-east-1", "AWS European Sovereign Cloud (Germany)", Partition.EU_SOVEREIGN));

    /** Source: moto's copy of DescribeInstanceTypeOfferings of 2026-08-01; eu-west-3 has t2 but no m4. */
    static final Set<String> WITHOUT_T2_OR_M4 = Set.of(
            "af-south-1",
            "ap-east-1",
            "ap-south-2",
            "ap-southeast-3",
            "ap-southeast-4",
            "ap-southeast-5",
            "ca-west-1",
            "eu-central-2",
            "eu-north-1",
            "eu-south-1",
            "eu-south-2",
            "eu-west-3",
            "il-central-1",
            "me-central-1",
            "me-south-1");

    private RegionTable() {}

    private static Region aws(String code, String displayName) {
        return new Region(code, displayName, Partition.AWS);
    }
}
