package studio.titus.aws.resource;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.autoscaling.model.Activity;
import software.amazon.awssdk.services.autoscaling.model.ScalingActivityStatusCode;

/**
 * Why a group does not get its agents. No call fails when a launch fails: only the group's activities tell, and some reasons pass.
 * Source: Auto Scaling user guide, "Troubleshoot issues in Amazon EC2 Auto Scaling".
 */
final class ScalingFailures {

    private static final Set<ScalingActivityStatusCode> ENDED_BADLY =
            Set.of(ScalingActivityStatusCode.FAILED, ScalingActivityStatusCode.CANCELLED);

    /** What people must set right before any launch can succeed. */
    private static final List<String> PERMANENT = List.of(
            "vcpu capacity than your current vcpu limit",
            "vcpulimitexceeded",
            "instance limit",
            "free tier",
            "kms",
            "client.internalerror",
            "client.volumelimitexceeded",
            "invalidamiid",
            "image id",
            "ami ",
            "invalidparametercombination",
            "not supported in your requested availability zone",
            "unsupported",
            "unauthorizedoperation",
            "not authorized to perform",
            "key pair",
            "http tokens");

    /**
     * Why the latest launch failed.
     *
     * @param permanent whether waiting can't help
     */
    record Failure(String reason, boolean permanent) {}

    private ScalingFailures() {}

    /** @param activities newest first, as AWS lists them */
    static Optional<Failure> latest(List<Activity> activities) {
        return activities.stream()
                .filter(activity -> activity.statusCode() != ScalingActivityStatusCode.SUCCESSFUL)
                .findFirst()
                .filter(activity -> ENDED_BADLY.contains(activity.statusCode()))
                .flatMap(activity -> Optional.ofNullable(activity.statusMessage()))
                .map(reason -> new Failure(reason, permanent(reason)));
    }

    private static boolean permanent(String reason) {
        var text = reason.toLowerCase(Locale.ROOT);
        return PERMANENT.stream().anyMatch(text::contains);
    }
}
