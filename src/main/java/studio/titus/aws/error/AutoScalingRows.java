package studio.titus.aws.error;

import static studio.titus.engine.CloudException.Reaction.BUSY;
import static studio.titus.engine.CloudException.Reaction.EXISTS;
import static studio.titus.engine.CloudException.Reaction.LAGGING;

import java.util.List;

/** What Auto Scaling answers. Source: Auto Scaling API model, and the retry lists of Terraform's AWS provider. */
final class AutoScalingRows {

    private static final Meaning PROFILE_NOT_SEEN_YET = Meaning.of(
                    LAGGING, "aws.lagging.profile", "Auto Scaling does not see the instance profile yet")
            .because("IAM needs some seconds to tell it.")
            .next("Run the same command again: it goes on from here.");

    static final List<Row> ALL = List.of(
            Row.on(PROFILE_NOT_SEEN_YET, "ValidationError").saying("invalid iam instance profile"),
            Row.on(PROFILE_NOT_SEEN_YET, "ValidationError").saying("valid fully-formed launch template"),
            Row.on(
                    Meaning.of(EXISTS, "aws.exists", "An Auto Scaling group of this name exists already")
                            .next("Remove the other one, or set a name prefix in the settings."),
                    "AlreadyExists",
                    "AlreadyExistsFault"),
            Row.on(
                    Meaning.of(BUSY, "aws.busy.group", "The Auto Scaling group is busy")
                            .because("{message}")
                            .next("Run the same command again: it goes on from here."),
                    "ResourceInUse",
                    "ResourceInUseFault",
                    "ScalingActivityInProgress",
                    "ScalingActivityInProgressFault",
                    "ResourceContention",
                    "ResourceContentionFault"),
            Row.on(
                    Meaning.of(
                                    LAGGING,
                                    "aws.lagging.service-role",
                                    "Auto Scaling's own role in this account is not ready yet")
                            .next("Run the same command again: it goes on from here."),
                    "ServiceLinkedRoleFailure"),
            Row.on(
                            Meaning.of(LAGGING, "aws.lagging.group", "Auto Scaling does not see yet what was just made")
                                    .because("{message}"),
                            "ValidationError")
                    .saying("not found"));

    private AutoScalingRows() {}
}
