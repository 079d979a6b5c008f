package studio.titus.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import studio.titus.engine.CloudException.Reaction;
import studio.titus.plan.Address;
import studio.titus.plan.Live;
import studio.titus.plan.Resource;
import studio.titus.plan.Spec;
import studio.titus.problem.Problem;

/**
 * Makes one resource, exactly once. Where the create call takes no client token, a call whose outcome nobody knows is followed by a look
 * for what it may have made, for as long as AWS may take to show it; only then is it called again.
 *
 * @param <S> the resource's spec
 */
final class Creation<S extends Spec> {

    /** EC2 shows what it has made within seconds; a call that was carried out is seen within this time. */
    static final Duration SETTLING = Duration.ofSeconds(20);

    /** More requests that AWS remembers from before are not the traces of cut off runs, but a fault. */
    private static final int MOST_GENERATIONS = 25;

    private final RunContext context;
    private final ResourceHandler<S> handler;
    private final S spec;
    private final Address address;
    private final Marking marking;
    private final Retry.Pause pause;
    private final int firstGeneration;
    private Token token;

    Creation(RunContext context, Marking marking, ResourceHandler<S> handler, S spec, Resource resource) {
        this.context = context;
        this.handler = handler;
        this.spec = spec;
        this.address = resource.address();
        this.marking = marking;
        this.pause = context.retry.pause();
        this.firstGeneration = context.journal.nextGeneration(address);
        this.token = marking.token(address, firstGeneration);
    }

    /** Makes it, or finds what an earlier call made that was cut off, or that the plan's look was too early for. */
    Live run() {
        var live = earlier().orElseGet(this::create);
        context.journal.created(address, live.id());
        return live;
    }

    private Optional<Live> earlier() {
        var cutOff = context.journal.openIntent(address);
        return cutOff.isPresent()
                ? settle(cutOff.get().at(), settling())
                : context.journal.made(address).flatMap(at -> settle(at, SETTLING));
    }

    private Live create() {
        while (true) {
            var made = attempt();
            if (made.isPresent() && stands(made.get())) {
                return made.get();
            }
            if (made.isPresent()) {
                context.note(address, "AWS remembers this request from before; making it under a new one");
                nextGeneration();
            }
        }
    }

    private static boolean stands(Live live) {
        return live.phase() != Live.Phase.GONE && live.phase() != Live.Phase.DELETING;
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
        var found = switch (failure.reaction()) {
            case OUTCOME_UNKNOWN, UNREACHABLE -> settle(context.pace.instant(), settling());
            case EXISTS, TOKEN_BOUND -> find();
            case THROTTLED, LAGGING, LAGGING_EC2, BUSY, CREDENTIALS, REFUSED, KEPT -> Optional.<Live>empty();
        };
        return found.isPresent() ? found : again(failure);
    }

    private Optional<Live> again(CloudException failure) {
        try {
            pause.afterOrThrow(failure, context.retryNote(address));
        } catch (CloudException last) {
            if (last.reaction().outcomeKnown()) {
                context.journal.notCreated(address);
            }
            throw last;
        }
        if (failure.reaction() == Reaction.TOKEN_BOUND) {
            nextGeneration();
        }
        return Optional.empty();
    }

    private void nextGeneration() {
        token = token.next();
        if (token.generation() - firstGeneration > MOST_GENERATIONS) {
            context.journal.notCreated(address);
            throw new CloudException(
                    Reaction.REFUSED,
                    Problem.of("engine.remembered", "AWS answers each request with something that is gone already")
                            .subject(address.value())
                            .because("%d requests under new names were taken for old ones.".formatted(MOST_GENERATIONS))
                            .next("Run apply again in a few minutes: it goes on from here."),
                    null);
        }
    }

    /** Looks for what an earlier call may have made, until it would have shown. */
    private Optional<Live> settle(Instant called, Duration settling) {
        var now = context.pace.instant();
        var until = (called.isBefore(now) ? called : now).plus(settling);
        var found = find();
        var backoff = new Backoff(context.random);
        while (found.isEmpty() && context.pace.instant().isBefore(until)) {
            context.note(address, "looking whether an earlier request was carried out");
            context.cancel.sleep(context.pace, shorter(backoff.next(Reaction.LAGGING), until));
            found = find();
        }
        return found;
    }

    private Duration shorter(Duration pauseLength, Instant until) {
        var left = Duration.between(context.pace.instant(), until);
        return pauseLength.compareTo(left) < 0 ? pauseLength : left.plusMillis(1);
    }

    /** The same client token or a unique name makes a second call harmless; without one we must be sure. */
    private Duration settling() {
        return spec.kind().createRepeatable() ? Duration.ZERO : SETTLING;
    }

    private Optional<Live> find() {
        return context.retry
                .call(() -> handler.find(spec, marking.attempt(token)), context.retryNote(address))
                .filter(Creation::stands);
    }
}
