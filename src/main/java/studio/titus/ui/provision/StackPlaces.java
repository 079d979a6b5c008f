package studio.titus.ui.provision;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.NavItem;
import studio.titus.ui.fx.Texts;

/** The places of a stack in the rail: back to all stacks, its pages and, apart from them, destroying. */
public final class StackPlaces extends VBox {

    private static final Insets AROUND_RULE = new Insets(8, 10, 8, 10);

    private final Map<StackPlace, NavItem> items = new EnumMap<>(StackPlace.class);
    private final BooleanProperty narrow = new SimpleBooleanProperty(this, "narrow");

    /**
     * @param here the place that is shown
     * @param doors the ways to the others; a place without one is not offered
     */
    public StackPlaces(Texts texts, StackPlace here, Map<StackPlace, Runnable> doors) {
        getStyleClass().add("nav-rail");
        Stream.of(StackPlace.values())
                .filter(place -> place == here || doors.containsKey(place))
                .forEach(place -> add(texts, place, doors.getOrDefault(place, () -> {})));
        items.computeIfPresent(here, (_, item) -> {
            item.setCurrent(true);
            return item;
        });
        narrow.addListener((o, before, now) -> items.values().forEach(item -> item.setNarrow(now)));
    }

    private void add(Texts texts, StackPlace place, Runnable open) {
        NavItem item = new NavItem(place.icon(), texts.of(place.nameKey()), open);
        items.put(place, item);
        if (place == StackPlace.DESTROY) {
            Node apart = Labels.rule();
            setMargin(apart, AROUND_RULE);
            getChildren().add(apart);
        }
        getChildren().add(item);
    }

    /** Closes these ways and opens all others; whoever closes them says on the page why. */
    public void close(Set<StackPlace> closed) {
        items.forEach((place, item) -> item.setDisable(closed.contains(place)));
    }

    /** Whether only icons are shown. */
    public BooleanProperty narrowProperty() {
        return narrow;
    }
}
