package studio.titus.aws.preflight;

import java.util.Set;
import software.amazon.awssdk.services.ec2.model.DescribeRegionsResponse;
import studio.titus.model.Partition;
import studio.titus.model.Region;

/** Whether the account may use the region. */
final class RegionCheck {

    /** What EC2 answers in a region that the account has not enabled. */
    private static final Set<String> NOT_ENABLED =
            Set.of("AuthFailure", "OptInRequired", "UnrecognizedClientException");

    private final Asker asker;
    private final Region region;

    RegionCheck(Asker asker, Region region) {
        this.asker = asker;
        this.region = region;
    }

    Finding look() {
        try {
            return judge(asker.ask(
                    "ec2:DescribeRegions",
                    clients -> clients.ec2()
                            .describeRegions(request -> request.allRegions(true).regionNames(region.code()))));
        } catch (Unanswered e) {
            return NOT_ENABLED.contains(e.code()) ? notEnabled() : e.finding();
        }
    }

    private Finding judge(DescribeRegionsResponse answer) {
        var status = answer.regions().stream()
                .filter(found -> region.code().equals(found.regionName()))
                .map(found -> String.valueOf(found.optInStatus()))
                .findFirst();
        if (status.isEmpty()) {
            return Finding.cannotTell("AWS did not say whether %s is enabled.".formatted(region), "");
        }
        if (status.get().equals("not-opted-in")) {
            return notEnabled();
        }
        return region.partition() == Partition.AWS
                ? Finding.ok("%s, %s, is enabled.".formatted(region, region.displayName()))
                : Finding.warn(
                        "%s is enabled, but lies outside the standard partition of AWS: nobody has tried it."
                                .formatted(region),
                        "Use a region of the standard partition if you can.");
    }

    private Finding notEnabled() {
        return Finding.stop(
                "The account has not enabled %s.".formatted(region),
                "Enable it in the AWS console under Account, AWS Regions; that takes minutes. Or choose another"
                        + " region.");
    }
}
