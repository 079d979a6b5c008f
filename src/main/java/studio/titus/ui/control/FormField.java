package studio.titus.ui.control;

import javafx.beans.DefaultProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.titus.ui.fx.Announcement;

/**
 * A question of a form: strong label, rule or unit at its right, the control, perhaps a button beside it, and one line
 * under it that holds the hint until there is something more to say.
 */
@DefaultProperty("control")
public final class FormField extends VBox {

    private final Label label = Labels.whole("", "field-label");
    private final Label rule = Labels.of("", "field-rule");
    private final HBox row = new HBox();
    private final MessageLine line = new MessageLine();
    private final StringProperty hint = new SimpleStringProperty(this, "hint", "");
    private final ObjectProperty<@Nullable Node> control = new SimpleObjectProperty<>(this, "control");
    private final ObjectProperty<@Nullable Node> side = new SimpleObjectProperty<>(this, "side");
    private final ObjectProperty<FieldMessage> message =
            new SimpleObjectProperty<>(this, "message", FieldMessage.hint(""));

    public FormField() {
        getStyleClass().add("form-field");
        label.setMnemonicParsing(true);
        row.getStyleClass().add("field-row");
        HBox head = new HBox(label, Labels.spring(), rule);
        head.getStyleClass().add("field-head");
        getChildren().addAll(head, row, line);
        hint.addListener((o, before, now) -> clear());
        control.addListener((o, before, now) -> fillRow());
        side.addListener((o, before, now) -> fillRow());
        message.addListener((o, before, now) -> {
            show();
            announce(before, now);
        });
        show();
    }

    /** The question in one to four words. */
    public StringProperty labelProperty() {
        return label.textProperty();
    }

    public String getLabel() {
        return label.getText();
    }

    public void setLabel(String value) {
        label.setText(value);
    }

    /** Unit or rule at the right of the label, such as "CIDR, one or more". */
    public StringProperty ruleProperty() {
        return rule.textProperty();
    }

    public String getRule() {
        return rule.getText();
    }

    public void setRule(String value) {
        rule.setText(value);
    }

    /** What the line says while nothing else is known. Setting it clears the message. */
    public StringProperty hintProperty() {
        return hint;
    }

    public String getHint() {
        return hint.get();
    }

    public void setHint(String value) {
        hint.set(value);
    }

    /** Where the answer is typed or chosen. */
    public ObjectProperty<@Nullable Node> controlProperty() {
        return control;
    }

    public @Nullable Node getControl() {
        return control.get();
    }

    public void setControl(@Nullable Node value) {
        control.set(value);
    }

    /** What stands at the right of the control, usually one button. */
    public ObjectProperty<@Nullable Node> sideProperty() {
        return side;
    }

    public @Nullable Node getSide() {
        return side.get();
    }

    public void setSide(@Nullable Node value) {
        side.set(value);
    }

    /** What the line says now; bind it to the screen's model. */
    public ObjectProperty<FieldMessage> messageProperty() {
        return message;
    }

    /** Replaces the line. */
    public void show(FieldMessage value) {
        message.set(value);
    }

    /** Brings the hint back. */
    public void clear() {
        message.set(FieldMessage.hint(getHint()));
    }

    private void fillRow() {
        Node node = getControl();
        if (node == null) {
            return;
        }
        boolean choice = node instanceof Segments<?>; // which is as wide as its words
        HBox.setHgrow(node, choice ? Priority.NEVER : Priority.ALWAYS);
        if (!choice && node instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        label.setLabelFor(node);
        row.getChildren().setAll(node);
        Node beside = getSide();
        if (beside != null) {
            row.getChildren().add(beside);
        }
        show();
    }

    /** Says the end of a check, and what must be changed; hints and what is being asked are read with the field. */
    private void announce(FieldMessage before, FieldMessage now) {
        boolean verdict = switch (now.level()) {
            case ERROR, WARNING -> true;
            case GOOD -> before.level() == FieldMessage.Level.ASKING;
            case HINT, NOTE, ASKING -> false;
        };
        if (verdict && !now.text().equals(before.text())) {
            Announcement.from(this, getLabel().replace("_", "") + ": " + now.text());
        }
    }

    private void show() {
        FieldMessage now = message.get();
        line.show(now);
        Node node = getControl();
        if (node != null) {
            now.level().mark(node);
            node.setAccessibleHelp(now.text());
        }
    }
}
