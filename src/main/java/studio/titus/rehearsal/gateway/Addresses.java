package studio.titus.rehearsal.gateway;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Gives containers an interface and an address. An interface belongs to one ordered list of security groups as long as a container uses it. */
final class Addresses {

    private static final int HIGHEST = 250;

    private Addresses() {}

    /** The interface for one more container, or empty when the agent has none left. */
    static Optional<Integer> freeInterface(Fleet.Agent agent, List<HeldTask> onAgent, List<String> groups) {
        Map<Integer, List<String>> owners = new HashMap<>();
        Map<Integer, Integer> used = new HashMap<>();
        for (HeldTask task : onAgent) {
            task.place().ifPresent(place -> {
                owners.put(place.networkInterface(), groupsOf(task.job()));
                used.merge(place.networkInterface(), 1, Integer::sum);
            });
        }
        return Stream.iterate(0, index -> index < agent.interfaces(), index -> index + 1)
                .filter(index -> owners.getOrDefault(index, groups).equals(groups)
                        && used.getOrDefault(index, 0) < agent.addressesEach())
                .findFirst();
    }

    static List<String> groupsOf(HeldJob job) {
        return job.container()
                .path("securityProfile")
                .path("securityGroups")
                .valueStream()
                .map(group -> group.asText())
                .toList();
    }

    /** An address of the agent's subnet from its upper end, where EC2 gives none to machines in a stack this small. */
    static String free(Fleet.Agent agent, Stream<HeldTask> placed) {
        Set<String> taken = new HashSet<>();
        placed.flatMap(task -> task.place().stream())
                .map(HeldTask.Place::address)
                .forEach(taken::add);
        String[] parts = agent.address().split("\\.");
        String subnet = parts[0] + "." + parts[1] + ".";
        int third = Integer.parseInt(parts[2]);
        return Stream.iterate(0, number -> number + 1)
                .map(number -> subnet + (third + number / HIGHEST) + "." + (HIGHEST - number % HIGHEST))
                .filter(address -> !taken.contains(address) && !address.equals(agent.address()))
                .findFirst()
                .orElseThrow();
    }
}
