package studio.titus.ui.wizard;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.Well;
import studio.titus.ui.fx.Texts;

/** What the answers of a page mean for the stack, changing as the person types. */
final class AffectsPanel extends VBox {

    private final VBox lines = new VBox();

    /** @param more what stands under the effects */
    AffectsPanel(Texts texts, ObservableList<Effect> effects, Optional<Node> more) {
        getStyleClass().add("affects");
        lines.getStyleClass().add("affects-lines");
        VBox head = new VBox(
                Labels.of(texts.of("wizard.affects"), "strong"),
                Labels.of(texts.of("wizard.affects.hint"), "small", "muted"));
        VBox column = new VBox(new Well(head, lines));
        column.getStyleClass().add("affects-column");
        more.ifPresent(column.getChildren()::add);
        ScrollPane scroll = new ScrollPane(column);
        setVgrow(scroll, Priority.ALWAYS);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().add(scroll);
        effects.addListener((ListChangeListener<Effect>) change -> draw(effects));
        draw(effects);
    }

    private void draw(ObservableList<Effect> effects) {
        lines.getChildren().setAll(effects.stream().map(AffectsPanel::line).toList());
    }

    private static Node line(Effect effect) {
        FontIcon icon = new FontIcon(effect.icon());
        icon.getStyleClass().add("effect-icon");
        effect.status().mark(icon);
        VBox words = new VBox(Labels.of(effect.title(), "strong"), Labels.wrapping(effect.text(), "muted"));
        String action = effect.action();
        if (action != null) {
            words.getChildren().add(Buttons.link(action, effect.remedy()));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(icon, words);
        row.getStyleClass().add("effect");
        return new VBox(Labels.rule(), row);
    }
}
