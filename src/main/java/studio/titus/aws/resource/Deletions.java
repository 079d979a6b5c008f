package studio.titus.aws.resource;

import static studio.titus.aws.error.Calls.ifThere;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import studio.titus.engine.CloudException;
import studio.titus.engine.CloudException.Reaction;
import studio.titus.plan.Live;
import studio.titus.problem.Problem;

/** Deletes, taking "not there" for success, and says who is in the way where AWS only says that something is. */
final class Deletions {

    private static final int MOST_NAMED = 5;

    private final Blockers blockers;

    Deletions(Blockers blockers) {
        this.blockers = blockers;
    }

    /**
     * Deletes once.
     *
     * @param who asks for the blockers, should there be any
     */
    void delete(String action, Live live, Supplier<?> call, Function<Blockers, List<String>> who) {
        try {
            ifThere(action, call);
        } catch (CloudException e) {
            throw e.reaction() == Reaction.BUSY ? named(e, live, who) : e;
        }
    }

    private CloudException named(CloudException busy, Live live, Function<Blockers, List<String>> who) {
        List<String> names;
        try {
            names = who.apply(blockers);
        } catch (CloudException e) {
            busy.addSuppressed(e);
            return busy;
        }
        return names.isEmpty() ? busy : blocked(live, names, busy);
    }

    /** What it looks like when these are in the way. */
    static CloudException blocked(Live live, List<String> names, Throwable cause) {
        var shown = String.join("; ", names.subList(0, Math.min(names.size(), MOST_NAMED)));
        var rest = names.size() > MOST_NAMED ? " and %d more".formatted(names.size() - MOST_NAMED) : "";
        var problem = Problem.of(
                        "aws.blocked",
                        "The %s %s is still used by %s%s".formatted(live.kind().title(), live.id(), shown, rest))
                .subject(live.address().value())
                .because("AWS does not delete what something else still uses.")
                .next("If it does not go away by itself, remove it in the AWS console, then run destroy again.")
                .detail(busyDetail(cause));
        return new CloudException(Reaction.BUSY, problem, cause);
    }

    private static String busyDetail(Throwable cause) {
        var detail = cause instanceof CloudException known ? known.problem().detail() : null;
        return detail == null ? "" : detail;
    }
}
