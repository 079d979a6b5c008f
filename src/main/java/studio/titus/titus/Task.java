package studio.titus.titus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalInt;

/**
 * One container of a job.
 *
 * @param index which of a batch job's tasks it stands for, from 0; empty for a service's
 * @param attempt 0 for the first, one more for each time it was tried again
 * @param agent the instance it runs on; "" before it is placed
 * @param containerAddress "" before it runs, and for those without an address of their own
 * @param history earlier states, oldest first
 */
public record Task(
        String id,
        String jobId,
        OptionalInt index,
        int attempt,
        String agent,
        String containerAddress,
        Status status,
        List<Status> history) {

    public Task {
        history = List.copyOf(history);
    }

    static Task of(JsonNode node) {
        var context = node.path("taskContext");
        return new Task(
                node.path("id").asText(),
                node.path("jobId").asText(),
                context.has("task.index")
                        ? OptionalInt.of(context.path("task.index").asInt())
                        : OptionalInt.empty(),
                context.path("task.resubmitNumber").asInt(),
                context.path("agent.instanceId").asText(),
                context.path("task.containerIp").asText(),
                Status.of(node.path("status")),
                Job.history(node));
    }
}
