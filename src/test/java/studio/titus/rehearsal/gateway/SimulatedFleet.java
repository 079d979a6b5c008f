package studio.titus.rehearsal.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import studio.titus.rehearsal.container.AwsAccess;

/** The agents of the recordings: two groups of two machines. Time passes when told to. */
final class SimulatedFleet implements Fleet {

    static final String MESOS_AGENTS = "titusagents-mesosagents";
    static final String CRITICAL = "titusagents-critical";

    private Instant now = Instant.parse("2026-11-22T15:25:48Z");
    private final Instant start = now;
    private final List<Agent> agents = new ArrayList<>(List.of(
            agent("10_0_0_1", "10.0.0.1", MESOS_AGENTS, "m3.2xlarge", 8),
            agent("10_0_0_2", "10.0.0.2", MESOS_AGENTS, "m3.2xlarge", 8),
            agent("10_0_0_3", "10.0.0.3", CRITICAL, "m3.xlarge", 4),
            agent("10_0_0_4", "10.0.0.4", CRITICAL, "m3.xlarge", 4)));

    private Agent agent(String id, String address, String group, String type, int cpu) {
        return new Agent(
                id,
                group,
                address,
                start,
                "us-east-1",
                "us-east-1a",
                type,
                "ResourceSet-ENIs-7-27",
                7,
                27,
                cpu,
                cpu * 3840,
                cpu * 20480,
                300 + cpu * 50);
    }

    void pass(Duration duration) {
        now = now.plus(duration);
    }

    /** An agent ends. */
    void lose(String id) {
        agents.removeIf(agent -> agent.id().equals(id));
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public List<Group> groups() {
        return List.of(
                new Group(MESOS_AGENTS, "m3.2xlarge", 8, 30720, 163840, 700, 2, start),
                new Group(CRITICAL, "m3.xlarge", 4, 15360, 81920, 500, 2, start));
    }

    @Override
    public List<Agent> agents() {
        return List.copyOf(agents);
    }

    @Override
    public boolean addressesAll() {
        return false;
    }

    @Override
    public AwsAccess access(Agent agent) {
        return new NoAws();
    }

    private static final class NoAws implements AwsAccess {

        @Override
        public Answer may(String role, String action) {
            return Answer.NO_CREDENTIALS;
        }

        @Override
        public String role() {
            return "";
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
