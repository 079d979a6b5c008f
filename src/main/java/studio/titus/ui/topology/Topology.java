package studio.titus.ui.topology;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import studio.titus.plan.Address;
import studio.titus.plan.Blueprint;
import studio.titus.ui.fx.Texts;

/**
 * The stack as a picture shows it: who is outside, what stands in which subnet, who guards it, and who speaks with whom.
 * Read from the blueprint, so that names, ranges and openings are those that are really made.
 *
 * @param areas the network, then its subnets
 */
record Topology(List<Area> areas, List<Spot> spots, List<Guard> guards, List<Link> links) {

    /** The network or a subnet, around what stands in it. */
    record Area(Place place, Address address, String title) {}

    /**
     * Something in the picture.
     *
     * @param address the resource whose state it shows, or {@code null} for what is there anyway
     * @param where its address, a range, or another short word
     * @param purpose what it is for
     */
    record Spot(Place place, @Nullable Address address, Ikon icon, String title, String where, String purpose) {}

    /**
     * A security group.
     *
     * @param members the nodes it guards; none for the group of containers, which come and go
     */
    record Guard(Address address, String name, List<Place> members) {}

    /**
     * A way between two places.
     *
     * @param label what may come this way; empty for none
     * @param open whether the internet may come in here
     * @param carriers the rules and routes that make it
     * @param sentence the same in words
     */
    record Link(Place from, Place to, String label, boolean open, List<Address> carriers, String sentence) {}

    /** The picture of a stack. */
    static Topology of(Texts texts, Blueprint blueprint) {
        return new TopologyReader(texts, blueprint).read();
    }

    /** What stands at {@code place}. */
    Spot spot(Place place) {
        Predicate<Spot> there = spot -> spot.place() == place;
        return spots.stream().filter(there).findFirst().orElseThrow();
    }
}
