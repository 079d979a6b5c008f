package studio.titus.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(RunContext.class);

    final StackName stack;
    final Cloud cloud;
    final Pace pace;
    final Journal journal;
    final Cancel cancel;
    final Retry retry;

    final RandomGenerator random;

    /** From 0 to 1, and different for each run; see {@link Patience}. */
    final double phase;

    final Instant start;
    private final Consumer<RunEvent> listener;
    private final Object telling = new Object();
    private final Map<Address, Live> known = new ConcurrentHashMap<>();
    private final Map<Verb, Set<String>> done = new ConcurrentHashMap<>();
    private final List<Failure> failures = new ArrayList<>();
    private volatile boolean outOfCredentials;
    private volatile boolean stoppedByPerson;

    RunContext(StackName stack, Cloud cloud, Pace pace, RandomGenerator random, Run run) {
        this.stack = stack;
        this.cloud = cloud;
        this.pace = pace;
        this.random = random;
        this.phase = random.nextDouble();
        this.journal = new ForgivingJournal(run.journal(), this::unwritten);
        this.listener = run.events();
        this.cancel = run.cancel().follower();
        this.retry = new Retry(pace, random, cancel);
        this.start = pace.instant();
    }

    /**
     * Tells the listener what has happened now. Events arrive one at a time and in the order of their time, whichever thread they come
     * from. A listener that fails, such as a broken pipe behind it, must not leave a stack half made: the run goes on.
     */
    void tell(Function<Instant, RunEvent> event) {
        synchronized (telling) {
            var told = event.apply(pace.instant());
            try {
                listener.accept(told);
            } catch (RuntimeException e) {
                LOG.warn("A listener of the run failed on {}", told, e);
            }
        }
    }

    void note(Address address, String message) {
        tell(at -> new RunEvent.ResourceNote(at, address, RunEvent.Note.NEWS, message));
    }

    private void unwritten(Address address, Problem problem) {
        LOG.warn("The journal takes no more: {}", problem.text());
        note(address, "going on, though this computer can't write it down: " + problem.what() + ". " + problem.cause());
    }

    /** Tells that the work goes on, though there is nothing new. */
    void beat(Address address, String message) {
        tell(at -> new RunEvent.ResourceNote(at, address, RunEvent.Note.SIGN_OF_LIFE, message));
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

    Resolver resolver() {
        return ref -> Optional.ofNullable(known.get(ref.target())).flatMap(live -> live.attribute(ref.attribute()));
    }

    /** Counts what was done; doing the same to the same thing again counts once. */
    void done(Verb verb, Live live) {
        done.computeIfAbsent(verb, _ -> ConcurrentHashMap.newKeySet()).add(live.address() + " " + live.id());
    }

    int count(Verb verb) {
        return done.getOrDefault(verb, Set.of()).size();
    }

    /** New credentials are needed: every further call would fail in the same way, so the run ends as on request. */
    void endForCredentials() {
        outOfCredentials = true;
        cancel.afterCurrent();
    }

    boolean outOfCredentials() {
        return outOfCredentials;
    }

    /** Something was left undone because a person wished it. */
    void stopped() {
        stoppedByPerson |= !outOfCredentials;
    }

    boolean stoppedByPerson() {
        return stoppedByPerson;
    }

    synchronized void fail(Address address, Problem problem) {
        failures.add(new Failure(address, problem));
    }

    synchronized List<Failure> failures() {
        return List.copyOf(failures);
    }

    /** The resources that failed, each once. */
    Set<Address> failed() {
        var all = new HashSet<Address>();
        failures().forEach(failure -> all.add(failure.address()));
        return all;
    }

    Duration since(Instant moment) {
        return Duration.between(moment, pace.instant());
    }
}
