package studio.titus.ui.console;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;

/** Gives each open console its tab, and takes it away when the console closed itself or was closed. */
final class ConsoleTabs {

    private final ConsolesModel model;
    private final ConsoleSplit split;
    private final ConsoleMeans means;
    private final Supplier<ContextMenu> menu;

    /** @param menu what a right click in a terminal opens */
    ConsoleTabs(ConsolesModel model, ConsoleSplit split, ConsoleMeans means, Supplier<ContextMenu> menu) {
        this.model = model;
        this.split = split;
        this.means = means;
        this.menu = menu;
    }

    /** Makes the tabs those of the consoles that are open now. */
    void fit() {
        List<ConsoleModel> open = model.consoles();
        split.all().stream().filter(tab -> !open.contains(tab.model())).forEach(this::drop);
        open.stream()
                .filter(console -> split.all().stream().noneMatch(tab -> tab.model() == console))
                .forEach(console -> split.add(tab(console)));
    }

    private void drop(ConsoleTab tab) {
        split.remove(tab);
        tab.pane().close();
    }

    private ConsoleTab tab(ConsoleModel console) {
        var pane = new ConsolePane(console, means);
        pane.terminal().setMenu(menu);
        var tab = new ConsoleTab(pane, means.texts());
        tab.setOnCloseRequest(e -> {
            e.consume();
            model.close(console);
        });
        return tab;
    }
}
