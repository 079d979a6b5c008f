package studio.titus.rehearsal.control;

/** What can go wrong on a node that has booted. Restarting the service or container concerned mends it. */
public enum Mishap {
    ZOOKEEPER_DOWN("prereqs"),
    MESOS_NOT_ELECTED("prereqs"),
    MASTER_FAILED("master"),
    GATEWAY_FAILED("gateway"),
    AGENT_FAILED("agent"),
    /** The agent's service runs, but the Mesos master does not know it. */
    AGENT_NOT_REGISTERED("agent"),
    /** The agent offers more network interfaces than its instance type has. */
    WRONG_RESOURCE_SET("agent");

    private final String node;

    Mishap(String node) {
        this.node = node;
    }

    /** The kind of node it strikes: {@code prereqs}, {@code master}, {@code gateway} or {@code agent}. */
    public String node() {
        return node;
    }
}
