package studio.titus.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import studio.titus.engine.CloudException.Reaction;
import studio.titus.plan.Address;
import studio.titus.plan.Live;
import studio.titus.plan.Resource;
import studio.titus.plan.Spec;
import studio.titus.state.Journal;

/**
 * Makes one resource, exactly once. Where the create call takes no client token, a call whose outcome nobody knows is followed by a look
 * for what it may have made, for as long as AWS may take to show it; only then is it called again.
 *
 * @param <S> the resource's spec
 */
final class Creation<S extends Spec> {

    /** EC2 shows what it has made within seconds; a call that was carried out is seen within this time. */
    static final Duration SETTLING = Duration.ofSeconds(20);

    private final RunContext context;
    private final ResourceHandler<S> handler;
    private final S spec;
    private final Address address;
    private final Marking marking;
    private final Retry.Pause pause;
    private Token token;

    Creation(RunContext context, Marking marking, ResourceHandler<S> handler, S spec, Resource resource) {
        this.context = context;
        this.handler = handler;
        this.spec = spec;
        this.address = resource.address();
        this.marking = marking;
        this.pause = context.retry.pause();
        this.token = marking.token(address, context.journal.nextGeneration(address));
    }

    /** Makes it, or finds what an earlier, cut off call made. */
    Live run() {
        var earlier = context.journal.openIntent(address).flatMap(this::settle);
        var live = earlier.orElseGet(this::create);
        context.journal.created(address, live.id());
        return live;
    }

    private Live create() {
        while (true) {
            var made = attempt();
            if (made.isPresent() && made.get().phase() != Live.Phase.GONE) {
                return made.get();
            }
            if (made.isPresent()) {
                context.note(address, "AWS remembers this request from before; making it under a new one");
                token = token.next();
            }
        }
    }

    /** One call. Empty means: try again. */
    private Optional<Live> attempt() {
        context.journal.creating(address, token.generation());
        try {
            return Optional.of(handler.create(spec, marking.attempt(token)));
        } catch (CloudException e) {
            return react(e);
        }
    }

    private Optional<Live> react(CloudException failure) {
        var reaction = failure.reaction();
        var found = switch (reaction) {
            case OUTCOME_UNKNOWN -> settle(new Journal.OpenIntent(context.pace.instant(), token.generation()));
            case EXISTS, TOKEN_BOUND -> find();
            case THROTTLED, LAGGING, LAGGING_EC2, BUSY, CREDENTIALS, REFUSED -> Optional.<Live>empty();
        };
        return found.isPresent() ? found : again(failure);
    }

    private Optional<Live> again(CloudException failure) {
        var reaction = failure.reaction();
        if (!reaction.mayRetry() || pause.exhausted(reaction)) {
            if (reaction != Reaction.OUTCOME_UNKNOWN) {
                context.journal.notCreated(address);
            }
            throw failure;
        }
        if (reaction == Reaction.TOKEN_BOUND) {
            token = token.next();
        }
        context.retryNote(address).accept(failure);
        pause.take(reaction);
        return Optional.empty();
    }

    /** Looks for what an unanswered call may have made, until it would have shown. */
    private Optional<Live> settle(Journal.OpenIntent intent) {
        var until = intent.at().plus(settling());
        var found = find();
        var backoff = new Backoff(context.random);
        while (found.isEmpty() && context.pace.instant().isBefore(until)) {
            context.note(address, "looking whether an unanswered request was carried out");
            context.cancel.sleep(context.pace, shorter(backoff.next(Reaction.LAGGING), until));
            found = find();
        }
        return found;
    }

    private Duration shorter(Duration pauseLength, Instant until) {
        var left = Duration.between(context.pace.instant(), until);
        return pauseLength.compareTo(left) < 0 ? pauseLength : left.plusMillis(1);
    }

    /** A client token or a unique name makes a second call harmless; without one we must be sure. */
    private Duration settling() {
        return spec.kind().createRepeatable() ? Duration.ZERO : SETTLING;
    }

    private Optional<Live> find() {
        return context.retry.call(() -> handler.find(spec, marking.attempt(token)), context.retryNote(address));
    }
}
