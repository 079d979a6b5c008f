package studio.titus.ui.destroy;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.titus.ui.control.Labels;

/** One line of what goes: its turn, its kind, what it is, how many. */
final class GoingRow extends HBox {

    GoingRow(DestroyPage.Going going) {
        getStyleClass().add("going-row");
        Label title = Labels.whole(going.title(), "strong", "going-title");
        Label sentence = Labels.wrapping(going.sentence(), "muted");
        sentence.setMaxWidth(Double.MAX_VALUE);
        setHgrow(sentence, Priority.ALWAYS);
        FontIcon icon = new FontIcon(going.icon());
        icon.getStyleClass().add("icon-16");
        getChildren()
                .addAll(
                        Labels.whole(Integer.toString(going.number()), "mono", "subtle", "going-number"),
                        icon,
                        title,
                        sentence,
                        Labels.whole(going.count(), "mono", "going-count"));
    }
}
