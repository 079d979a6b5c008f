package studio.titus.aws.preflight;

import studio.titus.plan.Addresses;
import studio.titus.plan.Change;
import studio.titus.plan.Plan;

/**
 * Whether the bucket's name is free in the whole world. Only the status tells: a HEAD request has no body. A bucket that stands although the
 * plan would create it is none of this stack's, since the look at AWS would have found that one.
 */
final class BucketCheck {

    private static final String OTHER = "Choose another bucket name in the settings.";

    private final Asker asker;
    private final Plan plan;
    private final String name;

    BucketCheck(Asker asker, Plan plan) {
        this.asker = asker;
        this.plan = plan;
        this.name = plan.blueprint().settings().bucket().value();
    }

    Finding look() {
        if (plan.change(Addresses.BUCKET).action() != Change.Action.CREATE) {
            return Finding.ok("The bucket %s is the stack's own.".formatted(name));
        }
        try {
            asker.ask("s3:ListBucket", clients -> clients.s3().headBucket(request -> request.bucket(name)));
            return Finding.stop(
                    "You have a bucket %s already, and this stack did not make it.".formatted(name),
                    "Choose another bucket name in the settings, or remove that bucket if nobody needs it.");
        } catch (Unanswered e) {
            return judge(e);
        }
    }

    private Finding judge(Unanswered e) {
        return switch (e.status()) {
            case 404 -> Finding.ok("The bucket name %s is free.".formatted(name));
            case 403 -> Finding.stop("The bucket name %s is taken by somebody else.".formatted(name), OTHER);
            case 301 -> Finding.stop("A bucket %s exists in another region.".formatted(name), OTHER);
            default -> e.finding();
        };
    }
}
