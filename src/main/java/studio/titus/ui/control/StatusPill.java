package studio.titus.ui.control;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A state as icon, tint and one or two words. At most one in a row. */
public final class StatusPill extends Label {

    private final StatusIcon icon = new StatusIcon();

    /** A pill that says {@code words}, finished text. */
    public StatusPill(Status status, String words) {
        getStyleClass().add("status-pill");
        setGraphic(icon);
        setMinWidth(Region.USE_PREF_SIZE);
        show(status, words);
    }

    public StatusPill() {
        this(Status.WAITING, "");
    }

    /** Changes state and words together, as they belong together. */
    public void show(Status status, String words) {
        setStatus(status);
        setText(words);
    }

    public ObjectProperty<Status> statusProperty() {
        return icon.statusProperty();
    }

    public Status getStatus() {
        return icon.getStatus();
    }

    public void setStatus(Status status) {
        icon.setStatus(status);
        status.mark(this);
    }
}
