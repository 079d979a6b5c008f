package studio.titus.cli;

import java.util.List;
import java.util.function.Consumer;
import studio.titus.checks.Row;
import studio.titus.checks.Verdict;
import studio.titus.cli.render.CheckText;
import studio.titus.cli.render.JsonEvents;

/** Tells checks row by row, and their end. */
record CheckReport(Kit kit, CheckText text) {

    /** Looks at everything, telling each row as soon as it is known. */
    @FunctionalInterface
    interface Checks {
        List<Row> run(Consumer<Row> told) throws InterruptedException;
    }

    Exit of(Checks checks) throws InterruptedException {
        var rows = checks.run(row -> {
            kit.output().say(text.lines(row));
            kit.output().json(() -> JsonEvents.check(row));
        });
        kit.output().say(text.summary(rows));
        kit.output().json(() -> JsonEvents.checks(rows));
        return rows.stream().allMatch(row -> row.verdict() == Verdict.HOLDS) ? Exit.DONE : Exit.FAILED;
    }
}
