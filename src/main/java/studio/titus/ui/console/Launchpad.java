package studio.titus.ui.console;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.titus.ui.control.EmptyState;
import studio.titus.ui.control.Labels;
import studio.titus.ui.fx.Texts;

/** What stands where no console is open: the machines of the stack, each a click from its console. */
final class Launchpad extends VBox {

    private final Texts texts;
    private final Consumer<String> open;
    private final TilePane machines = new TilePane();

    /** @param open takes the name of the machine */
    Launchpad(Texts texts, Consumer<String> open) {
        this.texts = texts;
        this.open = open;
        getStyleClass().add("launchpad");
        machines.getStyleClass().add("launchpad-machines");
        getChildren()
                .addAll(
                        new EmptyState(BootstrapIcons.TERMINAL, texts.of("console.none"), texts.of("console.none.why")),
                        machines);
    }

    /** The machines there are now. */
    void offer(List<Machine> known) {
        machines.getChildren().setAll(known.stream().map(this::card).toList());
    }

    private Node card(Machine machine) {
        VBox words =
                new VBox(Labels.of(machine.name(), "strong"), Labels.of(machine.address(), "mono", "muted", "small"));
        HBox look = new HBox(new FontIcon(machine.role().icon()), words);
        look.getStyleClass().add("machine-look");
        Button card = new Button("", look);
        card.getStyleClass().add("machine-card");
        card.setMaxWidth(Double.MAX_VALUE);
        card.setAccessibleText(texts.of("console.open.accessible", machine.name()));
        card.setOnAction(e -> open.accept(machine.name()));
        return card;
    }

    /** Gives the focus to the first machine, if there is one. */
    boolean focusFirst() {
        var first = machines.getChildren().stream().findFirst();
        first.ifPresent(Node::requestFocus);
        return first.isPresent();
    }
}
