package studio.titus.ui.dashboard;

import java.util.List;
import javafx.beans.NamedArg;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.Parts;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.control.Status;
import studio.titus.ui.control.StatusIcon;
import studio.titus.ui.fx.Texts;

/** What is not as the settings want it: one line, and on request each attribute as it is and as it shall be, and the repair. */
public final class DriftCard extends VBox {

    /** Of the names' column, in per cent, so that values stand below one another from resource to resource. */
    private static final double NAME_WIDTH = 26;

    private final Texts texts;
    private final Label title = Labels.of("", "heading");
    private final Button show = Buttons.secondary("");
    private final Button repair = Buttons.main("");
    private final VBox rows = new VBox();
    private List<DashboardPage.Differing> shown = List.of();
    private boolean open;

    public DriftCard(@NamedArg("texts") Texts texts) {
        this.texts = texts;
        getStyleClass().addAll("box-card", "drift-card");
        rows.getStyleClass().add("drift-rows");
        StatusIcon icon = new StatusIcon(Status.LOOK);
        icon.getStyleClass().add("icon-16");
        HBox line = new HBox(icon, title, Labels.spring(), show, repair);
        line.getStyleClass().add("drift-head");
        getChildren().addAll(line, rows);
        show.setOnAction(e -> open(!open));
        open(false);
    }

    /** Shows these differences, or nothing when there are none. */
    void show(DashboardPage page) {
        title.setText(page.differentTitle());
        ProblemAction action = page.repair();
        Parts.shown(repair, action != null);
        if (action != null) {
            repair.setText(action.text());
            repair.setOnAction(e -> action.run().run());
        }
        if (!shown.equals(page.different())) {
            shown = page.different();
            rows.getChildren().setAll(shown.stream().map(this::row).toList());
        }
        repair.setDisable(page.checking());
        Parts.shown(this, !shown.isEmpty());
    }

    private void open(boolean now) {
        open = now;
        show.setText(now ? texts.of("dashboard.drift.hide") : texts.of("dashboard.drift.show"));
        Parts.shown(rows, now);
    }

    private VBox row(DashboardPage.Differing differing) {
        Label sentence = Labels.wrapping(differing.sentence(), "strong");
        Label address = Labels.cutFromLeft(differing.address(), "subtle");
        address.setMinWidth(0);
        HBox first = new HBox(sentence, Labels.of(differing.what(), "muted"), Labels.spring(), address);
        first.getStyleClass().add("drift-line");
        VBox row = new VBox(first);
        row.getStyleClass().add("drift-row");
        if (!differing.attributes().isEmpty()) {
            row.getChildren().add(attributes(differing.attributes()));
        }
        return row;
    }

    private GridPane attributes(List<DashboardPage.Attribute> attributes) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("drift-grid");
        ColumnConstraints name = new ColumnConstraints();
        name.setPercentWidth(NAME_WIDTH);
        ColumnConstraints value = new ColumnConstraints();
        value.setPercentWidth((100 - NAME_WIDTH) / 2);
        grid.getColumnConstraints().setAll(name, value, value);
        grid.addRow(
                0,
                Labels.of(texts.of("dashboard.drift.attribute"), "small", "subtle"),
                Labels.of(texts.of("dashboard.drift.is"), "small", "subtle"),
                Labels.of(texts.of("dashboard.drift.shall"), "small", "subtle"));
        for (DashboardPage.Attribute attribute : attributes) {
            Label is = Labels.wrapping(attribute.is(), "mono");
            Label shall = Labels.wrapping(attribute.shall(), "mono");
            grid.addRow(grid.getRowCount(), Labels.whole(attribute.name(), "mono", "muted"), is, shall);
        }
        return grid;
    }
}
