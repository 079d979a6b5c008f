package studio.titus.ui.topology;

import javafx.scene.control.Button;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.titus.ui.control.Status;

/** The internet gateway: a small sign on the edge of the network, a button that leads to it. */
final class DoorNode extends Button {

    DoorNode() {
        setGraphic(new FontIcon(BootstrapIcons.SIGNPOST_SPLIT));
        getStyleClass().addAll("bare", "door-node");
    }

    void show(Status status) {
        status.mark(this);
    }
}
