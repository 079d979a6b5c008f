package studio.titus.ui.wizard.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.NamedArg;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.plan.Address;
import studio.titus.plan.Plan;
import studio.titus.ui.control.GroupRow;
import studio.titus.ui.control.ResourceLine;
import studio.titus.ui.control.ResourceRow;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Texts;

/** The lines of a plan in their groups. Of a stack that stands, the groups in which something changes are unfolded. */
public final class PlanList extends VBox {

    private record Shown(GroupRow group, ResourceRow row, ResourceLine full) {}

    private final Texts texts;
    private final Map<Address, Shown> shown = new HashMap<>();

    public PlanList(@NamedArg("texts") Texts texts) {
        this.texts = texts;
        getStyleClass().add("review-groups");
    }

    void show(Plan plan) {
        shown.clear();
        boolean fresh = plan.inventory().isEmpty();
        getChildren()
                .setAll(new PlanWords(texts)
                        .groups(plan).stream()
                                .filter(group -> !group.rows().isEmpty())
                                .map(group -> group(group, fresh))
                                .toList());
    }

    private GroupRow group(ReviewGroup group, boolean fresh) {
        GroupRow row = new GroupRow(group.icon(), group.title());
        row.setCount(Integer.toString(group.rows().size()));
        row.setSummary(group.summary());
        if (group.look()) {
            row.colourIcon(Status.LOOK);
        }
        row.setRows(group.rows().stream().map(line -> row(row, line, fresh)).toList());
        row.expandedProperty().set(fresh ? group.look() || isNetwork(group) : changes(group));
        return row;
    }

    private static boolean isNetwork(ReviewGroup group) {
        return group.icon() == BootstrapIcons.DIAGRAM_3;
    }

    private static boolean changes(ReviewGroup group) {
        return group.rows().stream().anyMatch(line -> line.status() != Status.READY);
    }

    /** In a list where nothing stands yet, an icon on each line would say nothing. A click tells more about a line. */
    private ResourceRow row(GroupRow group, ReviewRow line, boolean fresh) {
        ResourceRow row = new ResourceRow(texts);
        row.setWrapping();
        ResourceLine brief = ResourceLine.of(line.status(), line.sentence(), line.address());
        ResourceLine full = brief.detail(line.detail());
        row.show(fresh || line.status() == Status.READY ? brief : full);
        row.setTag(line.billed() ? texts.of("review.billed") : "");
        row.setIconVisible(!fresh);
        row.setAccessibleHelp(line.detail());
        Shown place = new Shown(group, row, full);
        shown.put(new Address(line.address()), place);
        row.setOnMouseClicked(e -> mark(place));
        return row;
    }

    private void mark(Shown place) {
        shown.values().forEach(other -> other.row().setSelected(other == place));
        place.row().show(place.full());
    }

    /** Unfolds and marks the line of {@code address}, and brings it into view within {@code scroll}. */
    void select(Address address, ScrollPane scroll) {
        Shown place = shown.get(address);
        if (place == null) {
            return;
        }
        place.group().expandedProperty().set(true);
        mark(place);
        applyCss();
        scroll.layout();
        double top = sceneToLocal(place.row().localToScene(place.row().getBoundsInLocal()))
                .getMinY();
        double hidden = getHeight() - scroll.getViewportBounds().getHeight();
        double ahead = scroll.getViewportBounds().getHeight() / 3;
        scroll.setVvalue(hidden <= 0 ? 0 : Math.clamp((top - ahead) / hidden, 0, 1));
    }

    /** Where the focus goes: the head of the first group. */
    List<Node> first() {
        return getChildren().stream()
                .limit(1)
                .map(group -> ((VBox) group).getChildren().getFirst())
                .toList();
    }
}
