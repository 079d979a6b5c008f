package studio.titus.rehearsal.node;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import studio.titus.model.InstanceType;
import studio.titus.rehearsal.container.AwsAccess;
import studio.titus.rehearsal.gateway.Fleet;

/** The agents that a master knows through Mesos. It learns of them a little after they registered. */
final class MasterFleet implements Fleet {

    /** The master refreshes its cache this often. */
    private static final Duration DISCOVERY = Duration.ofSeconds(10);

    private static final int NETWORK = 9000;
    private static final Pattern RESOURCE_SET = Pattern.compile("ResourceSet-ENIs-(\\d{1,3})-(\\d{1,3})");

    private final Lab lab;
    private final Node master;

    MasterFleet(Lab lab, Node master) {
        this.lab = lab;
        this.master = master;
    }

    @Override
    public Instant now() {
        return lab.now();
    }

    @Override
    public List<Group> groups() {
        Instant now = now();
        return registered().stream()
                .collect(Collectors.groupingBy(agent -> agent.script().group()))
                .entrySet()
                .stream()
                .map(entry -> group(entry.getKey(), entry.getValue()))
                .filter(group -> !now.isBefore(group.discovered()))
                .sorted(Comparator.comparing(Group::discovered).thenComparing(Group::id))
                .toList();
    }

    @Override
    public List<Agent> agents() {
        return registered().stream()
                .filter(agent -> !now().isBefore(discovery(List.of(agent))))
                .sorted(Comparator.comparing(Node::id))
                .map(this::agent)
                .toList();
    }

    @Override
    public boolean addressesAll() {
        return true;
    }

    @Override
    public AwsAccess access(Agent agent) {
        return lab.running(agent.id()).map(lab::access).orElseGet(NoAccess::new);
    }

    private List<Node> registered() {
        return lab.beside(master, master.script().prereqs())
                .map(lab::registeredAgents)
                .orElse(List.of());
    }

    private Group group(String id, List<Node> agents) {
        Node agent = agents.getFirst();
        return new Group(
                id,
                agent.machine().type(),
                cores(agent),
                agent.script().memory(),
                agent.script().disk(),
                NETWORK,
                agents.size(),
                discovery(agents));
    }

    private Instant discovery(List<Node> agents) {
        Instant start = lab.since(master, Workload.TITUS_MASTER);
        Instant registered = agents.stream()
                .map(agent -> lab.since(agent, Workload.MESOS_AGENT))
                .min(Comparator.naturalOrder())
                .orElse(start);
        return (registered.isAfter(start) ? registered : start).plus(DISCOVERY);
    }

    private Agent agent(Node agent) {
        var machine = agent.machine();
        String zone = machine.zone();
        Matcher set = RESOURCE_SET.matcher(lab.resourceSet(agent));
        boolean known = set.matches();
        return new Agent(
                agent.id(),
                agent.script().group(),
                machine.privateAddress(),
                machine.up(),
                zone.substring(0, zone.length() - 1),
                zone,
                machine.type(),
                lab.resourceSet(agent),
                known ? Integer.parseInt(set.group(1)) : 0,
                known ? Integer.parseInt(set.group(2)) : 0,
                cores(agent),
                agent.script().memory(),
                agent.script().disk(),
                NETWORK);
    }

    private static int cores(Node agent) {
        return InstanceType.find(agent.machine().type())
                .map(InstanceType::vcpus)
                .orElse(1);
    }

    /** A machine that is gone. */
    private static final class NoAccess implements AwsAccess {

        @Override
        public String role() {
            return "";
        }

        @Override
        public Answer may(String role, String action) {
            return Answer.NO_CREDENTIALS;
        }

        @Override
        public List<String> buckets() {
            return List.of();
        }

        @Override
        public List<String> instances() {
            return List.of();
        }
    }
}
