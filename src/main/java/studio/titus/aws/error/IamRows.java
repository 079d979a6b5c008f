package studio.titus.aws.error;

import static studio.titus.engine.CloudException.Reaction.BUSY;
import static studio.titus.engine.CloudException.Reaction.EXISTS;
import static studio.titus.engine.CloudException.Reaction.LAGGING;
import static studio.titus.engine.CloudException.Reaction.REFUSED;

import java.util.List;

/** What IAM answers. Source: IAM API model, and the retry lists of Terraform's AWS provider. */
final class IamRows {

    private static final String GO_ON = "Run the same command again: it goes on from here.";

    static final List<Row> ALL = List.of(
            Row.on(
                            Meaning.of(
                                            LAGGING,
                                            "aws.lagging.principal",
                                            "IAM does not see yet the role that a trust policy names")
                                    .next(GO_ON),
                            "MalformedPolicyDocument")
                    .saying("invalid principal in policy"),
            Row.on(
                    Meaning.of(REFUSED, "aws.bad-policy", "IAM does not understand a policy: {message}")
                            .next("Report this with the details."),
                    "MalformedPolicyDocument"),
            Row.on(
                    Meaning.of(LAGGING, "aws.lagging.iam", "IAM does not see yet what was just made")
                            .because("{message}")
                            .next(GO_ON),
                    "NoSuchEntity",
                    "EntityTemporarilyUnmodifiable"),
            Row.on(
                    Meaning.of(EXISTS, "aws.exists", "It exists already: {message}")
                            .next("Names of roles and profiles are unique in an account: remove the other one, or"
                                    + " set a name prefix in the settings."),
                    "EntityAlreadyExists"),
            Row.on(
                    Meaning.of(BUSY, "aws.busy.iam", "IAM still uses it")
                            .because("{message}")
                            .next(GO_ON),
                    "DeleteConflict",
                    "ConcurrentModification"));

    private IamRows() {}
}
