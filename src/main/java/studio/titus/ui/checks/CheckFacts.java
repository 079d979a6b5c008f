package studio.titus.ui.checks;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.CopyButton;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.Parts;
import studio.titus.ui.control.StatusIcon;
import studio.titus.ui.fx.TextClipboard;
import studio.titus.ui.fx.Texts;

/** What was tried for a claim: where, what was run, what came back, when; and how far the node's boot is. */
final class CheckFacts extends VBox {

    private static final int NAME = 0;
    private static final int VALUE = 1;

    private final GridPane grid = new GridPane();
    private final VBox stages = new VBox();
    private final Button again = Buttons.with(BootstrapIcons.ARROW_CLOCKWISE, Buttons.secondary(""));
    private @Nullable CheckLine shown;

    CheckFacts(Texts texts, TextClipboard clipboard) {
        getStyleClass().add("check-facts");
        grid.getStyleClass().add("check-grid");
        stages.getStyleClass().add("check-stages");
        again.setOnAction(e -> again());
        CopyButton copy = new CopyButton(texts, clipboard).copying(this::text);
        copy.getStyleClass().add("quiet");
        HBox actions = new HBox(Buttons.small(again), Buttons.small(copy));
        actions.getStyleClass().add("check-fixes");
        getChildren().addAll(stages, grid, actions);
    }

    void show(CheckLine line) {
        if (shown == null || !shown.facts().equals(line.facts())) {
            grid.getChildren().clear();
            line.facts().forEach(this::add);
        }
        if (shown == null || !shown.stages().equals(line.stages())) {
            stages.getChildren()
                    .setAll(line.stages().stream().map(CheckFacts::stage).toList());
        }
        Parts.shown(stages, !line.stages().isEmpty());
        again.setText(line.again().text());
        again.setDisable(line.busy());
        shown = line;
    }

    private void again() {
        if (shown != null) {
            shown.again().run().run();
        }
    }

    private void add(CheckLine.Fact fact) {
        Label value = fact.verbatim()
                ? Labels.wrapping(fact.value(), "mono", "check-answer")
                : Labels.wrapping(fact.value(), "small");
        value.setMaxWidth(Double.MAX_VALUE);
        GridPane.setHgrow(value, Priority.ALWAYS);
        int row = grid.getRowCount();
        Label name = Labels.whole(fact.name(), "small", "subtle");
        GridPane.setValignment(name, VPos.TOP);
        grid.add(name, NAME, row);
        grid.add(value, VALUE, row);
    }

    private static Node stage(CheckLine.Stage stage) {
        HBox line = new HBox(
                new StatusIcon(stage.status()),
                Labels.of(stage.name(), "small"),
                Labels.spring(),
                Labels.whole(stage.at(), "mono", "subtle"),
                Labels.whole(stage.took(), "mono", "subtle", "check-took"));
        line.getStyleClass().add("check-stage");
        return line;
    }

    private String text() {
        List<CheckLine.Fact> facts = shown == null ? List.of() : shown.facts();
        return String.join(
                System.lineSeparator(),
                facts.stream().map(fact -> fact.name() + ": " + fact.value()).toList());
    }
}
