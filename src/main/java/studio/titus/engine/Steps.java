package studio.titus.engine;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import studio.titus.engine.RunEvent.Verb;
import studio.titus.plan.Address;
import studio.titus.plan.Live;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;

/** Frames each piece of work with its events, whatever the work is and however it ends. */
final class Steps {

    private final RunContext context;

    Steps(RunContext context) {
        this.context = context;
    }

    /** Does the work, and tells when it starts, when it is done and what came out. */
    void run(Address address, Verb verb, Supplier<Live> work) {
        var start = context.pace.instant();
        context.emit(new RunEvent.ResourceStarted(start, address, verb));
        try {
            var live = work.get();
            if (verb == Verb.DELETE) {
                context.forget(live);
            } else {
                context.know(live);
            }
            context.done(verb);
            var now = context.pace.instant();
            context.emit(new RunEvent.ResourceDone(now, address, verb, live, context.since(start)));
        } catch (Cancel.CancelledException e) {
            throw e;
        } catch (RuntimeException e) {
            var problem = problem(e);
            context.fail(address, problem);
            var now = context.pace.instant();
            context.emit(new RunEvent.ResourceFailed(now, address, verb, problem, context.since(start)));
            throw e;
        }
    }

    /** A failure was told when it happened; a person's stop is told here. */
    void failed(Address address, RuntimeException failure) {
        if (failure instanceof Cancel.CancelledException) {
            skipped(address, null);
        }
    }

    void skipped(Address address, @Nullable Address cause) {
        var reason = cause == null ? "stopped on request" : "needs " + cause;
        context.emit(new RunEvent.ResourceSkipped(context.pace.instant(), address, reason));
    }

    private static Problem problem(RuntimeException failure) {
        if (failure instanceof ProblemException known) {
            return known.problem();
        }
        return Problem.of("engine.defect", "Titus Studio made a mistake")
                .because("An error that nobody foresaw stopped this step. What was made before is safe.")
                .next("Run the same command again.", "If it happens again, report it with the details.")
                .detail(failure.toString());
    }
}
