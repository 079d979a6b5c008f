package studio.titus.ui.topology;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import studio.titus.plan.Address;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.Status;
import studio.titus.ui.control.TopologyNode;

/** The drawing itself. It lights up: nodes change in place, lines become solid when all they need is ready. */
final class TopologyPane extends Pane {

    private static final PseudoClass PLANNED = PseudoClass.getPseudoClass("planned");
    private static final PseudoClass LOOK = PseudoClass.getPseudoClass("look");

    private record Drawn(Polyline line, Label label) {}

    private record Fence(Region outline, GuardTag tag) {}

    private record Zone(Region box, Label title) {}

    private final TopologyText text;
    private final Consumer<Address> onSelect;
    private final Map<Topology.Area, Zone> zones = new LinkedHashMap<>();
    private final Map<Topology.Guard, Fence> fences = new LinkedHashMap<>();
    private final Map<Topology.Link, Drawn> links = new LinkedHashMap<>();
    private final Map<Place, TopologyNode> nodes = new EnumMap<>(Place.class);
    private final DoorNode door = new DoorNode();
    private Form form = Form.fitting(0, 0);

    /** @param onSelect takes the resource that somebody pointed at */
    TopologyPane(TopologyText text, Consumer<Address> onSelect) {
        this.text = text;
        this.onSelect = onSelect;
        getStyleClass().add("topology");
        text.topology().areas().forEach(this::add);
        text.topology().guards().forEach(this::add);
        text.topology().links().forEach(this::add);
        text.topology().spots().forEach(this::add);
        show(Map.of());
    }

    private void add(Topology.Area area) {
        Region box = styled(area.place() == Place.VPC ? "topology-vpc" : "topology-zone");
        Label title = Labels.whole(area.title(), "small", "topology-title");
        zones.put(area, new Zone(box, title));
        getChildren().addAll(box, title);
    }

    private void add(Topology.Guard guard) {
        Region outline = styled("topology-guard");
        outline.setVisible(!guard.members().isEmpty());
        GuardTag tag = new GuardTag(guard.name());
        tag.setOnAction(e -> onSelect.accept(guard.address()));
        fences.put(guard, new Fence(outline, tag));
        getChildren().addAll(outline, tag);
    }

    private void add(Topology.Link link) {
        Polyline line = new Polyline();
        line.getStyleClass().add("topology-edge");
        line.setMouseTransparent(true);
        line.pseudoClassStateChanged(LOOK, link.open());
        Label label = Labels.whole(link.label(), "small", "edge-label");
        links.put(link, new Drawn(line, label));
        getChildren().addAll(line, label);
    }

    private void add(Topology.Spot spot) {
        Address address = spot.address();
        if (spot.place() == Place.DOOR && address != null) {
            door.setOnAction(e -> onSelect.accept(address));
            getChildren().add(door);
            return;
        }
        TopologyNode node = new TopologyNode(spot.icon(), spot.title(), spot.where());
        if (address != null) {
            node.setOnAction(() -> onSelect.accept(address));
        }
        node.getStyleClass().add(spot.place().outside() ? "outside" : "inside");
        nodes.put(spot.place(), node);
        getChildren().add(node);
    }

    private static Region styled(String styleClass) {
        Region region = new Region();
        region.getStyleClass().add(styleClass);
        region.setMouseTransparent(true);
        return region;
    }

    /** Shows how far each resource has come. */
    void show(Map<Address, SpotState> states) {
        text.topology().spots().forEach(spot -> show(spot, states));
        zones.forEach(
                (area, zone) -> TopologyText.status(area.address(), states).mark(zone.box()));
        fences.forEach((guard, fence) -> {
            Status status = TopologyText.status(guard.address(), states);
            status.mark(fence.outline());
            fence.tag().show(status);
            fence.tag().setAccessibleText(text.guard(guard, states));
        });
        links.forEach((link, drawn) ->
                drawn.line().pseudoClassStateChanged(PLANNED, !link.open() && !text.stands(link, states)));
    }

    private void show(Topology.Spot spot, Map<Address, SpotState> states) {
        SpotState state = TopologyText.state(spot, states);
        String words = text.spot(spot, states);
        if (spot.place() == Place.DOOR) {
            door.show(state.status());
            door.setAccessibleText(words);
            return;
        }
        TopologyNode node = node(spot.place());
        node.show(state.status(), state.share());
        node.setStateVisible(spot.address() != null && state.status() != Status.PLANNED);
        if (!state.where().isEmpty()) {
            node.setAddress(state.where());
        }
        node.setAccessibleText(words);
    }

    private TopologyNode node(Place place) {
        return Objects.requireNonNull(nodes.get(place));
    }

    /** Takes the form for this space. */
    void fit(double width, double height) {
        form = Form.fitting(width, height);
        resize(form.width(), form.height());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        zones.forEach((area, zone) -> {
            form.box(area.place()).place(zone.box());
            at(zone.title(), form.title(area));
        });
        fences.forEach((guard, fence) -> {
            Box box = form.guard(guard);
            box.place(fence.outline());
            fence.tag().autosize();
            double x = box.right() - fence.tag().getWidth() - 4;
            fence.tag()
                    .relocate(
                            Math.round(x), Math.round(box.bottom() - fence.tag().getHeight() - 1));
        });
        links.forEach((link, drawn) -> {
            drawn.line().getPoints().setAll(form.line(link));
            at(drawn.label(), form.label(link));
        });
        form.box(Place.DOOR).place(door);
        nodes.forEach((place, node) -> {
            node.setIconVisible(!place.outside() || form.box(place).width() > 150);
            form.box(place).place(node);
        });
    }

    private static void at(Label label, Box where) {
        label.autosize();
        label.relocate(Math.round(where.x()), Math.round(where.y()));
    }

    /** The lines of all links, for those that check them. */
    List<Polyline> lines() {
        return links.values().stream().map(Drawn::line).toList();
    }
}
