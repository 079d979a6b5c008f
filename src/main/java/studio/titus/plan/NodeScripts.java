package studio.titus.plan;

import static studio.titus.plan.Addresses.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.titus.model.NodeRole;
import studio.titus.model.StackSettings;

/** The nodes' boot scripts, and the values that the stack gives them. */
final class NodeScripts {

    private final StackSettings settings;
    private final Facts facts;
    private final BootScripts renderer;

    NodeScripts(StackSettings settings, Facts facts, BootScripts renderer) {
        this.settings = settings;
        this.facts = facts;
        this.renderer = renderer;
    }

    /** The script of a node. */
    UserData of(String node) {
        var inputs = node.equals("master") ? List.of(APP_GROUP.id()) : List.<Ref>of();
        return new UserData(inputs, resolver -> renderer.render(node, values(resolver)));
    }

    private Map<String, String> values(Resolver resolver) {
        var values = new LinkedHashMap<String, String>();
        values.put("prereqs_ip", settings.privateAddress(NodeRole.PREREQS));
        values.put("master_ip", settings.privateAddress(NodeRole.MASTER));
        values.put("region", settings.region().code());
        values.put("agent_asg_name", settings.name("titusagent"));
        values.put("agent_instance_type", settings.agents().instanceType().name());
        values.put("titus_log_bucket", settings.bucket().value());
        values.put("default_role_arn", facts.roleArn(settings.name(S3_ROLE.name())));
        values.put("default_sg_id", resolver.orUnknown(APP_GROUP.id()));
        return values;
    }
}
