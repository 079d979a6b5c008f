package studio.titus.ui.dashboard;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import studio.titus.ui.provision.Spans;

/** The machines of a stack, as cards: those that are wrong first, then in the order one reaches them. */
final class NodeCards {

    private static final Set<Status> WRONG = Set.of(Status.FAILED, Status.LOOK);

    private final Texts texts;
    private final Spans spans;

    NodeCards(Texts texts) {
        this.texts = texts;
        this.spans = new Spans(texts);
    }

    /** @param now on the clock of the cloud */
    List<DashboardPage.Node> of(Inventory inventory, Instant now) {
        List<DashboardPage.Node> nodes = new ArrayList<>();
        for (NodeRole role : NodeRole.values()) {
            nodes.add(node(role, inventory.find(address(role)), now));
        }
        nodes.addAll(agents(inventory));
        nodes.sort(Comparator.comparing(node -> !WRONG.contains(node.status())));
        return nodes;
    }

    private DashboardPage.Node node(NodeRole role, Optional<Live> live, Instant now) {
        boolean open = role == NodeRole.BASTION;
        String address = live.map(node -> node.attributeOr(open ? "public_ip" : "private_ip"))
                .orElse("");
        String type = live.map(node -> node.attributeOr("instance_type")).orElse("");
        return new DashboardPage.Node(
                address.isEmpty() || live.filter(NodeCards::halted).isPresent() ? "" : role.id(),
                icon(role),
                texts.of(name(role)),
                address,
                size(type, open ? "dashboard.node.public" : "dashboard.node.private"),
                live.map(NodeCards::status).orElse(Status.FAILED),
                state(live, now));
    }

    private String size(String type, String key) {
        return type.isEmpty() ? "" : texts.of(key, type);
    }

    private List<DashboardPage.Node> agents(Inventory inventory) {
        Optional<Live> group = inventory.find(Addresses.AGENT_GROUP);
        List<String> addresses = Outputs.of(inventory).agentIps();
        String type = inventory
                .find(Addresses.AGENT_TEMPLATE)
                .map(template -> template.attributeOr("instance_type"))
                .orElse("");
        if (group.isEmpty()) {
            return List.of(
                    agent("", texts.of("dashboard.node.agents"), "", type, Status.FAILED, "dashboard.state.missing"));
        }
        List<DashboardPage.Node> agents = new ArrayList<>();
        for (String address : addresses) {
            String name = texts.of("dashboard.node.agent", agents.size() + 1);
            agents.add(agent(
                    "agent-" + (agents.size() + 1), name, address, type, Status.READY, "dashboard.state.in-service"));
        }
        while (agents.size() < desired(group.get())) {
            String name = texts.of("dashboard.node.agent", agents.size() + 1);
            agents.add(agent("", name, "", type, Status.RUNNING, "dashboard.state.awaited"));
        }
        return agents;
    }

    private static int desired(Live group) {
        String desired = group.attributeOr("desired_capacity");
        return desired.matches("\\d{1,4}") ? Integer.parseInt(desired) : 0;
    }

    private DashboardPage.Node agent(String id, String name, String address, String type, Status status, String state) {
        return new DashboardPage.Node(
                id,
                BootstrapIcons.BOX_SEAM,
                name,
                address,
                size(type, "dashboard.node.private"),
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

    /** AWS calls a stopped machine whole; it serves nobody all the same. */
    private static boolean halted(Live live) {
        return live.attributeOr("state").startsWith("stop");
    }

    private static Status status(Live live) {
        if (halted(live)) {
            return Status.FAILED;
        }
        return switch (live.phase()) {
            case READY -> Status.READY;
            case PENDING -> Status.RUNNING;
            case FAILED, DELETING, GONE -> Status.FAILED;
        };
    }

    private String state(Optional<Live> live, Instant now) {
        if (live.isEmpty()) {
            return texts.of("dashboard.state.missing");
        }
        if (halted(live.get())) {
            return texts.of("dashboard.state.stopped");
        }
        return switch (live.get().phase()) {
            case READY -> running(live.get(), now);
            case PENDING -> texts.of("dashboard.state.starting");
            case FAILED -> texts.of("dashboard.state.failed");
            case DELETING -> texts.of("dashboard.state.ending");
            case GONE -> texts.of("dashboard.state.gone");
        };
    }

    /** EC2 counts from the last start. */
    private String running(Live live, Instant now) {
        return launched(live)
                .map(since -> texts.of("dashboard.state.up", spans.coarse(Duration.between(since, now))))
                .orElseGet(() -> texts.of("dashboard.state.running"));
    }

    private static Optional<Instant> launched(Live live) {
        try {
            return live.attribute("launch_time").filter(text -> !text.isEmpty()).map(Instant::parse);
        } catch (DateTimeException e) {
            return Optional.empty(); // the card then says "running" without a time
        }
    }
}
