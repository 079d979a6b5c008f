package studio.titus.ui.provision;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.titus.ui.control.GroupRow;
import studio.titus.ui.control.ResourceRow;

/** One group of a list of rows. Folds by itself when it is finished; what a person folds or unfolds stays so until then. */
final class RunGroupView extends VBox {

    private final GroupRow head;
    private final GroupRow done = new GroupRow(null, "");
    private @Nullable Boolean folded;

    RunGroupView(String title) {
        head = new GroupRow(null, title);
        done.getStyleClass().add("group-done");
        done.expandedProperty().set(false);
        getChildren().add(head);
    }

    /** Shows {@code group} with the rows {@code rowOf} gives; rows that stay in place are not touched. */
    void show(RunGroup group, Function<RunLine, ResourceRow> rowOf) {
        head.setCount(group.count());
        head.showState(group.state());
        if (folded == null || folded != group.folded()) {
            folded = group.folded();
            head.expandedProperty().set(!group.folded());
        }
        List<Node> lines = new ArrayList<>(rows(group.lines(), rowOf));
        List<ResourceRow> finished = rows(group.done(), rowOf);
        if (!finished.isEmpty()) {
            done.setTitle(group.doneTitle());
            replace(done, finished);
            lines.add(done);
        }
        replace(head, lines);
    }

    private static List<ResourceRow> rows(List<RunLine> lines, Function<RunLine, ResourceRow> rowOf) {
        return lines.stream().map(rowOf).toList();
    }

    private static void replace(GroupRow group, List<? extends Node> rows) {
        if (!group.rows().equals(rows)) {
            group.setRows(rows);
        }
    }
}
