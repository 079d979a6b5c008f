package studio.titus.ui.provision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.model.Cidr;
import studio.titus.model.NodeRole;
import studio.titus.model.StackSettings;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.ui.fx.Texts;

/**
 * The stack as a picture shows it: who is outside, what stands in which subnet, and who speaks with whom. Made from the blueprint's
 * settings, so that names and ranges are those that are really created.
 *
 * @param vpc the title of the network
 * @param publicSubnet the title of the subnet with the way in and out
 * @param privateSubnet the title of the subnet with the nodes
 */
record StackMap(List<Spot> spots, List<Line> lines, String vpc, String publicSubnet, String privateSubnet) {

    /** Where in the picture something stands: a column from the left and one of two rows; {@code OUTSIDE} has three rows. */
    enum Column {
        OUTSIDE,
        PUBLIC,
        PRIVATE,
        PRIVATE_FAR
    }

    /**
     * Something in the picture.
     *
     * @param address the resource whose state it shows, or {@code null} for the person
     * @param where its address, a range, or another short word
     */
    record Spot(String id, @Nullable Address address, Ikon icon, String title, String where, Column column, int row) {}

    /**
     * A line between two spots.
     *
     * @param label what may come this way; empty for none
     * @param open whether the internet may come in here
     */
    record Line(String from, String to, String label, boolean open) {}

    /** The picture of a stack with these settings. */
    static StackMap of(Texts texts, StackSettings settings) {
        List<Spot> spots = List.of(
                new Spot(
                        "you",
                        null,
                        BootstrapIcons.LAPTOP,
                        texts.of("map.you"),
                        trusted(texts, settings),
                        Column.OUTSIDE,
                        0),
                new Spot(
                        "internet",
                        Addresses.INTERNET_GATEWAY,
                        BootstrapIcons.GLOBE2,
                        texts.of("map.internet"),
                        texts.of("map.anywhere"),
                        Column.OUTSIDE,
                        1),
                new Spot(
                        "bucket",
                        Addresses.BUCKET,
                        BootstrapIcons.BUCKET,
                        texts.of("map.bucket"),
                        texts.of("map.storage"),
                        Column.OUTSIDE,
                        2),
                node(texts, settings, NodeRole.BASTION, Column.PUBLIC, 0),
                new Spot(
                        "nat",
                        Addresses.NAT_GATEWAY,
                        BootstrapIcons.ARROW_LEFT_RIGHT,
                        texts.of("map.nat"),
                        texts.of("map.later"),
                        Column.PUBLIC,
                        1),
                node(texts, settings, NodeRole.GATEWAY, Column.PRIVATE, 0),
                node(texts, settings, NodeRole.MASTER, Column.PRIVATE_FAR, 0),
                new Spot(
                        "agents",
                        Addresses.AGENT_GROUP,
                        BootstrapIcons.BOX_SEAM,
                        texts.of("map.agents"),
                        texts.of("map.later"),
                        Column.PRIVATE,
                        1),
                node(texts, settings, NodeRole.PREREQS, Column.PRIVATE_FAR, 1));
        return new StackMap(
                spots,
                lines(texts),
                texts.of("map.vpc", settings.vpcCidr()),
                texts.of("map.public", settings.publicSubnetCidr()),
                texts.of("map.private", settings.privateSubnetCidr()));
    }

    private static String trusted(Texts texts, StackSettings settings) {
        List<Cidr> ranges = settings.trustedCidr();
        return ranges.size() == 1 ? ranges.getFirst().toString() : texts.of("map.ranges", ranges.size());
    }

    private static Spot node(Texts texts, StackSettings settings, NodeRole role, Column column, int row) {
        boolean open = role == NodeRole.BASTION;
        String where = open ? texts.of("map.later") : settings.privateAddress(role);
        return switch (role) {
            case BASTION ->
                new Spot(
                        "bastion",
                        Addresses.BASTION,
                        BootstrapIcons.DOOR_OPEN,
                        texts.of("map.bastion"),
                        where,
                        column,
                        row);
            case PREREQS ->
                new Spot(
                        "prereqs",
                        Addresses.PREREQS,
                        BootstrapIcons.HDD_STACK,
                        texts.of("map.prereqs"),
                        where,
                        column,
                        row);
            case MASTER ->
                new Spot("master", Addresses.MASTER, BootstrapIcons.CPU, texts.of("map.master"), where, column, row);
            case GATEWAY ->
                new Spot(
                        "gateway",
                        Addresses.GATEWAY,
                        BootstrapIcons.HDD_NETWORK,
                        texts.of("map.gateway"),
                        where,
                        column,
                        row);
        };
    }

    private static List<Line> lines(Texts texts) {
        return List.of(
                new Line("you", "bastion", texts.of("map.ssh"), true),
                new Line("internet", "nat", "", false),
                new Line("bucket", "nat", "", false),
                new Line("bastion", "gateway", "", false),
                new Line("gateway", "master", "", false),
                new Line("nat", "agents", "", false),
                new Line("agents", "prereqs", "", false),
                new Line("master", "prereqs", "", false));
    }
}
