package studio.titus.ui.console;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.jspecify.annotations.Nullable;

/** Consoles in tabs, in one place or in two beside or over each other. The place that had the focus last is where things happen. */
public final class ConsoleSplit extends SplitPane {

    private final TabPane first = tabs();
    private final TabPane second = tabs();
    private final ReadOnlyObjectWrapper<@Nullable ConsoleTab> current = new ReadOnlyObjectWrapper<>(this, "current");
    private TabPane active = first;

    public ConsoleSplit() {
        getStyleClass().add("console-split");
        getItems().add(first);
    }

    private TabPane tabs() {
        TabPane tabs = new TabPane();
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
        tabs.setMinWidth(0);
        tabs.focusWithinProperty().subscribe(within -> {
            if (within) {
                activate(tabs);
            }
        });
        tabs.getSelectionModel().selectedItemProperty().subscribe(tab -> {
            if (tab != null) {
                activate(tabs);
            }
        });
        tabs.getTabs().addListener((ListChangeListener<Tab>) change -> emptied());
        return tabs;
    }

    private void activate(TabPane tabs) {
        active = tabs;
        current.set((ConsoleTab) tabs.getSelectionModel().getSelectedItem());
    }

    /** An empty place is given up. */
    private void emptied() {
        if (first.getTabs().isEmpty() && !second.getTabs().isEmpty()) {
            List<Tab> moving = List.copyOf(second.getTabs());
            second.getTabs().clear();
            first.getTabs().setAll(moving);
        }
        if (second.getTabs().isEmpty()) {
            getItems().remove(second);
        }
        activate(active.getTabs().isEmpty() ? first : active);
    }

    /** The console in use, {@code null} when none is open. */
    ReadOnlyObjectProperty<@Nullable ConsoleTab> currentProperty() {
        return current.getReadOnlyProperty();
    }

    Optional<ConsoleTab> current() {
        return Optional.ofNullable(current.get());
    }

    /** All that are open. */
    List<ConsoleTab> all() {
        return Stream.of(first, second)
                .flatMap(tabs -> tabs.getTabs().stream())
                .map(ConsoleTab.class::cast)
                .toList();
    }

    /** Opens {@code tab} in the place that is used and brings it to the front. */
    void add(ConsoleTab tab) {
        active.getTabs().add(tab);
        bringUp(tab);
    }

    /** Brings {@code tab} to the front and gives it the keys. */
    void bringUp(ConsoleTab tab) {
        TabPane place = second.getTabs().contains(tab) ? second : first;
        place.getSelectionModel().select(tab);
        activate(place);
        applyCss(); // only then has a new place its tabs, and each tab its terminal, in the scene
        tab.pane().terminal().focusTerminal();
    }

    /** Brings up the console so many places after the one in use, and begins anew at the ends. */
    void step(int by) {
        List<ConsoleTab> open = all();
        current().ifPresent(tab -> bringUp(open.get(Math.floorMod(open.indexOf(tab) + by, open.size()))));
    }

    void remove(ConsoleTab tab) {
        first.getTabs().remove(tab);
        second.getTabs().remove(tab);
    }

    /** Whether there are two places. */
    boolean split() {
        return getItems().contains(second);
    }

    /** Moves the console in use to a place of its own beside or under the others; with one console only, there is nothing to part. */
    void split(Orientation orientation) {
        setOrientation(orientation);
        if (!split() && first.getTabs().size() > 1) {
            current().ifPresent(tab -> {
                first.getTabs().remove(tab);
                second.getTabs().add(tab);
                getItems().add(second);
                setDividerPositions(0.5);
                bringUp(tab);
            });
        }
    }

    /** Brings all consoles back to one place. */
    void join() {
        current().ifPresent(tab -> {
            List<Tab> moving = List.copyOf(second.getTabs());
            second.getTabs().clear();
            first.getTabs().addAll(moving);
            bringUp(tab);
        });
    }
}
