package studio.titus.cli.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import studio.titus.plan.Change;
import studio.titus.plan.Change.Action;
import studio.titus.plan.Change.Difference;
import studio.titus.plan.Edge;
import studio.titus.plan.Group;
import studio.titus.plan.Inventory.Conflict;
import studio.titus.plan.Live;
import studio.titus.plan.Plan;

/** A plan as people read it: what is open to the internet first, then group by group, each line with its sentence. */
public final class PlanText {

    private final Style style;
    private final boolean verbose;

    /** @param verbose tells also what stays, what each resource is for, and why it waits where AWS would let it go ahead */
    public PlanText(Style style, boolean verbose) {
        this.style = style;
        this.verbose = verbose;
    }

    public List<String> lines(Plan plan) {
        var shown = plan.changes().stream()
                .filter(change -> verbose || change.action() != Action.NONE)
                .toList();
        int width = Words.widest(
                shown.stream().map(change -> change.address().value()).toList());
        var lines = new ArrayList<String>();
        section(
                lines,
                "Open to the internet",
                shown,
                width,
                change -> change.resource().exposed());
        for (var group : Group.values()) {
            section(lines, group.title(), shown, width, change -> inside(change, group));
        }
        removals(lines, plan.removals());
        conflicts(lines, plan.inventory().conflicts());
        return lines;
    }

    private static boolean inside(Change change, Group group) {
        return change.resource().group() == group && !change.resource().exposed();
    }

    private void section(List<String> lines, String title, List<Change> all, int width, Predicate<Change> belongs) {
        var changes = all.stream().filter(belongs).toList();
        if (changes.isEmpty()) {
            return;
        }
        lines.add(style.bold("%s (%d)".formatted(title, changes.size())));
        changes.forEach(change -> change(lines, change, width));
        lines.add("");
    }

    private void change(List<String> lines, Change change, int width) {
        var resource = change.resource();
        var name = Words.pad(change.address().value(), width);
        lines.add("  " + style.sign(change.action()) + name + "  " + style.dim(resource.sentence()));
        change.differences().forEach(difference -> lines.add(difference(difference)));
        change.remark().ifPresent(remark -> lines.add("       " + remark));
        if (verbose) {
            lines.add("       " + style.dim("for: " + resource.why()));
            resource.edges().stream().filter(Edge::hidden).forEach(edge -> lines.add(waits(edge)));
        }
    }

    private String difference(Difference difference) {
        return "       %s: %s %s %s"
                .formatted(
                        difference.attribute(),
                        Words.value(difference.is()),
                        style.arrow(),
                        Words.value(difference.shall()));
    }

    private String waits(Edge edge) {
        return "       " + style.dim("waits for %s: %s".formatted(edge.to(), edge.reason()));
    }

    private void removals(List<String> lines, List<Live> removals) {
        if (removals.isEmpty()) {
            return;
        }
        lines.add(style.bold("Left by a run that was cut off (%d)".formatted(removals.size())));
        removals.forEach(live -> lines.add("  " + style.red("- ") + live.address() + "  " + style.dim(live.id())));
        lines.add("");
    }

    private void conflicts(List<String> lines, List<Conflict> conflicts) {
        if (conflicts.isEmpty()) {
            return;
        }
        lines.add(style.bold("In the way (%d)".formatted(conflicts.size())));
        conflicts.forEach(conflict -> lines.add("  " + style.failed()
                + " %s: %s exists already, %s".formatted(conflict.address(), conflict.id(), conflict.owner())));
        lines.add("");
    }
}
