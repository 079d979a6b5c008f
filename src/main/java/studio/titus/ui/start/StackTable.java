package studio.titus.ui.start;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import studio.titus.model.Region;
import studio.titus.problem.Problem;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.Status;
import studio.titus.ui.control.StatusPill;
import studio.titus.ui.fx.Texts;

/** The lines of the table of remembered stacks. */
final class StackTable {

    /** The widths of the columns, in per cent. */
    private static final List<Double> WIDTHS = List.of(22.0, 21.0, 27.0, 14.0, 10.0, 6.0);

    private static final double GAP = 8;

    private StackTable() {}

    /** The names of the columns. */
    static Node head(Texts texts) {
        GridPane line = line(
                subtle(texts.of("start.column.name")),
                subtle(texts.of("start.column.state")),
                subtle(texts.of("start.column.region")),
                subtle(texts.of("start.column.age")),
                subtle(texts.of("start.column.cost")),
                new Label());
        line.getStyleClass().add("stack-head");
        return line;
    }

    /** One stack, with the link that opens it. */
    static Node row(Texts texts, StackWords words, KnownStack stack, Runnable opens) {
        Hyperlink open = Buttons.link(texts.of("start.open.link"), opens);
        open.setAccessibleText(texts.of("start.open.named", stack.name()));
        open.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        GridPane line = line(
                Labels.of(stack.name(), "strong"),
                state(texts, stack),
                region(texts, stack.region()),
                Labels.of(words.age(stack)),
                Labels.whole(words.perHour(stack), "mono"),
                open);
        line.getStyleClass().add("stack-row");
        return line;
    }

    private static Node state(Texts texts, KnownStack stack) {
        Problem trouble = stack.trouble();
        if (trouble != null) {
            StatusPill pill = new StatusPill(Status.FAILED, texts.of("start.state.broken"));
            pill.setAccessibleHelp(trouble.text());
            return pill;
        }
        return stack.unfinished()
                ? new StatusPill(Status.LOOK, texts.of("start.state.unfinished", stack.made(), stack.all()))
                : new StatusPill(Status.KEPT, texts.of("start.state.remembered"));
    }

    private static Node region(Texts texts, @Nullable Region region) {
        if (region == null) {
            return subtle(texts.of("start.unknown"));
        }
        HBox words = new HBox(GAP, Labels.of(region.displayName()), Labels.whole(region.code(), "mono", "subtle"));
        words.setAlignment(Pos.CENTER_LEFT);
        return words;
    }

    private static Label subtle(String text) {
        return Labels.of(text, "subtle");
    }

    private static GridPane line(Node... cells) {
        GridPane line = new GridPane();
        IntStream.range(0, cells.length).forEach(i -> {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(WIDTHS.get(i));
            column.setHalignment(i < cells.length - 2 ? HPos.LEFT : HPos.RIGHT);
            line.getColumnConstraints().add(column);
        });
        line.addRow(0, cells);
        return line;
    }
}
