package studio.titus.ui.provision;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.NavItem;
import studio.titus.ui.fx.Texts;

/** The places of a stack in the rail: back to all stacks, its dashboard and, apart from it, destroying. */
public final class StackPlaces extends VBox {

    private static final Insets AROUND_RULE = new Insets(8, 10, 8, 10);

    private final NavItem start;
    private final NavItem dashboard;
    private final NavItem destroy;
    private final BooleanProperty narrow = new SimpleBooleanProperty(this, "narrow");

    public StackPlaces(Texts texts, Runnable openStart, Runnable openDashboard, Runnable openDestroy) {
        getStyleClass().add("nav-rail");
        start = new NavItem(BootstrapIcons.ARROW_LEFT, texts.of("places.start"), openStart);
        dashboard = new NavItem(BootstrapIcons.GRID, texts.of("places.dashboard"), openDashboard);
        destroy = new NavItem(BootstrapIcons.TRASH, texts.of("places.destroy"), openDestroy);
        Node apart = Labels.rule();
        setMargin(apart, AROUND_RULE);
        getChildren().addAll(start, dashboard, apart, destroy);
        narrow.addListener(
                (o, before, now) -> List.of(start, dashboard, destroy).forEach(item -> item.setNarrow(now)));
    }

    /** Marks the dashboard as the place that is shown. */
    public StackPlaces onDashboard() {
        dashboard.setCurrent(true);
        return this;
    }

    /** Marks destroying as the place that is shown. */
    public StackPlaces onDestroy() {
        destroy.setCurrent(true);
        return this;
    }

    /** Closes the ways out while a run goes on; the run's own buttons say how to stop it. */
    public void setLocked(boolean locked) {
        start.setDisable(locked);
        dashboard.setDisable(locked);
    }

    /** Whether only icons are shown. */
    public BooleanProperty narrowProperty() {
        return narrow;
    }
}
