package studio.titus.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import studio.titus.engine.RunEvent.Failure;
import studio.titus.engine.RunEvent.Verb;
import studio.titus.model.Pace;
import studio.titus.model.StackName;
import studio.titus.plan.Address;
import studio.titus.plan.Live;
import studio.titus.plan.Resolver;
import studio.titus.problem.Problem;
import studio.titus.state.Journal;

/** What all steps of one run share: the tools, the events, and what is known of the resources so far. */
final class RunContext {

    final StackName stack;
    final Cloud cloud;
    final Pace pace;
    final Journal journal;
    final Cancel cancel;
    final Retry retry;
    final RandomGenerator random;
    final Instant start;
    private final Consumer<RunEvent> events;
    private final Map<Address, Live> known = new ConcurrentHashMap<>();
    private final Map<Verb, Integer> done = new ConcurrentHashMap<>();
    private final List<Failure> failures = new ArrayList<>();

    RunContext(StackName stack, Cloud cloud, Pace pace, RandomGenerator random, Run run) {
        this.stack = stack;
        this.cloud = cloud;
        this.pace = pace;
        this.random = random;
        this.journal = run.journal();
        this.events = run.events();
        this.cancel = run.cancel();
        this.retry = new Retry(pace, random, cancel);
        this.start = pace.instant();
    }

    /** Events reach the listener one at a time, whichever thread they come from. */
    void emit(RunEvent event) {
        synchronized (events) {
            events.accept(event);
        }
    }

    void note(Address address, String message) {
        emit(new RunEvent.ResourceNote(pace.instant(), address, message));
    }

    /** Tells people why a call is made again. */
    Consumer<CloudException> retryNote(Address address) {
        return failure -> note(address, failure.problem().what() + "; trying again");
    }

    void know(Live live) {
        known.put(live.address(), live);
    }

    /** It is gone. A second copy of a resource that stands leaves that one known. */
    void forget(Live live) {
        known.computeIfPresent(live.address(), (_, other) -> other.id().equals(live.id()) ? null : other);
    }

    Map<Address, Live> known() {
        return known;
    }

    Resolver resolver() {
        return ref -> Optional.ofNullable(known.get(ref.target())).flatMap(live -> live.attribute(ref.attribute()));
    }

    void done(Verb verb) {
        done.merge(verb, 1, Integer::sum);
    }

    int count(Verb verb) {
        return done.getOrDefault(verb, 0);
    }

    synchronized void fail(Address address, Problem problem) {
        failures.add(new Failure(address, problem));
    }

    synchronized List<Failure> failures() {
        return List.copyOf(failures);
    }

    Duration since(Instant moment) {
        return Duration.between(moment, pace.instant());
    }
}
