package studio.titus.ui.dashboard;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.titus.ui.control.CopyValue;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.Parts;
import studio.titus.ui.control.StatusIcon;
import studio.titus.ui.fx.TextClipboard;
import studio.titus.ui.fx.Texts;

/** One machine: icon, name and state on the first line, the address to copy, the size, the state in words. Changes in place. */
final class NodeCard extends VBox {

    private final FontIcon icon = new FontIcon();
    private final Label name = Labels.whole("", "strong");
    private final StatusIcon sign = new StatusIcon();
    private final CopyValue address;
    private final Label none;
    private final Label size = Labels.of("", "small", "muted");
    private final Label state = Labels.of("", "small", "muted");

    NodeCard(Texts texts, TextClipboard clipboard) {
        getStyleClass().addAll("box-card", "node-card");
        icon.getStyleClass().add("icon-16");
        HBox head = new HBox(icon, name, Labels.spring(), sign);
        head.getStyleClass().add("node-card-head");
        address = new CopyValue(texts, clipboard);
        none = Labels.of(texts.of("dashboard.node.no-address"), "mono", "subtle", "no-address");
        getChildren().addAll(head, address, none, size, state);
        setAccessibleRole(AccessibleRole.PARENT);
    }

    void show(DashboardPage.Node node) {
        icon.setIconCode(node.icon());
        name.setText(node.name());
        sign.setStatus(node.status());
        node.status().mark(this);
        address.setValue(node.address());
        Parts.shown(address, !node.address().isEmpty());
        Parts.shown(none, node.address().isEmpty());
        size.setText(node.size());
        state.setText(node.state());
        setAccessibleText(String.join(", ", node.name(), node.state(), node.address(), node.size()));
    }
}
