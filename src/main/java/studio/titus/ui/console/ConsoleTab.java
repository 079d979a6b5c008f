package studio.titus.ui.console;

import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.layout.HBox;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.StatusIcon;
import studio.titus.ui.fx.Texts;

/** The tab of a console: its state, the node's name, and where the node is. */
final class ConsoleTab extends Tab {

    private final Texts texts;
    private final ConsolePane pane;
    private final StatusIcon sign = new StatusIcon();
    private final Label address = Labels.whole("", "mono", "muted", "small");

    ConsoleTab(ConsolePane pane, Texts texts) {
        this.pane = pane;
        this.texts = texts;
        getStyleClass().add("console-tab");
        HBox head = new HBox(sign, Labels.whole(pane.model().node(), "strong"), address);
        head.getStyleClass().add("console-tab-head");
        setGraphic(head);
        setContent(pane);
        pane.model().stateProperty().subscribe(this::show);
        pane.model()
                .stagesProperty()
                .subscribe(stages -> address.setText(stages.getLast().address()));
    }

    private void show(ConsoleState state) {
        sign.setStatus(state.sign());
        getGraphic()
                .setAccessibleText(texts.of(
                        "console.tab",
                        pane.model().node(),
                        texts.of(state.sign().textKey())));
    }

    ConsolePane pane() {
        return pane;
    }

    ConsoleModel model() {
        return pane.model();
    }
}
