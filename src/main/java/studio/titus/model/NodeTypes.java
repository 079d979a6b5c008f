package studio.titus.model;

/** The machine type of each node. */
public record NodeTypes(InstanceType bastion, InstanceType prereqs, InstanceType master, InstanceType gateway) {

    /** The original's sizes. */
    public static final NodeTypes DEFAULT = new NodeTypes(
            InstanceType.of("t2.nano"),
            InstanceType.of("t2.large"),
            InstanceType.of("t2.micro"),
            InstanceType.of("t2.micro"));

    /** The type of one node. */
    public InstanceType get(NodeRole role) {
        return switch (role) {
            case BASTION -> bastion;
            case PREREQS -> prereqs;
            case MASTER -> master;
            case GATEWAY -> gateway;
        };
    }

    /** These types with one changed. */
    public NodeTypes with(NodeRole role, InstanceType type) {
        return switch (role) {
            case BASTION -> new NodeTypes(type, prereqs, master, gateway);
            case PREREQS -> new NodeTypes(bastion, type, master, gateway);
            case MASTER -> new NodeTypes(bastion, prereqs, type, gateway);
            case GATEWAY -> new NodeTypes(bastion, prereqs, master, type);
        };
    }
}
