package studio.titus.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line under a field. It keeps its height when it is empty, so that nothing jumps when a message comes. */
final class MessageLine extends HBox {

    private static final double LINE_SPACING = 2;

    private final TextFlow flow = new TextFlow();

    MessageLine() {
        getStyleClass().add("field-message");
        flow.setLineSpacing(LINE_SPACING);
        setHgrow(flow, Priority.ALWAYS);
        getChildren().add(flow);
    }

    void show(FieldMessage message) {
        message.level().mark(this);
        flow.getChildren().setAll(words(message));
        List<Node> parts = new ArrayList<>();
        Ikon icon = message.level().icon();
        if (icon != null) {
            parts.add(new FontIcon(icon));
        }
        parts.add(flow);
        getChildren().setAll(parts);
    }

    private static List<Node> words(FieldMessage message) {
        String action = message.action();
        return action == null
                ? List.of(Labels.run(message.text()))
                : List.of(Labels.run(message.text() + " "), Buttons.link(action, message.remedy()));
    }
}
