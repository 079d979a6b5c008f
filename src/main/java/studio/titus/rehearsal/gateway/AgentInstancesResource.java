package studio.titus.rehearsal.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import studio.titus.titus.job.wire.Message;
import studio.titus.titus.job.wire.Schema;

/** {@code /api/v3/agent/instances}, and what this gateway has little to say about: system selectors and scaling policies. */
public final class AgentInstancesResource implements Resource {

    private static final String ROOT = "/api/v3/agent/instances";

    private final Supplier<Master> master;
    private final Map<String, Note> overrides = new ConcurrentHashMap<>();

    private record Note(String state, String detail, Instant at) {}

    /** @param master fails with {@link Refusal#masterDown()} while none can be reached */
    public AgentInstancesResource(Supplier<Master> master) {
        this.master = master;
    }

    @Override
    public Optional<Reply> answer(Request request) {
        String path = request.path();
        if (path.equals("/api/v3/agent")) {
            throw Refusal.wrongMethod();
        }
        if (path.equals(ROOT)) {
            return Optional.of(reading(request, () -> all(request.query())));
        }
        if (path.startsWith(ROOT + "/") && path.indexOf('/', ROOT.length() + 1) < 0) {
            return Optional.of(reading(request, () -> {
                throw Refusal.internal("AgentManagementException: Agent instance  not found");
            }));
        }
        if (path.startsWith(ROOT + "/") && path.endsWith("/override")) {
            return Optional.of(override(request));
        }
        return switch (path) {
            case "/api/v3/scheduler/systemSelectors" -> Optional.of(reading(request, () -> empty("systemSelectors")));
            case "/api/v3/autoscaling/scalingPolicies" -> Optional.of(reading(request, () -> empty("items")));
            default -> Optional.empty();
        };
    }

    /** The id in the path does not matter: the gateway reads the body's alone. */
    private Reply override(Request request) {
        if (!request.method().equals("PUT")) {
            throw Refusal.wrongMethod();
        }
        Message update = Bodies.read(request, Schema.INSTANCE_OVERRIDE);
        String id = update.text("agentInstanceId");
        String state = (String) update.value("overrideState").orElse("NotOverriden");
        return master.get().ask(held -> {
            overrides.put(id, new Note(state, update.text("detail"), held.now()));
            return Reply.done();
        });
    }

    private static Reply reading(Request request, Supplier<Reply> reply) {
        if (!request.reads()) {
            throw Refusal.wrongMethod();
        }
        return reply.get();
    }

    private Reply empty(String name) {
        return master.get().ask(held -> {
            var json = Records.object();
            json.putArray(name);
            return Reply.ok(json);
        });
    }

    private Reply all(Query query) {
        List<String> groups = query.list("instanceGroupIds");
        return master.get().ask(held -> {
            var json = Records.object();
            var instances = json.putArray("agentInstances");
            held.agents().stream()
                    .filter(agent -> groups.isEmpty() || groups.contains(agent.group()))
                    .forEach(agent -> instances.add(instance(agent, held.now())));
            return Reply.ok(json);
        });
    }

    private ObjectNode instance(Fleet.Agent agent, Instant now) {
        var override = overrides.getOrDefault(agent.id(), new Note("NotOverriden", "none", Instant.EPOCH));
        var json = Records.object()
                .put("id", agent.id())
                .put("instanceGroupId", agent.group())
                .put("ipAddress", agent.address())
                .put("hostname", agent.address());
        json.putObject("lifecycleStatus")
                .put("state", "Started")
                .put("launchTimestamp", String.valueOf(agent.launched().toEpochMilli()));
        json.putObject("overrideStatus")
                .put("state", override.state())
                .put("detail", override.detail())
                .put("timestamp", String.valueOf(override.at().toEpochMilli()));
        json.putObject("healthStatus")
                .put("sourceId", "onOffStatusMonitor")
                .put("state", "Healthy")
                .put("detail", "Disabled downstream status monitor V2JobStatusMonitor")
                .put("timestamp", String.valueOf(now.toEpochMilli()))
                .putArray("components");
        json.putObject("attributes");
        return json;
    }
}
