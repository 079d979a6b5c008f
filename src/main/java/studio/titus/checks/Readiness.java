package studio.titus.checks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import studio.titus.problem.ProblemException;
import studio.titus.ssh.LinkException;

/** Runs the walkthrough's checks of a stack. */
public final class Readiness {

    private final NodeLine line;
    private final InstantSource clock;
    private final List<Check> checks;
    private Instant booted = Instant.MIN;

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

    /**
     * Takes a machine that does not answer as one that is still starting, until a moment by the clock of the rows. Without this it counts as
     * failed at once.
     */
    public Readiness startingUntil(Instant end) {
        booted = end;
        return this;
    }

    /**
     * Looks at one claim alone, whether or not what it needs holds.
     *
     * @throws IllegalArgumentException for an id that no check has
     */
    public Row run(String id) throws InterruptedException {
        var check = checks.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No check is called " + id));
        return row(check, finding(check, Map.of()));
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
        } catch (LinkException e) {
            return e.mayPass() && clock.instant().isBefore(booted) ? starting(e) : failure(e);
        } catch (ProblemException e) {
            return failure(e);
        }
    }

    private static Finding starting(LinkException e) {
        return Finding.pending(
                e.problem().what(), "It does not answer yet, as a machine that is starting: that takes a few minutes.");
    }

    private static Finding failure(ProblemException e) {
        var problem = e.problem();
        var meaning = problem.cause().isEmpty() ? problem.what() + "." : problem.what() + ": " + problem.cause();
        return new Finding(Verdict.FAILS, String.join("\n", problem.next()), meaning, List.of());
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
