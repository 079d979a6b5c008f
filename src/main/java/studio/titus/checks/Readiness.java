package studio.titus.checks;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import studio.titus.problem.ProblemException;

/** Runs the walkthrough's checks of a stack. */
public final class Readiness {

    private final NodeLine line;
    private final InstantSource clock;
    private final List<Check> checks;

    /** @param clock of the time that rows show */
    public Readiness(StackNodes nodes, NodeLine line, InstantSource clock) {
        this(Walkthrough.of(nodes), line, clock);
    }

    Readiness(List<Check> checks, NodeLine line, InstantSource clock) {
        this.checks = List.copyOf(checks);
        this.line = line;
        this.clock = clock;
    }

    /** What will be looked at, in order, before anything was: ids and claims. */
    public Map<String, String> claims() {
        var claims = new LinkedHashMap<String, String>();
        checks.forEach(check -> claims.put(check.id(), check.claim()));
        return claims;
    }

    /**
     * Looks at everything once. A check whose needs do not hold is not tried.
     *
     * @param told hears each row as soon as it is known
     */
    public List<Row> run(Consumer<Row> told) throws InterruptedException {
        var verdicts = new HashMap<String, Row>();
        var rows = new ArrayList<Row>();
        for (var check : checks) {
            var row = row(check, finding(check, verdicts));
            verdicts.put(check.id(), row);
            rows.add(row);
            told.accept(row);
        }
        return rows;
    }

    private Finding finding(Check check, Map<String, Row> before) throws InterruptedException {
        for (var need : check.needs()) {
            var needed = before.get(need);
            if (needed != null && needed.verdict() != Verdict.HOLDS) {
                return untested(needed);
            }
        }
        try {
            return check.look().look(line);
        } catch (ProblemException e) {
            var problem = e.problem();
            var meaning = problem.cause().isEmpty() ? problem.what() + "." : problem.what() + ": " + problem.cause();
            return new Finding(Verdict.FAILS, String.join("\n", problem.next()), meaning, List.of());
        }
    }

    /** What waits for something that is still coming waits too; behind a failure nothing is tested. */
    private static Finding untested(Row needed) {
        var why = "It needs this first: %s.".formatted(needed.claim());
        return new Finding(
                needed.verdict() == Verdict.PENDING ? Verdict.PENDING : Verdict.NOT_TESTED, "", why, List.of());
    }

    private Row row(Check check, Finding finding) {
        return new Row(
                check.id(),
                check.claim(),
                finding.verdict(),
                check.where(),
                check.ran(),
                finding.answer(),
                finding.meaning(),
                finding.fixes(),
                clock.instant());
    }
}
