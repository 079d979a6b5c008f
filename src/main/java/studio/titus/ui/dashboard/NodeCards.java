package studio.titus.ui.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.model.NodeRole;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.plan.Inventory;
import studio.titus.plan.Live;
import studio.titus.plan.Outputs;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Texts;

/** The machines of a stack, as cards. */
final class NodeCards {

    private final Texts texts;

    NodeCards(Texts texts) {
        this.texts = texts;
    }

    List<DashboardPage.Node> of(Inventory inventory) {
        List<DashboardPage.Node> nodes = new ArrayList<>();
        for (NodeRole role : NodeRole.values()) {
            nodes.add(node(role, inventory.find(address(role))));
        }
        nodes.addAll(agents(inventory));
        return nodes;
    }

    private DashboardPage.Node node(NodeRole role, Optional<Live> live) {
        boolean open = role == NodeRole.BASTION;
        String address = live.map(node -> node.attributeOr(open ? "public_ip" : "private_ip"))
                .orElse("");
        String type = live.map(node -> node.attributeOr("instance_type")).orElse("");
        return new DashboardPage.Node(
                icon(role),
                texts.of(name(role)),
                address,
                open ? texts.of("dashboard.node.public", type) : texts.of("dashboard.node.private", type),
                live.map(NodeCards::status).orElse(Status.LOOK),
                texts.of(state(live)));
    }

    private List<DashboardPage.Node> agents(Inventory inventory) {
        Optional<Live> group = inventory.find(Addresses.AGENT_GROUP);
        List<String> addresses = Outputs.of(inventory).agentIps();
        String type = inventory
                .find(Addresses.AGENT_TEMPLATE)
                .map(template -> template.attributeOr("instance_type"))
                .orElse("");
        if (group.isEmpty() || addresses.isEmpty()) {
            return List.of(agent(texts.of("dashboard.node.agents"), "", type, Status.LOOK, "dashboard.state.none"));
        }
        List<DashboardPage.Node> agents = new ArrayList<>();
        for (String address : addresses) {
            String name = texts.of("dashboard.node.agent", agents.size() + 1);
            agents.add(agent(name, address, type, Status.READY, "dashboard.state.in-service"));
        }
        return agents;
    }

    private DashboardPage.Node agent(String name, String address, String type, Status status, String state) {
        return new DashboardPage.Node(
                BootstrapIcons.BOX_SEAM,
                name,
                address,
                texts.of("dashboard.node.private", type),
                status,
                texts.of(state));
    }

    private static Address address(NodeRole role) {
        return switch (role) {
            case BASTION -> Addresses.BASTION;
            case PREREQS -> Addresses.PREREQS;
            case MASTER -> Addresses.MASTER;
            case GATEWAY -> Addresses.GATEWAY;
        };
    }

    private static Ikon icon(NodeRole role) {
        return switch (role) {
            case BASTION -> BootstrapIcons.DOOR_OPEN;
            case PREREQS -> BootstrapIcons.HDD_STACK;
            case MASTER -> BootstrapIcons.CPU;
            case GATEWAY -> BootstrapIcons.HDD_NETWORK;
        };
    }

    private static String name(NodeRole role) {
        return switch (role) {
            case BASTION -> "dashboard.node.bastion";
            case PREREQS -> "dashboard.node.prereqs";
            case MASTER -> "dashboard.node.master";
            case GATEWAY -> "dashboard.node.gateway";
        };
    }

    private static Status status(Live live) {
        return switch (live.phase()) {
            case READY -> Status.READY;
            case PENDING -> Status.RUNNING;
            case FAILED -> Status.FAILED;
            case DELETING, GONE -> Status.LOOK;
        };
    }

    private static String state(Optional<Live> live) {
        if (live.isEmpty()) {
            return "dashboard.state.missing";
        }
        return switch (live.get().phase()) {
            case READY -> "dashboard.state.running";
            case PENDING -> "dashboard.state.starting";
            case FAILED -> "dashboard.state.failed";
            case DELETING -> "dashboard.state.ending";
            case GONE -> "dashboard.state.gone";
        };
    }
}
