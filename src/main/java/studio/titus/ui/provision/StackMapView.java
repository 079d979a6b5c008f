package studio.titus.ui.provision;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.NamedArg;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import studio.titus.model.StackSettings;
import studio.titus.plan.Address;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.Status;
import studio.titus.ui.control.TopologyNode;
import studio.titus.ui.fx.Texts;

/** The picture of the stack lighting up: nodes in their subnets, lines that become solid when both ends are ready. */
public final class StackMapView extends Pane {

    private static final PseudoClass PLANNED = PseudoClass.getPseudoClass("planned");
    private static final PseudoClass LOOK = PseudoClass.getPseudoClass("look");

    private final Texts texts;
    private final Region vpc = styled("topology-vpc");
    private final Region publicZone = styled("topology-zone");
    private final Region privateZone = styled("topology-zone");
    private final Label vpcTitle = Labels.of("", "small", "muted");
    private final Label publicTitle = Labels.of("", "small", "muted");
    private final Label privateTitle = Labels.of("", "small", "muted");
    private final Map<String, StackMap.Spot> spots = new LinkedHashMap<>();
    private final Map<String, TopologyNode> nodes = new HashMap<>();
    private final Map<StackMap.Line, Polyline> lines = new LinkedHashMap<>();
    private final Map<StackMap.Line, Label> words = new HashMap<>();
    private Consumer<Address> onSelect = address -> {};

    public StackMapView(@NamedArg("texts") Texts texts) {
        this.texts = texts;
        getStyleClass().add("stack-map");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(texts.of("map.picture"));
    }

    private static Region styled(String styleClass) {
        Region region = new Region();
        region.getStyleClass().add(styleClass);
        region.setMouseTransparent(true);
        return region;
    }

    /** Draws the stack of {@code settings}. */
    public void draw(StackSettings settings) {
        StackMap map = StackMap.of(texts, settings);
        getChildren().setAll(vpc, publicZone, privateZone, vpcTitle, publicTitle, privateTitle);
        spots.clear();
        lines.clear();
        vpcTitle.setText(map.vpc());
        publicTitle.setText(map.publicSubnet());
        privateTitle.setText(map.privateSubnet());
        map.lines().forEach(this::add);
        map.spots().forEach(this::add);
    }

    private void add(StackMap.Line line) {
        Polyline drawn = new Polyline();
        drawn.getStyleClass().add("topology-edge");
        drawn.pseudoClassStateChanged(LOOK, line.open());
        drawn.pseudoClassStateChanged(PLANNED, true);
        lines.put(line, drawn);
        getChildren().add(drawn);
        if (!line.label().isEmpty()) {
            Label label = Labels.whole(line.label(), "small", "edge-label");
            words.put(line, label);
            getChildren().add(label);
        }
    }

    private void add(StackMap.Spot spot) {
        TopologyNode node = new TopologyNode(spot.icon(), spot.title(), spot.where());
        node.setStateVisible(spot.address() != null);
        node.setOnMouseClicked(e -> {
            if (spot.address() != null) {
                onSelect.accept(spot.address());
            }
        });
        spots.put(spot.id(), spot);
        nodes.put(spot.id(), node);
        getChildren().add(node);
    }

    /** Takes the resource whose node was clicked. */
    public void setOnSelect(Consumer<Address> handler) {
        onSelect = handler;
    }

    /** Shows how far each resource has come. */
    public void show(Map<Address, RunState> states) {
        spots.forEach((id, spot) -> {
            RunState state = state(spot, states);
            TopologyNode node = node(id);
            node.show(state.status(), Math.min(1, state.share()));
            if (!state.place().isEmpty()) {
                node.setAddress(state.place());
            }
            node.setAccessibleText(texts.of(
                    "map.node",
                    spot.title(),
                    spot.where(),
                    texts.of(state.status().textKey())));
        });
        lines.forEach((line, drawn) -> drawn.pseudoClassStateChanged(PLANNED, !stands(line, states)));
    }

    private boolean stands(StackMap.Line line, Map<Address, RunState> states) {
        return List.of(line.from(), line.to()).stream()
                .map(id -> state(spot(id), states).status())
                .allMatch(status -> status == Status.READY);
    }

    /** The person is there from the start. */
    private static RunState state(StackMap.Spot spot, Map<Address, RunState> states) {
        return spot.address() == null
                ? new RunState(Status.READY, 1, "")
                : states.getOrDefault(spot.address(), RunState.NONE);
    }

    private StackMap.Spot spot(String id) {
        return Objects.requireNonNull(spots.get(id));
    }

    private TopologyNode node(String id) {
        return Objects.requireNonNull(nodes.get(id));
    }

    @Override
    protected double computeMinHeight(double width) {
        return MapGeometry.HEIGHT;
    }

    @Override
    protected double computePrefHeight(double width) {
        return MapGeometry.HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        MapGeometry geometry = new MapGeometry(getWidth());
        geometry.vpc().place(vpc);
        geometry.publicZone().place(publicZone);
        geometry.privateZone().place(privateZone);
        geometry.vpc().title(vpcTitle, false);
        geometry.publicZone().title(publicTitle, true);
        geometry.privateZone().title(privateTitle, true);
        spots.forEach((id, spot) -> geometry.spot(spot).place(node(id)));
        lines.forEach((line, drawn) -> drawn.getPoints()
                .setAll(geometry.line(spot(line.from()), spot(line.to())).stream()
                        .map(Double::valueOf)
                        .toList()));
        words.forEach((line, label) -> geometry.label(spot(line.from()), spot(line.to()), label));
    }
}
