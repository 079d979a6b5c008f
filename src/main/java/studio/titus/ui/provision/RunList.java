package studio.titus.ui.provision;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.NamedArg;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import studio.titus.plan.Address;
import studio.titus.ui.control.Card;
import studio.titus.ui.control.ResourceRow;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Texts;

/** The rows of a run in their groups, scrolling inside one card. Rows and groups are made once and change in place. */
public final class RunList extends VBox {

    /** How much of what comes before a row is shown too, px. */
    private static final double ABOVE = 40;

    private boolean twoLines;
    private final Texts texts;
    private final VBox groups = new VBox();
    private final Card card;
    private final ScrollPane scroll = new ScrollPane();
    private final Map<String, RunGroupView> views = new HashMap<>();
    private final Map<Address, ResourceRow> rows = new LinkedHashMap<>();
    private List<RunGroup> shown = List.of();
    private boolean narrow;
    private boolean follows = true;
    private boolean following;

    public RunList(@NamedArg("texts") Texts texts) {
        this.texts = texts;
        groups.getStyleClass().add("content");
        groups.setAccessibleRole(AccessibleRole.LIST_VIEW);
        groups.setAccessibleText(texts.of("run.list"));
        scroll.setContent(groups);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        scroll.skinProperty().subscribe(this::drawDirectly);
        scroll.vvalueProperty().addListener((o, before, now) -> lookAround(now.doubleValue()));
        card = new Card(scroll);
        card.getStyleClass().addAll("list", "run-list");
        getChildren().add(card);
    }

    /** A viewport is kept as a bitmap, for scrolling. What moves in this one would have all of it drawn again, thirty times a second. */
    private void drawDirectly() {
        Node viewport = scroll.lookup(".viewport");
        if (viewport != null) {
            viewport.setCache(false);
        }
    }

    /** Whether reasons stand below their sentence, for lists that are too narrow to have them behind it. */
    public void setTwoLines(boolean two) {
        twoLines = two;
    }

    public boolean isTwoLines() {
        return twoLines;
    }

    /** Whoever scrolls is left where they are; back at the top the list follows the run again. */
    private void lookAround(double place) {
        if (!following) {
            follows = place == 0;
        }
    }

    /** Shows names and reasons only, for a list beside the picture. */
    public void setNarrow(boolean now) {
        if (narrow != now) {
            narrow = now;
            rows.values().forEach(row -> row.setOneLine(!now && !twoLines));
            show(shown);
        }
    }

    /** Whether the card takes all the height there is, beside others that do. */
    void setFills(boolean fills) {
        VBox.setVgrow(card, fills ? Priority.ALWAYS : Priority.NEVER);
    }

    /** Shows {@code now}, in this order. */
    public void show(List<RunGroup> now) {
        shown = now;
        List<RunGroupView> order =
                shown.stream().map(group -> view(group.title())).toList();
        if (!groups.getChildren().equals(order)) {
            groups.getChildren().setAll(order);
        }
        shown.forEach(group -> view(group.title()).show(group, this::row));
        if (follows) {
            firstRunning().ifPresent(this::reveal);
        }
    }

    private Optional<ResourceRow> firstRunning() {
        return shown.stream()
                .filter(group -> !group.folded())
                .flatMap(group -> group.lines().stream())
                .filter(line -> line.line().status() == Status.RUNNING)
                .findFirst()
                .map(line -> rows.get(line.address()));
    }

    /** Scrolls only when the row is out of sight. */
    private void reveal(ResourceRow row) {
        if (row.getScene() == null || groups.getHeight() == 0) {
            return;
        }
        Bounds at = groups.sceneToLocal(row.localToScene(row.getBoundsInLocal()));
        double room = scroll.getViewportBounds().getHeight();
        double hidden = groups.getHeight() - room;
        double top = scroll.getVvalue() * Math.max(0, hidden);
        if (hidden > 0 && (at.getMinY() < top || at.getMaxY() > top + room)) {
            following = true;
            scroll.setVvalue(Math.clamp((at.getMinY() - ABOVE) / hidden, 0, 1));
            following = false;
        }
    }

    /** Marks the row of {@code address}, and no other, and brings it into view. */
    public void select(Address address) {
        rows.forEach((other, row) -> row.setSelected(other.equals(address)));
        follows = false;
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
        row.show(narrow ? line.brief() : line.line());
        return row;
    }

    private ResourceRow newRow() {
        ResourceRow row = new ResourceRow(texts);
        row.setOneLine(!narrow && !twoLines);
        return row;
    }
}
