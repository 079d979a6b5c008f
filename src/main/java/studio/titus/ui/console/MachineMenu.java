package studio.titus.ui.console;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.titus.ui.fx.Texts;

/** Opens one more console, to a machine that one picks. */
final class MachineMenu extends MenuButton {

    private final Texts texts;
    private final Consumer<String> open;

    /** @param open takes the name of the machine */
    MachineMenu(Texts texts, Consumer<String> open) {
        super(texts.of("console.new"), new FontIcon(BootstrapIcons.PLUS));
        this.texts = texts;
        this.open = open;
    }

    /** The machines there are now. */
    void offer(List<Machine> machines) {
        setDisable(machines.isEmpty());
        getItems().setAll(machines.stream().map(this::item).toList());
    }

    private MenuItem item(Machine machine) {
        MenuItem item = new MenuItem(
                texts.of("console.new.item", machine.name(), machine.address()),
                new FontIcon(machine.role().icon()));
        item.setOnAction(e -> open.accept(machine.name()));
        return item;
    }
}
