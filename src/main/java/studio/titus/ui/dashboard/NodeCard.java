package studio.titus.ui.dashboard;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.titus.ui.control.CopyValue;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.StatusIcon;
import studio.titus.ui.fx.TextClipboard;
import studio.titus.ui.fx.Texts;

/** One machine: icon, name and state on the first line, the address to copy, the size, the state in words. */
final class NodeCard extends VBox {

    NodeCard(Texts texts, TextClipboard clipboard, DashboardPage.Node node) {
        getStyleClass().addAll("box-card", "node-card");
        FontIcon icon = new FontIcon(node.icon());
        icon.getStyleClass().add("icon-16");
        HBox head = new HBox(icon, Labels.whole(node.name(), "strong"), Labels.spring(), new StatusIcon(node.status()));
        head.getStyleClass().add("node-card-head");
        getChildren().add(head);
        if (node.address().isEmpty()) {
            getChildren().add(Labels.of(texts.of("dashboard.node.no-address"), "mono", "subtle"));
        } else {
            CopyValue address = new CopyValue(texts, clipboard);
            address.setValue(node.address());
            getChildren().add(address);
        }
        getChildren().addAll(Labels.of(node.size(), "small", "muted"), Labels.of(node.state(), "small", "muted"));
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(String.join(", ", node.name(), node.address(), node.size(), node.state()));
    }
}
