package studio.titus.ui.dashboard;

import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.titus.ui.control.Buttons;
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
    private final Texts texts;
    private final Button console;
    private String node = "";

    /** @param open opens a console to the machine of a name */
    NodeCard(Texts texts, TextClipboard clipboard, Consumer<String> open) {
        this.texts = texts;
        getStyleClass().addAll("box-card", "node-card");
        icon.getStyleClass().add("icon-16");
        HBox head = new HBox(icon, name, Labels.spring(), sign);
        head.getStyleClass().add("node-card-head");
        address = new CopyValue(texts, clipboard);
        none = Labels.of(texts.of("dashboard.node.no-address"), "mono", "subtle", "no-address");
        console = Buttons.small(
                Buttons.with(BootstrapIcons.TERMINAL, Buttons.secondary(texts.of("dashboard.node.console"))));
        console.setOnAction(e -> open.accept(node));
        getChildren().addAll(head, address, none, size, state, console);
        setAccessibleRole(AccessibleRole.PARENT);
    }

    void show(DashboardPage.Node shown) {
        node = shown.id();
        console.setDisable(node.isEmpty());
        console.setAccessibleText(texts.of("dashboard.node.console.of", shown.name()));
        icon.setIconCode(shown.icon());
        name.setText(shown.name());
        sign.setStatus(shown.status());
        shown.status().mark(this);
        address.setValue(shown.address());
        Parts.shown(address, !shown.address().isEmpty());
        Parts.shown(none, shown.address().isEmpty());
        size.setText(shown.size());
        state.setText(shown.state());
        setAccessibleText(String.join(", ", shown.name(), shown.state(), shown.address(), shown.size()));
    }
}
