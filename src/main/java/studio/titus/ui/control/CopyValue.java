package studio.titus.ui.control;

import javafx.beans.NamedArg;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import studio.titus.ui.fx.TextClipboard;
import studio.titus.ui.fx.Texts;

/** A value in mono with a small copy button behind it. The value is not cut unless {@link #cutFromLeft} allows it. */
public final class CopyValue extends HBox {

    private final Label value = Labels.whole("", "mono");

    public CopyValue(@NamedArg("texts") Texts texts, @NamedArg("clipboard") TextClipboard clipboard) {
        getStyleClass().add("copy-value");
        CopyButton copy = new CopyButton(texts, clipboard).copying(value::getText);
        copy.getStyleClass().addAll("quiet", "small", "icon-only");
        copy.accessibleTextProperty().bind(value.textProperty().map(text -> texts.of("copy.value", text)));
        getChildren().addAll(value, copy);
    }

    /** Lets the value lose its left end where there is no room for all of it; it is copied whole. */
    public CopyValue cutFromLeft() {
        value.setMinWidth(0);
        value.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        value.setEllipsisString("…");
        return this;
    }

    /** The value shown and copied. */
    public StringProperty valueProperty() {
        return value.textProperty();
    }

    public String getValue() {
        return value.getText();
    }

    public void setValue(String text) {
        value.setText(text);
    }
}
