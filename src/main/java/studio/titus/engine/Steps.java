package studio.titus.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import studio.titus.engine.Cancel.CancelledException;
import studio.titus.engine.CloudException.Reaction;
import studio.titus.engine.RunEvent.Verb;
import studio.titus.plan.Address;
import studio.titus.plan.Live;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;

/** Frames each piece of work with its events, whatever the work is and however it ends. Each beginning and each end is told once. */
final class Steps {

    private record Begun(Verb verb, Instant at) {}

    private final RunContext context;
    private final Map<Address, Begun> begun = new ConcurrentHashMap<>();
    private final Set<Address> givenUp = ConcurrentHashMap.newKeySet();

    Steps(RunContext context) {
        this.context = context;
    }

    /** Tells that the work on a resource begins; a later part of the same work does not tell it again. */
    void begin(Address address, Verb verb) {
        context.tell(at -> {
            begun.putIfAbsent(address, new Begun(verb, at));
            return new RunEvent.ResourceStarted(at, address, verb);
        });
    }

    /** Does the work, or its last part, and tells what came out. What it throws is for {@link #failed}. */
    void run(Address address, Verb verb, Supplier<Live> work) {
        if (!begun.containsKey(address)) {
            begin(address, verb);
        }
        var live = work.get();
        if (verb == Verb.DELETE) {
            context.forget(live);
        } else {
            context.know(live);
        }
        context.done(verb, live);
        context.tell(at -> new RunEvent.ResourceDone(at, address, verb, live, context.since(start(address, at))));
    }

    private Instant start(Address address, Instant now) {
        var known = begun.get(address);
        return known == null ? now : known.at();
    }

    /** Tells why the work on a resource ended without success, and what that means for the rest of the run. */
    void failed(Address address, RuntimeException failure) {
        if (givenUp(address)) {
            return;
        }
        if (ended(failure)) {
            stopped(address);
            return;
        }
        if (reaction(failure) == Reaction.CREDENTIALS) {
            context.endForCredentials();
        }
        givenUp.add(address);
        var problem = problem(failure);
        context.fail(address, problem);
        context.tell(at -> {
            var known = begun.getOrDefault(address, new Begun(Verb.WAIT, at));
            return new RunEvent.ResourceFailed(at, address, known.verb(), problem, context.since(known.at()));
        });
    }

    /** Whether the run's own end is the cause: a stop, an interrupted call, or credentials of which people know already. */
    private boolean ended(RuntimeException failure) {
        return failure instanceof CancelledException
                || context.cancel.stage() == Cancel.Stage.NOW
                || (context.outOfCredentials() && reaction(failure) == Reaction.CREDENTIALS);
    }

    private static @Nullable Reaction reaction(RuntimeException failure) {
        return failure instanceof CloudException known ? known.reaction() : null;
    }

    /** Tells that the work on a resource ended, or was never begun, because the run is over. */
    void stopped(Address address) {
        context.stopped();
        var reason = context.outOfCredentials() ? "AWS asks for new credentials first" : "stopped on request";
        skip(address, RunEvent.Skip.STOPPED, reason);
    }

    /** Tells that something will not be done; only the first reason counts. */
    void skip(Address address, RunEvent.Skip why, String reason) {
        if (givenUp.add(address)) {
            context.tell(at -> new RunEvent.ResourceSkipped(at, address, why, reason));
        }
    }

    /** Whether its work ended without success, or will not be done. */
    boolean givenUp(Address address) {
        return givenUp.contains(address);
    }

    /** The failure as people read it. */
    static Problem problem(RuntimeException failure) {
        if (failure instanceof ProblemException known) {
            return known.problem();
        }
        return Problem.of("engine.defect", "Titus Studio made a mistake")
                .because("An error that nobody foresaw stopped this step. What was made before is safe.")
                .next("Run the same command again.", "If it happens again, report it with the details.")
                .detail(failure.toString());
    }
}
