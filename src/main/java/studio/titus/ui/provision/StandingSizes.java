package studio.titus.ui.provision;

import java.util.Optional;
import studio.titus.model.AgentSettings;
import studio.titus.model.InstanceType;
import studio.titus.model.NodeRole;
import studio.titus.model.NodeTypes;
import studio.titus.model.Region;
import studio.titus.model.StackSettings;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Inventory;
import studio.titus.plan.Live;

/** The sizes of what stands, for a price where the settings are not known. */
public final class StandingSizes {

    private StandingSizes() {}

    /** Settings that are true in region and sizes only; where a machine is missing, its usual size counts. */
    public static StackSettings of(Inventory inventory, Region region) {
        NodeTypes nodes = NodeTypes.DEFAULT;
        for (NodeRole role : NodeRole.values()) {
            Optional<InstanceType> type = type(inventory, address(role));
            nodes = type.isPresent() ? nodes.with(role, type.get()) : nodes;
        }
        return Blueprint.skeleton().settings().toBuilder()
                .region(region)
                .nodes(nodes)
                .agents(agents(inventory))
                .build();
    }

    private static AgentSettings agents(Inventory inventory) {
        AgentSettings usual = AgentSettings.DEFAULT;
        InstanceType type = type(inventory, Addresses.AGENT_TEMPLATE)
                .filter(found -> InstanceType.checkAgent(found.name()).isValid())
                .orElse(usual.instanceType());
        int desired = inventory
                .find(Addresses.AGENT_GROUP)
                .map(group -> group.attributeOr("desired_capacity"))
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .orElse(usual.desired());
        return new AgentSettings(type, 0, desired, desired, usual.rootVolumeGb());
    }

    private static Optional<InstanceType> type(Inventory inventory, Address address) {
        return inventory
                .find(address)
                .flatMap((Live live) -> live.attribute("instance_type"))
                .flatMap(text -> InstanceType.check(text).toOptional());
    }

    private static Address address(NodeRole role) {
        return switch (role) {
            case BASTION -> Addresses.BASTION;
            case PREREQS -> Addresses.PREREQS;
            case MASTER -> Addresses.MASTER;
            case GATEWAY -> Addresses.GATEWAY;
        };
    }
}
