package studio.titus.rehearsal.gateway;

import java.time.Instant;
import java.util.List;
import studio.titus.rehearsal.container.AwsAccess;

/** What a master sees of the world: the time, its agents, and what containers on them may do. */
public interface Fleet {

    Instant now();

    /** The groups that were discovered, in the order of their discovery. */
    List<Group> groups();

    /** The agents that offer what they have, in a steady order. */
    List<Agent> agents();

    /** Whether each task gets an address of its own, as from Titus's network driver, or those alone that ask for one. */
    boolean addressesAll();

    /** What programs in containers on that agent may do in AWS. */
    AwsAccess access(Agent agent);

    /**
     * Agents of one kind. Resources are those of one of them.
     *
     * @param cpu cores
     * @param memory in MB
     * @param disk in MB
     * @param network in Mbps
     * @param size how many there are
     */
    record Group(
            String id, String instanceType, int cpu, int memory, int disk, int network, int size, Instant discovered) {}

    /**
     * A machine that runs containers.
     *
     * @param id its instance's id
     * @param group its group's id
     * @param address its private address
     * @param launched since when it is there
     * @param interfaces network interfaces for containers
     * @param addressesEach addresses on each of them
     * @param cpu cores
     * @param memory in MB
     * @param disk in MB
     * @param network in Mbps
     */
    record Agent(
            String id,
            String group,
            String address,
            Instant launched,
            String region,
            String zone,
            String type,
            String resourceSet,
            int interfaces,
            int addressesEach,
            double cpu,
            int memory,
            int disk,
            int network) {}
}
