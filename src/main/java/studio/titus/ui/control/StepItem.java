package studio.titus.ui.control;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.titus.ui.fx.Texts;

/** A line of the step rail: dot, title, small second line. A button, so that keyboard and screen reader reach it. */
final class StepItem extends Button {

    private static final Map<Step.State, PseudoClass> PSEUDO_CLASSES = Stream.of(Step.State.values())
            .collect(Collectors.toMap(
                    state -> state,
                    state -> PseudoClass.getPseudoClass(state.name().toLowerCase(Locale.ROOT))));

    private static final String MAY_BREAK = "-\u200A";

    private final Texts texts;
    private final int number;
    private final Label title = Labels.of("", "step-title");
    private final Label detail = Labels.wrapping("", "step-detail");
    private final StackPane dot = new StackPane();
    private final VBox words = new VBox(title, detail);
    private final Tooltip tooltip = new Tooltip();

    StepItem(Texts texts, int number) {
        this.texts = texts;
        this.number = number;
        getStyleClass().addAll("bare", "step-item");
        dot.getStyleClass().add("step-dot");
        words.getStyleClass().add("step-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(dot, words);
        row.getStyleClass().add("step-row");
        setGraphic(row);
        setMaxWidth(Double.MAX_VALUE);
        setMinHeight(USE_PREF_SIZE);
    }

    void show(Step step) {
        title.setText(step.title());
        detail.setText(step.detail().replace("-", MAY_BREAK)); // long names break at a hyphen, not in mid-number
        show(detail, !step.detail().isEmpty());
        dot.getChildren().setAll(sign(step.state()));
        PSEUDO_CLASSES.forEach((state, pseudo) -> pseudoClassStateChanged(pseudo, state == step.state()));
        setFocusTraversable(step.clickable());
        setMouseTransparent(!step.clickable());
        tooltip.setText(step.title());
        setAccessibleText(texts.of(
                "step.accessible", number, step.title(), texts.of(step.state().textKey()), step.detail()));
    }

    /** In the narrow rail only the dot is left; the title becomes the tooltip. */
    void setNarrow(boolean narrow) {
        show(words, !narrow);
        setTooltip(narrow ? tooltip : null);
    }

    private Node sign(Step.State state) {
        return switch (state) {
            case DONE -> new FontIcon(BootstrapIcons.CHECK);
            case ATTENTION -> new Label(texts.of("step.attention.sign"));
            case CURRENT, LATER -> new Label(Integer.toString(number));
        };
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
