package studio.titus.engine;

import java.util.List;
import java.util.function.Consumer;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.Plan;

/** Looks, before anything is made, for what would stop a run half-way. Changes nothing. */
public interface Preflight {

    /** How a check came out. */
    enum Verdict {
        OK,
        /** The run may go on; the person should know. */
        WARN,
        /** The run would fail or do harm. */
        STOP,
        /** The server would not answer; the run may go on. */
        CANNOT_TELL
    }

    /**
     * One check.
     *
     * @param id stable, such as {@code quota.vcpu}
     * @param title what was looked at, in a few words
     * @param reason what was found, as a sentence
     * @param fix what to do about it; "" when there is nothing to do
     */
    record Row(String id, String title, Verdict verdict, String reason, String fix) {}

    /**
     * Runs all checks side by side. A check that fails never fails the others.
     *
     * @param found is told each row as soon as it is known, from any thread
     * @return all rows, in the order of their importance to people (the fixed order of the checks)
     */
    List<Row> run(StackName stack, StackSettings settings, Plan plan, Consumer<Row> found);

    /** Whether any row forbids the run. */
    static boolean stops(List<Row> rows) {
        return rows.stream().anyMatch(row -> row.verdict() == Verdict.STOP);
    }
}
