package studio.titus.ui.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import studio.titus.plan.Address;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Texts;

/** The picture in words: everything that is to be seen in it, line by line. */
final class TopologyText {

    private static final SpotState THERE = new SpotState(Status.READY, 1, "");

    /**
     * A line of the text.
     *
     * @param depth how far it is indented, 0 or more
     * @param open whether it says that the internet may come in
     * @param address the resource it is about; empty for what is there anyway
     */
    record Line(int depth, boolean open, String words, Optional<Address> address) {}

    private final Texts texts;
    private final Topology topology;

    TopologyText(Texts texts, Topology topology) {
        this.texts = texts;
        this.topology = topology;
    }

    Topology topology() {
        return topology;
    }

    /** All of it, from outside to inside, then the ways. */
    List<Line> lines(Map<Address, SpotState> states) {
        List<Line> lines = new ArrayList<>();
        topology.links().stream()
                .filter(Topology.Link::open)
                .forEach(link -> lines.add(
                        new Line(0, true, way(link), Optional.of(link.carriers().getFirst()))));
        add(lines, 0, states, Place.YOU, Place.INTERNET, Place.BUCKET);
        Topology.Area vpc = topology.areas().getFirst();
        lines.add(line(0, vpc, states));
        add(lines, 1, states, Place.DOOR);
        lines.add(line(1, topology.areas().get(1), states));
        add(lines, 2, states, Place.BASTION, Place.NAT);
        lines.add(line(1, topology.areas().get(2), states));
        add(lines, 2, states, Place.GATEWAY, Place.MASTER, Place.AGENTS, Place.PREREQS);
        topology.guards()
                .forEach(guard -> lines.add(new Line(1, false, guard(guard, states), Optional.of(guard.address()))));
        topology.links().stream()
                .filter(link -> !link.open())
                .forEach(link -> lines.add(new Line(
                        0, false, way(link), Optional.of(link.carriers().getFirst()))));
        return lines;
    }

    private void add(List<Line> lines, int depth, Map<Address, SpotState> states, Place... places) {
        for (Place place : places) {
            Topology.Spot spot = topology.spot(place);
            lines.add(new Line(depth, false, spot(spot, states), Optional.ofNullable(spot.address())));
        }
    }

    private Line line(int depth, Topology.Area area, Map<Address, SpotState> states) {
        String words = texts.of("map.state", area.title(), word(status(area.address(), states)));
        return new Line(depth, false, words, Optional.of(area.address()));
    }

    /** A node with its address, its purpose and its state. */
    String spot(Topology.Spot spot, Map<Address, SpotState> states) {
        SpotState state = state(spot, states);
        String where = state.where().isEmpty() ? spot.where() : state.where();
        String name = where.isEmpty() ? spot.title() : texts.of("map.named", spot.title(), where);
        return spot.address() == null ? name : texts.of("map.node", name, word(state.status()), spot.purpose());
    }

    /** A security group and whom it guards. */
    String guard(Topology.Guard guard, Map<Address, SpotState> states) {
        String members = guard.members().stream()
                .map(topology::spot)
                .map(Topology.Spot::title)
                .collect(Collectors.joining(", "));
        String whom = members.isEmpty() ? texts.of("map.containers") : members;
        return texts.of("map.guard", guard.name(), whom, word(status(guard.address(), states)));
    }

    private String way(Topology.Link link) {
        String from = name(link.from());
        String to = name(link.to());
        return link.open()
                ? texts.of("map.way.open", from, to, link.sentence())
                : texts.of("map.way", from, to, link.sentence());
    }

    private String name(Place place) {
        Predicate<Topology.Area> here = area -> area.place() == place;
        return topology.areas().stream()
                .filter(here)
                .findFirst()
                .map(Topology.Area::title)
                .orElseGet(() -> topology.spot(place).title());
    }

    private String word(Status status) {
        return texts.of(status.textKey());
    }

    /** Whether a way can be used: both its ends and what carries it are ready. */
    boolean stands(Topology.Link link, Map<Address, SpotState> states) {
        boolean ends = topology.spots().stream()
                .filter(spot -> spot.place() == link.from() || spot.place() == link.to())
                .allMatch(spot -> state(spot, states).status() == Status.READY);
        return ends && link.carriers().stream().allMatch(carrier -> status(carrier, states) == Status.READY);
    }

    /** The person and the internet are there from the start. */
    static SpotState state(Topology.Spot spot, Map<Address, SpotState> states) {
        Address address = spot.address();
        return address == null ? THERE : states.getOrDefault(address, SpotState.NONE);
    }

    static Status status(Address address, Map<Address, SpotState> states) {
        return states.getOrDefault(address, SpotState.NONE).status();
    }
}
