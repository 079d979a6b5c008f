package studio.titus.ui.provision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.NamedArg;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import studio.titus.plan.Address;
import studio.titus.ui.control.Card;
import studio.titus.ui.control.ResourceRow;
import studio.titus.ui.fx.Texts;

/** The rows of a run in their groups, scrolling inside one card. Rows and groups are made once and change in place. */
public final class RunList extends VBox {

    private boolean twoLines;
    private final Texts texts;
    private final VBox groups = new VBox();
    private final ScrollPane scroll = new ScrollPane();
    private final Map<String, RunGroupView> views = new HashMap<>();
    private final Map<Address, ResourceRow> rows = new HashMap<>();

    public RunList(@NamedArg("texts") Texts texts) {
        this.texts = texts;
        groups.getStyleClass().add("content");
        groups.setAccessibleRole(AccessibleRole.LIST_VIEW);
        groups.setAccessibleText(texts.of("run.list"));
        scroll.setContent(groups);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Card card = new Card(scroll);
        card.getStyleClass().addAll("list", "run-list");
        getChildren().add(card);
    }

    /** Whether reasons stand below their sentence, for lists that are too narrow to have them behind it. */
    public void setTwoLines(boolean two) {
        twoLines = two;
    }

    public boolean isTwoLines() {
        return twoLines;
    }

    /** Shows {@code shown}, in this order. */
    public void show(List<RunGroup> shown) {
        List<RunGroupView> order =
                shown.stream().map(group -> view(group.title())).toList();
        if (!groups.getChildren().equals(order)) {
            groups.getChildren().setAll(order);
        }
        shown.forEach(group -> view(group.title()).show(group, this::row));
    }

    /** Marks the row of {@code address}, and no other, and brings it into view. */
    public void select(Address address) {
        rows.forEach((other, row) -> row.setSelected(other.equals(address)));
        ResourceRow row = rows.get(address);
        if (row != null && row.getScene() != null) {
            double top = groups.sceneToLocal(row.localToScene(row.getBoundsInLocal()))
                    .getMinY();
            double hidden = groups.getHeight() - scroll.getViewportBounds().getHeight();
            scroll.setVvalue(hidden <= 0 ? 0 : Math.clamp(top / hidden, 0, 1));
        }
    }

    private RunGroupView view(String title) {
        return views.computeIfAbsent(title, RunGroupView::new);
    }

    private ResourceRow row(RunLine line) {
        ResourceRow row = rows.computeIfAbsent(line.address(), _ -> newRow());
        row.show(line.line());
        return row;
    }

    private ResourceRow newRow() {
        ResourceRow row = new ResourceRow(texts);
        row.setOneLine(!twoLines);
        return row;
    }
}
