package studio.titus.checks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Runs the walkthrough's checks of a stack. */
public final class Readiness {

    private final CheckRun checks;

    /** @param clock of the time that rows show */
    public Readiness(StackNodes nodes, NodeLine line, InstantSource clock) {
        this(Walkthrough.of(nodes), line, clock);
    }

    Readiness(List<Check> checks, NodeLine line, InstantSource clock) {
        this(new CheckRun(checks, line, clock, Instant.MIN));
    }

    private Readiness(CheckRun checks) {
        this.checks = checks;
    }

    /** What will be looked at, in order, before anything was: ids and claims. */
    public Map<String, String> claims() {
        return checks.claims();
    }

    /**
     * Looks at everything once. A check whose needs do not hold is not tried.
     *
     * @param told hears each row as soon as it is known
     */
    public List<Row> run(Consumer<Row> told) throws InterruptedException {
        return checks.run(told);
    }

    /**
     * Takes a machine that does not answer as one that is still starting, until a moment by the clock of the rows. Without this it counts as
     * failed at once.
     */
    public Readiness startingUntil(Instant end) {
        return new Readiness(new CheckRun(checks.checks(), checks.line(), checks.clock(), end));
    }

    /**
     * Looks at one claim alone, whether or not what it needs holds.
     *
     * @throws IllegalArgumentException for an id that no check has
     */
    public Row run(String id) throws InterruptedException {
        return checks.run(id);
    }
}
