package studio.titus.plan;

import static studio.titus.plan.Addresses.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.titus.model.NodeRole;
import studio.titus.model.StackSettings;

/** The values that the stack gives to the nodes' boot scripts. What is not known yet is given to no script. */
final class ScriptValues {

    private final StackSettings settings;
    private final Facts facts;
    private final BootScripts scripts;

    ScriptValues(StackSettings settings, Facts facts, BootScripts scripts) {
        this.settings = settings;
        this.facts = facts;
        this.scripts = scripts;
    }

    /** The script of a node. The master alone is told something that only another resource gives: the containers' security group. */
    UserData of(String node) {
        return node.equals("master")
                ? new UserData(List.of(APP_GROUP.id()), resolver -> scripts.render(node, master(resolver)))
                : new UserData(List.of(), _ -> scripts.render(node, common()));
    }

    private Map<String, String> master(Resolver resolver) {
        var values = common();
        values.put("default_sg_id", resolver.get(APP_GROUP.id()));
        return values;
    }

    private Map<String, String> common() {
        var values = new LinkedHashMap<String, String>();
        values.put("prereqs_ip", settings.privateAddress(NodeRole.PREREQS));
        values.put("master_ip", settings.privateAddress(NodeRole.MASTER));
        values.put("region", settings.region().code());
        values.put("agent_asg_name", settings.name("titusagent"));
        values.put("agent_instance_type", settings.agents().instanceType().name());
        values.put("titus_log_bucket", settings.bucket().value());
        values.put("default_role_arn", facts.roleArn(settings.name(S3_ROLE.name())));
        return values;
    }
}
