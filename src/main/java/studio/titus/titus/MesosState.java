package studio.titus.titus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What a Mesos master tells at {@code /master/state}. Source: Mesos 1.0 documentation, "/master/state".
 *
 * @param leader such as {@code master@30.0.100.10:5050}; "" while none is elected
 */
public record MesosState(String leader, List<Agent> agents) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * An agent that is registered.
     *
     * @param address its IP address
     * @param attributes as it says them, by name
     * @param resources what it offers in all, by name: {@code cpus} in cores, {@code mem} and {@code disk} in MB, {@code network} in Mbit/s
     */
    public record Agent(String address, Map<String, String> attributes, Map<String, Double> resources) {

        /** "" for one that it does not say. */
        public String attribute(String name) {
            return attributes.getOrDefault(name, "");
        }

        /** 0 for one that it does not offer. */
        public double resource(String name) {
            return resources.getOrDefault(name, 0.0);
        }
    }

    public MesosState {
        agents = List.copyOf(agents);
    }

    /** Empty for text that is no such state. */
    public static Optional<MesosState> read(String json) {
        try {
            var state = JSON.readTree(json);
            return state.isObject()
                    ? Optional.of(new MesosState(state.path("leader").asText(), agents(state.path("slaves"))))
                    : Optional.empty();
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    private static List<Agent> agents(JsonNode slaves) {
        return StreamSupport.stream(slaves.spliterator(), false)
                .filter(slave -> slave.path("active").asBoolean(true))
                .map(slave -> new Agent(
                        address(slave.path("pid").asText()),
                        attributes(slave.path("attributes")),
                        resources(slave.path("resources"))))
                .toList();
    }

    /** A process id of Mesos is {@code slave(1)@30.0.100.130:5051}. */
    private static String address(String pid) {
        return pid.replaceFirst("^.*@", "").replaceFirst(":\\d+$", "");
    }

    private static Map<String, String> attributes(JsonNode node) {
        var all = new HashMap<String, String>();
        node.properties()
                .forEach(field -> all.put(field.getKey(), field.getValue().asText()));
        return all;
    }

    private static Map<String, Double> resources(JsonNode node) {
        var all = new HashMap<String, Double>();
        node.properties().stream()
                .filter(field -> field.getValue().isNumber())
                .forEach(field -> all.put(field.getKey(), field.getValue().asDouble()));
        return all;
    }

    public Optional<Agent> agentAt(String address) {
        return agents.stream().filter(agent -> agent.address().equals(address)).findFirst();
    }
}
