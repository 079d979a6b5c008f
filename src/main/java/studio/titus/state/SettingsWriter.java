package studio.titus.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import studio.titus.model.AgentSettings;
import studio.titus.model.NodeRole;
import studio.titus.model.NodeTypes;
import studio.titus.model.StackSettings;

/** Settings as canonical JSON: every field, in the documented order, the same bytes on every system. */
final class SettingsWriter {

    private static final JsonMapper JSON = new JsonMapper();
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    private SettingsWriter() {}

    static String write(StackSettings settings) {
        ObjectNode tree = JSON.createObjectNode().put("formatVersion", SettingsFile.FORMAT_VERSION);
        tree.put("region", settings.region().code());
        settings.trustedCidr()
                .forEach(range -> tree.withArrayProperty("trustedCidr").add(range.toString()));
        tree.put("publicKeyFile", settings.publicKeyFile())
                .put("publicKey", settings.publicKey().openSsh())
                .put("bucket", settings.bucket().value())
                .put("profile", settings.profile())
                .put("privateKeyFile", settings.privateKeyFile())
                .put("namePrefix", settings.namePrefix().value())
                .put("vpcCidr", settings.vpcCidr().toString())
                .put("publicSubnetCidr", settings.publicSubnetCidr().toString())
                .put("privateSubnetCidr", settings.privateSubnetCidr().toString())
                .put("zoneId", settings.zoneId());
        tree.set("nodes", nodes(settings.nodes()));
        tree.set("agents", agents(settings.agents()));
        tree.put("debFolder", settings.debFolder());
        tree.put("packageLoginFile", settings.packageLoginFile());
        tree.set("packageSources", texts(settings.packageSources()));
        tree.put("masterPolicy", settings.masterPolicy().name().toLowerCase(Locale.ROOT));
        tree.set("tags", texts(settings.tags()));
        return print(tree);
    }

    private static ObjectNode nodes(NodeTypes types) {
        ObjectNode node = JSON.createObjectNode();
        for (NodeRole role : NodeRole.values()) {
            node.put(role.id(), types.get(role).name());
        }
        return node;
    }

    private static ObjectNode agents(AgentSettings agents) {
        return JSON.createObjectNode()
                .put("instanceType", agents.instanceType().name())
                .put("min", agents.min())
                .put("desired", agents.desired())
                .put("max", agents.max())
                .put("rootVolumeGb", agents.rootVolumeGb());
    }

    private static ObjectNode texts(Map<String, String> texts) {
        ObjectNode node = JSON.createObjectNode();
        texts.forEach(node::put);
        return node;
    }

    private static String print(ObjectNode tree) {
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER);
        try {
            return JSON.writer(printer).writeValueAsString(tree) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of texts and numbers always prints", e);
        }
    }
}
