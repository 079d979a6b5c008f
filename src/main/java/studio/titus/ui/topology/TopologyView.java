package studio.titus.ui.topology;

import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.NamedArg;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.titus.plan.Address;
import studio.titus.plan.Blueprint;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.Labels;
import studio.titus.ui.fx.Texts;

/** The picture of a stack with its head: zoom, fit, and the switch to the same as text. */
public final class TopologyView extends VBox {

    private final Texts texts;
    private final Button farther;
    private final Button fit;
    private final Button nearer;
    private final ToggleButton asText;
    private final HBox head;
    private @Nullable TopologyPane pane;
    private @Nullable ZoomPane zoom;
    private @Nullable TopologyList list;
    private @Nullable TopologyText words;
    private Map<Address, SpotState> states = Map.of();
    private Consumer<Address> onSelect = address -> {};

    public TopologyView(@NamedArg("texts") Texts texts) {
        this.texts = texts;
        getStyleClass().add("topology-view");
        farther = Buttons.small(Buttons.icon(BootstrapIcons.ZOOM_OUT, texts.of("map.zoom.out")));
        farther.setOnAction(e -> zoom().farther());
        fit = Buttons.small(Buttons.icon(BootstrapIcons.ARROWS_ANGLE_CONTRACT, texts.of("map.zoom.fit")));
        fit.setOnAction(e -> zoom().fit());
        nearer = Buttons.small(Buttons.icon(BootstrapIcons.ZOOM_IN, texts.of("map.zoom.in")));
        nearer.setOnAction(e -> zoom().nearer());
        asText = new ToggleButton(texts.of("map.text"), new FontIcon(BootstrapIcons.LIST_UL));
        asText.getStyleClass().addAll("small", "as-text");
        asText.setMinWidth(USE_PREF_SIZE);
        asText.selectedProperty().subscribe(_ -> choose());
        head = new HBox(Labels.of(texts.of("map.title"), "strong"), Labels.spring(), farther, fit, nearer, asText);
        head.getStyleClass().add("topology-head");
    }

    /** Draws the stack of {@code blueprint}; nothing of it stands yet. */
    public void draw(Blueprint blueprint) {
        TopologyText text = new TopologyText(texts, Topology.of(texts, blueprint));
        TopologyPane drawing = new TopologyPane(text, address -> onSelect.accept(address));
        ZoomPane around = new ZoomPane(drawing, drawing::fit);
        around.setAccessibleRole(AccessibleRole.PARENT);
        around.setAccessibleText(texts.of("map.picture"));
        around.zoomProperty().subscribe(_ -> arm(around));
        TopologyList lines = new TopologyList(texts.of("map.list.name"), address -> onSelect.accept(address));
        follow(drawing, around);
        setVgrow(around, Priority.ALWAYS);
        setVgrow(lines, Priority.ALWAYS);
        words = text;
        pane = drawing;
        zoom = around;
        list = lines;
        getChildren().setAll(head, around, lines);
        show(states);
        choose();
    }

    /** Whoever walks through a large picture by keyboard sees where the focus is. */
    private static void follow(TopologyPane drawing, ZoomPane around) {
        ObservableValue<Node> focused = drawing.sceneProperty().flatMap(scene -> scene.focusOwnerProperty());
        focused.addListener((o, before, now) -> {
            if (now != null && now.getParent() == drawing) {
                Bounds seen = around.sceneToLocal(now.localToScene(now.getBoundsInLocal()));
                around.reveal(seen.getMinX(), seen.getMinY(), seen.getMaxX(), seen.getMaxY());
            }
        });
    }

    /** Takes the resource that somebody pointed at. */
    public void setOnSelect(Consumer<Address> handler) {
        onSelect = handler;
    }

    /** Shows how far each resource has come. */
    public void show(Map<Address, SpotState> now) {
        states = now;
        if (pane != null) {
            pane.show(now);
        }
        if (list != null && words != null && asText.isSelected()) {
            list.show(words.lines(now));
        }
    }

    private void choose() {
        boolean text = asText.isSelected();
        if (list != null && zoom != null) {
            shown(list, text);
            shown(zoom, !text);
            show(states);
        }
        farther.setVisible(!text);
        fit.setVisible(!text);
        nearer.setVisible(!text);
    }

    private static void shown(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private void arm(ZoomPane around) {
        double now = around.zoomProperty().get();
        farther.setDisable(now <= 1);
        fit.setDisable(now <= 1);
        nearer.setDisable(now >= ZoomPane.NEAREST);
    }

    private ZoomPane zoom() {
        return Objects.requireNonNull(zoom);
    }
}
