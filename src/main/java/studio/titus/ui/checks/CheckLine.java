package studio.titus.ui.checks;

import java.util.List;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.control.Status;

/**
 * One claim as the page shows it, in finished words. Texts are empty where there is nothing to say.
 *
 * @param word how it stands
 * @param meaning what that means
 * @param took how long the look took, or how long ago it was on an earlier visit
 * @param stale whether this is of an earlier visit
 * @param facts what was run, where, what came back and when
 * @param stages of the node's first boot
 * @param fixes what mends it, the best first
 * @param again looks at it alone
 * @param busy whether nothing can be started now
 */
record CheckLine(
        String id,
        Status status,
        String word,
        String claim,
        String meaning,
        String took,
        boolean stale,
        List<Fact> facts,
        List<Stage> stages,
        List<ProblemAction> fixes,
        ProblemAction again,
        boolean busy) {

    /**
     * One thing about a look.
     *
     * @param verbatim whether the value is a machine's
     */
    record Fact(String name, String value, boolean verbatim) {}

    /** A step of a boot script: its name, when it began and how long it took. */
    record Stage(Status status, String name, String at, String took) {}
}
