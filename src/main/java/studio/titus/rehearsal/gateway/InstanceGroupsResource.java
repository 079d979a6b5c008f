package studio.titus.rehearsal.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import studio.titus.titus.job.wire.Message;
import studio.titus.titus.job.wire.Schema;
import studio.titus.titus.job.wire.WireWriter;

/** {@code /api/v3/agent/instanceGroups}. */
public final class InstanceGroupsResource implements Resource {

    private static final String ROOT = "/api/v3/agent/instanceGroups";
    private static final int BAD_REQUEST = 400;
    private static final List<String> TIERS = List.of("Flex", "Critical");
    private static final List<String> STATES = List.of("Inactive", "Active", "PhasedOut", "Removable");

    private final Supplier<Master> master;
    private final ObjectMapper mapper = new ObjectMapper();

    /** @param master fails with {@link Refusal#masterDown()} while none can be reached */
    public InstanceGroupsResource(Supplier<Master> master) {
        this.master = master;
    }

    @Override
    public Optional<Reply> answer(Request request) {
        String path = request.path();
        if (!path.equals(ROOT) && !path.startsWith(ROOT + "/")) {
            return Optional.empty();
        }
        String[] rest = path.substring(ROOT.length()).split("/");
        return switch (rest.length) {
            case 0, 1 -> Optional.of(reading(request, GroupBook::all));
            case 2 -> Optional.of(one(request, rest[1]));
            case 3 -> part(request, rest[1], rest[2]);
            default -> Optional.empty();
        };
    }

    private <T> T ask(Function<GroupBook, T> question) {
        return master.get().ask(held -> question.apply(held.groups()));
    }

    private Reply reading(Request request, Function<GroupBook, java.util.stream.Stream<Fleet.Group>> which) {
        requireReading(request);
        return ask(groups -> {
            var json = Records.object();
            var all = json.putArray("agentInstanceGroups");
            which.apply(groups).forEach(group -> all.add(groups.json(group)));
            return Reply.ok(json);
        });
    }

    private Reply one(Request request, String id) {
        requireReading(request);
        return ask(groups -> Reply.ok(groups.json(require(groups, id))));
    }

    private static void requireReading(Request request) {
        if (!request.reads()) {
            throw Refusal.wrongMethod();
        }
    }

    private Optional<Reply> part(Request request, String id, String part) {
        BiFunction<Request, String, Reply> write = switch (part) {
            case "lifecycle" -> this::lifecycle;
            case "tier" -> this::tier;
            case "attributes" -> this::attributes;
            case "autoscale" -> this::autoscale;
            default -> null;
        };
        if (write == null) {
            return Optional.empty();
        }
        if (!request.method().equals("PUT")) {
            throw Refusal.wrongMethod();
        }
        return Optional.of(write.apply(request, id));
    }

    /** The id in the path does not matter: the gateway reads the body's alone. */
    private Reply lifecycle(Request request, String ignored) {
        Message update = Bodies.read(request, Schema.LIFECYCLE_UPDATE);
        String given = (String) update.value("lifecycleState").orElse("");
        String state = STATES.contains(given) ? given : STATES.getFirst();
        return ask(groups -> {
            groups.setState(require(groups, update.text("instanceGroupId")), state, update.text("detail"));
            return Reply.done();
        });
    }

    /** The one body that is no protobuf message. */
    private Reply tier(Request request, String id) {
        Bodies.requireJson(request, "com.netflix.titus.api.model.Tier");
        String tier = tier(request.body());
        return ask(groups -> {
            groups.setTier(require(groups, id), tier);
            return Reply.done();
        });
    }

    private String tier(byte[] body) {
        JsonNode tier;
        try {
            tier = mapper.readTree(body).path("tier");
        } catch (JsonProcessingException e) {
            throw new Refusal(BAD_REQUEST, String.valueOf(e.getOriginalMessage()));
        } catch (IOException e) {
            throw Refusal.unexpected(e.toString());
        }
        if (tier.isMissingNode() || tier.isNull()) {
            throw Refusal.unexpected("null");
        }
        if (!TIERS.contains(tier.asText())) {
            throw new Refusal(
                    BAD_REQUEST,
                    ("Can not deserialize value of type com.netflix.titus.api.model.Tier from String \"%s\": value not"
                        + " one of declared Enum instance names: [Flex, Critical] location: [line: 1, column: 10]")
                            .formatted(tier.asText()));
        }
        return tier.asText();
    }

    private Reply attributes(Request request, String id) {
        Message update = Bodies.read(request, Schema.GROUP_ATTRIBUTES);
        String inBody = update.text("instanceGroupId");
        if (!inBody.isEmpty() && !inBody.equals(id)) {
            throw new Refusal(
                    BAD_REQUEST, "Path parameter id: " + id + " must match payload instanceGroupId: " + inBody);
        }
        return ask(groups -> {
            groups.setAttributes(require(groups, id), update.map("attributes"));
            return Reply.done();
        });
    }

    private Reply autoscale(Request request, String ignored) {
        Message update = Bodies.read(request, Schema.GROUP_AUTO_SCALE);
        return ask(groups -> {
            groups.setRule(
                    require(groups, update.text("instanceGroupId")), WireWriter.write(update.message("autoScaleRule")));
            return Reply.done();
        });
    }

    private static Fleet.Group require(GroupBook groups, String id) {
        return groups.find(id)
                .orElseThrow(() -> Refusal.internal("AgentManagementException: Instance group " + id + " not found"));
    }
}
