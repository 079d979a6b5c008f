package studio.titus.titus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The groups of agents that the master knows. */
public final class AgentGroups {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GROUPS = "/agent/instanceGroups";

    private final Gateway gateway;

    public AgentGroups(Gateway gateway) {
        this.gateway = gateway;
    }

    /** @throws GatewayException when the gateway or its master does not answer */
    public List<InstanceGroup> all() throws InterruptedException {
        var groups = Answers.read(gateway.get(GROUPS)).path("agentInstanceGroups");
        return StreamSupport.stream(groups.spliterator(), false)
                .map(AgentGroups::group)
                .toList();
    }

    /** One group, empty as long as no agent of it has registered. The gateway would answer 500 for it, so all are asked for. */
    public Optional<InstanceGroup> find(String id) throws InterruptedException {
        return all().stream().filter(group -> group.id().equals(id)).findFirst();
    }

    /**
     * Brings a group into a state.
     *
     * @throws GatewayException when it is unknown, or the gateway or its master does not answer
     */
    public void bring(String id, Lifecycle state) throws InterruptedException {
        var wish = JSON.createObjectNode().put("instanceGroupId", id).put("lifecycleState", state.wire());
        gateway.put(GROUPS + "/" + id + "/lifecycle", wish.toString());
    }

    /** The gateway leaves nothing out but says {@code Inactive} for whatever it does not know. */
    private static InstanceGroup group(JsonNode node) {
        var lifecycle = node.path("lifecycleStatus");
        return new InstanceGroup(
                node.path("id").asText(),
                node.path("instanceType").asText(),
                node.path("current").asInt(),
                Lifecycle.of(lifecycle.path("state").asText()).orElse(Lifecycle.INACTIVE),
                lifecycle.path("detail").asText());
    }
}
