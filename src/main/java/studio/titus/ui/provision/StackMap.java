package studio.titus.ui.provision;

import static org.kordamp.ikonli.bootstrapicons.BootstrapIcons.ARROW_LEFT_RIGHT;
import static org.kordamp.ikonli.bootstrapicons.BootstrapIcons.BOX_SEAM;
import static org.kordamp.ikonli.bootstrapicons.BootstrapIcons.CPU;
import static org.kordamp.ikonli.bootstrapicons.BootstrapIcons.DOOR_OPEN;
import static org.kordamp.ikonli.bootstrapicons.BootstrapIcons.GLOBE2;
import static org.kordamp.ikonli.bootstrapicons.BootstrapIcons.HDD_NETWORK;
import static org.kordamp.ikonli.bootstrapicons.BootstrapIcons.HDD_STACK;
import static org.kordamp.ikonli.bootstrapicons.BootstrapIcons.LAPTOP;
import static studio.titus.plan.Addresses.AGENT_GROUP;
import static studio.titus.plan.Addresses.BASTION;
import static studio.titus.plan.Addresses.BUCKET;
import static studio.titus.plan.Addresses.GATEWAY;
import static studio.titus.plan.Addresses.INTERNET_GATEWAY;
import static studio.titus.plan.Addresses.MASTER;
import static studio.titus.plan.Addresses.NAT_GATEWAY;
import static studio.titus.plan.Addresses.PREREQS;
import static studio.titus.ui.provision.StackMap.Column.OUTSIDE;
import static studio.titus.ui.provision.StackMap.Column.PRIVATE;
import static studio.titus.ui.provision.StackMap.Column.PRIVATE_FAR;
import static studio.titus.ui.provision.StackMap.Column.PUBLIC;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.model.Cidr;
import studio.titus.model.NodeRole;
import studio.titus.model.StackSettings;
import studio.titus.plan.Address;
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
        String later = texts.of("map.later");
        List<Spot> spots = List.of(
                new Spot("you", null, LAPTOP, texts.of("map.you"), trusted(texts, settings), OUTSIDE, 0),
                new Spot(
                        "internet",
                        INTERNET_GATEWAY,
                        GLOBE2,
                        texts.of("map.internet"),
                        texts.of("map.anywhere"),
                        OUTSIDE,
                        1),
                new Spot(
                        "bucket",
                        BUCKET,
                        BootstrapIcons.BUCKET,
                        texts.of("map.bucket"),
                        texts.of("map.storage"),
                        OUTSIDE,
                        2),
                new Spot("bastion", BASTION, DOOR_OPEN, texts.of("map.bastion"), later, PUBLIC, 0),
                new Spot("nat", NAT_GATEWAY, ARROW_LEFT_RIGHT, texts.of("map.nat"), later, PUBLIC, 1),
                node("gateway", GATEWAY, HDD_NETWORK, texts.of("map.gateway"), settings, NodeRole.GATEWAY, PRIVATE, 0),
                node("master", MASTER, CPU, texts.of("map.master"), settings, NodeRole.MASTER, PRIVATE_FAR, 0),
                new Spot("agents", AGENT_GROUP, BOX_SEAM, texts.of("map.agents"), later, PRIVATE, 1),
                node(
                        "prereqs",
                        PREREQS,
                        HDD_STACK,
                        texts.of("map.prereqs"),
                        settings,
                        NodeRole.PREREQS,
                        PRIVATE_FAR,
                        1));
        return new StackMap(
                spots,
                lines(texts),
                texts.of("map.vpc", settings.vpcCidr()),
                texts.of("map.public", settings.publicSubnetCidr()),
                texts.of("map.private", settings.privateSubnetCidr()));
    }

    /** A machine whose private address the settings fix. */
    private static Spot node(
            String id,
            Address address,
            Ikon icon,
            String title,
            StackSettings settings,
            NodeRole role,
            Column column,
            int row) {
        return new Spot(id, address, icon, title, settings.privateAddress(role), column, row);
    }

    private static String trusted(Texts texts, StackSettings settings) {
        List<Cidr> ranges = settings.trustedCidr();
        return ranges.size() == 1 ? ranges.getFirst().toString() : texts.of("map.ranges", ranges.size());
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
