package studio.titus.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;

/** AWS, or the way to it, refused a call. Says what may be done about it. */
public final class CloudException extends ProblemException {

    /** What the engine does about it. */
    public enum Reaction {
        /** Too many calls: the call was not carried out. Try again with growing pauses. */
        THROTTLED(Duration.ofMinutes(5)),
        /** A server fault, a lost reply or a time-out: nobody knows whether it was carried out. Look, then try again. */
        OUTCOME_UNKNOWN(Duration.ofMinutes(5), Duration.ofMinutes(2)),
        /**
         * Nothing answers under the service's address. A call that changes something may be the last of a run in which the network went
         * away, and waits for it; whoever only looks learns soon that there is nobody.
         */
        UNREACHABLE(Duration.ofMinutes(5), Duration.ofSeconds(10)),
        /** AWS does not know yet what it has just made elsewhere. Try again for a while. */
        LAGGING(Duration.ofMinutes(2)),
        /** As {@link #LAGGING}, for EC2's own resources, which take longer. */
        LAGGING_EC2(Duration.ofMinutes(5)),
        /** Something else is in the way and is expected to go. Try again for a while. */
        BUSY(Duration.ofMinutes(10)),
        /** The client token is bound to something else. Look, then raise the generation. */
        TOKEN_BOUND(Duration.ofMinutes(1)),
        /** What shall be made is there already. Look whether it is ours. */
        EXISTS(Duration.ofMinutes(2)),
        /** The session is over or the keys are wrong: new credentials are needed. */
        CREDENTIALS(Duration.ZERO),
        /** It was left where it is because {@link Removal} says so. */
        KEPT(Duration.ZERO),
        /** Trying again can't help. */
        REFUSED(Duration.ZERO);

        private final Duration patience;
        private final Duration lookPatience;

        Reaction(Duration patience) {
            this(patience, patience);
        }

        Reaction(Duration patience, Duration lookPatience) {
            this.patience = patience;
            this.lookPatience = lookPatience;
        }

        /** For how long trying again makes sense. */
        public Duration patience() {
            return patience;
        }

        /** As {@link #patience()}, for a look by which nothing is changed, and before which nothing was. */
        public Duration lookPatience() {
            return lookPatience;
        }

        /** Whether AWS said, or the way there leaves no doubt, that the call was not carried out. */
        boolean outcomeKnown() {
            return this != OUTCOME_UNKNOWN && this != UNREACHABLE;
        }

        public boolean mayRetry() {
            return !patience.isZero();
        }
    }

    private final Reaction reaction;

    public CloudException(Reaction reaction, Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
        this.reaction = reaction;
    }

    public Reaction reaction() {
        return reaction;
    }
}
