package studio.titus.rehearsal.node;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** {@code /api/v3/agent/instanceGroups}, as recorded; of its writes only the life cycle. */
final class InstanceGroupResource implements GatewayApi.Resource {

    private static final String ROOT = "/api/v3/agent/instanceGroups";
    private static final List<String> STATES = List.of("Inactive", "Active", "PhasedOut", "Removable");
    private static final Set<String> FIELDS = Set.of("instanceGroupId", "lifecycleState", "detail");
    private static final String PROTOBUF = "Unexpected error: com.google.protobuf.InvalidProtocolBufferException: ";

    private final Lab lab;
    private final Node gateway;
    private final InstanceGroups groups;
    private final ObjectMapper mapper = new ObjectMapper();

    InstanceGroupResource(Lab lab, Node gateway, InstanceGroups groups) {
        this.lab = lab;
        this.gateway = gateway;
        this.groups = groups;
    }

    @Override
    public Optional<GatewayApi.Reply> answer(WebService.Request request, String path) {
        if (path.equals("/api/v3/agent")) {
            throw new GatewayApi.Refusal(405, "HTTP error 405");
        }
        if (!path.equals(ROOT) && !path.startsWith(ROOT + "/")) {
            return Optional.empty();
        }
        String[] rest = path.substring(ROOT.length()).split("/");
        boolean get = Set.of("GET", "HEAD").contains(request.method());
        return switch (rest.length) {
            case 0, 1 -> Optional.of(onlyIf(get, this::list));
            case 2 -> Optional.of(onlyIf(get, () -> one(rest[1])));
            case 3 ->
                rest[2].equals("lifecycle")
                        ? Optional.of(onlyIf(request.method().equals("PUT"), () -> lifecycle(request)))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static GatewayApi.Reply onlyIf(boolean allowed, Supplier<String> body) {
        if (!allowed) {
            throw new GatewayApi.Refusal(405, "HTTP error 405");
        }
        return new GatewayApi.Reply(200, body.get());
    }

    private String list() {
        var json = Json.object();
        ArrayNode all = json.putArray("agentInstanceGroups");
        groups.list(master()).forEach(all::add);
        return Json.pretty(json);
    }

    private String one(String id) {
        return Json.pretty(groups.find(master(), id).orElseThrow(() -> unknown(id)));
    }

    /** The id in the path does not matter: the recorded gateway reads the body's alone. */
    private String lifecycle(WebService.Request request) {
        if (!request.contentType().startsWith(GatewayApi.JSON)) {
            throw new GatewayApi.Refusal(415, "Unsupported Media Type");
        }
        JsonNode body = parsed(request.body());
        body.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                throw malformed("Cannot find field: " + name
                        + " in message com.netflix.titus.InstanceGroupLifecycleStateUpdate");
            }
        });
        String state = state(body.path("lifecycleState"));
        String id = text(body, "instanceGroupId");
        Node master = master();
        if (groups.find(master, id).isEmpty()) {
            throw unknown(id);
        }
        groups.setLifecycle(master, id, state, text(body, "detail"));
        return "";
    }

    private static String text(JsonNode body, String field) {
        return body.path(field).isNull() ? "" : body.path(field).asText("");
    }

    private JsonNode parsed(String body) {
        if (body.isBlank()) {
            throw new GatewayApi.Refusal(400, "No content to map due to end-of-input location: [line: 1, column: 0]");
        }
        try {
            JsonNode json = mapper.readTree(body);
            if (json.isNull()) {
                throw new GatewayApi.Refusal(
                        500, "Unexpected error: HV000116: The object to be validated must not be null.");
            }
            if (!json.isObject()) {
                throw malformed("Expect message object but got: " + json);
            }
            return json;
        } catch (JsonProcessingException e) {
            throw new GatewayApi.Refusal(
                    500, "Unexpected error: " + e.getClass().getName() + ": " + e.getOriginalMessage());
        }
    }

    /** Missing, null and numbers out of range mean Inactive. */
    private static String state(JsonNode state) {
        if (state.isMissingNode() || state.isNull()) {
            return STATES.getFirst();
        }
        String text = state.asText();
        if (text.matches("-?\\d+")) {
            return text.matches("[0-3]") ? STATES.get(Integer.parseInt(text)) : STATES.getFirst();
        }
        if (!STATES.contains(text)) {
            throw malformed(
                    "Invalid enum value: " + text + " for enum type: com.netflix.titus.InstanceGroupLifecycleState");
        }
        return text;
    }

    private Node master() {
        return lab.beside(gateway, gateway.script().master())
                .filter(master -> lab.runs(master, Workload.TITUS_MASTER))
                .orElseThrow(() -> new GatewayApi.Refusal(503, "UNAVAILABLE: io exception"));
    }

    private static GatewayApi.Refusal malformed(String what) {
        return new GatewayApi.Refusal(500, PROTOBUF + what);
    }

    private static GatewayApi.Refusal unknown(String id) {
        return new GatewayApi.Refusal(500, "INTERNAL: AgentManagementException: Instance group " + id + " not found");
    }
}
