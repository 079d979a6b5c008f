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

    /**
     * What the group's newest activity tells; a launch that went well since, or is on its way, makes what failed before it the past.
     *
     * @param activities newest first, as AWS lists them
     * @param known the id of the newest activity from before this wait, "" for none: the reason of that one may have been removed, so
     *     it is told and never final
     */
    static Optional<Failure> latest(List<Activity> activities, String known) {
        return activities.stream()
                .findFirst()
                .filter(activity -> ENDED_BADLY.contains(activity.statusCode()))
                .filter(activity -> activity.statusMessage() != null)
                .map(activity -> new Failure(
                        activity.statusMessage(),
                        !activity.activityId().equals(known) && permanent(activity.statusMessage())));
    }

    private static boolean permanent(String reason) {
        var text = reason.toLowerCase(Locale.ROOT);
        return PERMANENT.stream().anyMatch(text::contains);
    }
}
