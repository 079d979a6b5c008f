package studio.titus.ui.provision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.titus.ui.control.Status;

/**
 * Rows under one heading.
 *
 * @param title the heading; no two groups of a list share one
 * @param count such as "7 of 10"
 * @param state of the group as a whole, or {@code null} while it is under way
 * @param folded whether it is closed until somebody opens it
 * @param lines the rows, those that need a look first
 * @param done rows of a group under way that are finished, kept under a heading of their own
 * @param doneTitle that heading, such as "7 ready"
 */
public record RunGroup(
        String title,
        String count,
        @Nullable Status state,
        boolean folded,
        List<RunLine> lines,
        List<RunLine> done,
        String doneTitle) {

    public RunGroup {
        lines = List.copyOf(lines);
        done = List.copyOf(done);
    }
}
