package studio.titus.checks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;
import studio.titus.ssh.LinkException;

/**
 * Runs checks in order, each only where what it needs holds.
 *
 * @param clock of the time that rows show
 * @param booted until when, by that clock, a machine that does not answer counts as one that is still starting
 */
record CheckRun(List<Check> checks, NodeLine line, InstantSource clock, Instant booted) {

    CheckRun {
        checks = List.copyOf(checks);
    }

    /** Ids and claims, in order. */
    Map<String, String> claims() {
        var claims = new LinkedHashMap<String, String>();
        checks.forEach(check -> claims.put(check.id(), check.claim()));
        return claims;
    }

    List<Row> run(Consumer<Row> told) throws InterruptedException {
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

    /** One alone, whether or not what it needs holds. */
    Row run(String id) throws InterruptedException {
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
            return e.mayPass() && clock.instant().isBefore(booted) ? starting(e.problem()) : failure(e.problem());
        } catch (ProblemException e) {
            return failure(e.problem());
        }
    }

    private static Finding starting(Problem problem) {
        return Finding.pending(
                problem.what(), "It does not answer yet, as a machine that is starting: that takes a few minutes.");
    }

    static Finding failure(Problem problem) {
        return new Finding(Verdict.FAILS, String.join("\n", problem.next()), sentence(problem), List.of());
    }

    /** What happened and why, as one sentence. */
    static String sentence(Problem problem) {
        return problem.cause().isEmpty() ? problem.what() + "." : problem.what() + ": " + problem.cause();
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
