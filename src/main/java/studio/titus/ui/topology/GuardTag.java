package studio.titus.ui.topology;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.titus.ui.control.Status;

/** The name of a security group, a button that leads to it. */
final class GuardTag extends Button {

    GuardTag(String name) {
        super(name, new FontIcon(BootstrapIcons.SHIELD_LOCK));
        getStyleClass().addAll("bare", "guard-tag");
        setMinWidth(Region.USE_PREF_SIZE);
    }

    void show(Status status) {
        status.mark(this);
    }
}
