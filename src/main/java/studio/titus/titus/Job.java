package studio.titus.titus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A job that the gateway knows.
 *
 * @param service whether it is a service; a batch job otherwise
 * @param capacity of a batch job its size, three times
 * @param history earlier states, oldest first
 * @param descriptor what was asked for, with what the gateway made of it, as JSON text
 */
public record Job(
        String id,
        String applicationName,
        String teamEmail,
        boolean service,
        Capacity capacity,
        Status status,
        List<Status> history,
        String descriptor) {

    public Job {
        history = List.copyOf(history);
    }

    static Job of(JsonNode node) {
        var descriptor = node.path("jobDescriptor");
        boolean service = descriptor.has("service");
        int size = descriptor.path("batch").path("size").asInt();
        var wanted = descriptor.path("service").path("capacity");
        return new Job(
                node.path("id").asText(),
                descriptor.path("applicationName").asText(),
                descriptor.path("owner").path("teamEmail").asText(),
                service,
                service
                        ? new Capacity(
                                wanted.path("min").asInt(),
                                wanted.path("desired").asInt(),
                                wanted.path("max").asInt())
                        : new Capacity(size, size, size),
                Status.of(node.path("status")),
                history(node),
                descriptor.toString());
    }

    static List<Status> history(JsonNode node) {
        return StreamSupport.stream(node.path("statusHistory").spliterator(), false)
                .map(Status::of)
                .toList();
    }
}
