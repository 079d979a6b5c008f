package studio.titus.plan;

import static studio.titus.plan.Addresses.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.titus.model.NodeRole;
import studio.titus.model.PackageSource;
import studio.titus.model.StackSettings;

/** The values that the stack gives to the nodes' boot scripts. What is not known yet is given to no script. */
final class ScriptValues {

    private static final int SYSTEM_MIB = 192; // the original offers 8000 of an m4.large's 8192 MiB
    private static final int SYSTEM_GB = 10;

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
        values.put("titus_log_bucket", settings.bucket().value());
        values.put("default_role_arn", facts.roleArn(settings.name(S3_ROLE.name())));
        values.put("account_id", facts.accountId());
        agent(values);
        sources(values);
        packages(values);
        return values;
    }

    /** What an agent offers to Mesos: the type's memory but what the system needs, and the disk but the image. */
    private void agent(Map<String, String> values) {
        var agents = settings.agents();
        int memory = agents.instanceType().memoryMib();
        values.put("agent_memory", String.valueOf(memory - Math.max(SYSTEM_MIB, memory / 40)));
        values.put("agent_disk", String.valueOf(Math.max(1, agents.rootVolumeGb() - SYSTEM_GB) * 1_000));
        values.put("agent_resource_set", agents.instanceType().resourceSet().orElse(""));
    }

    private void sources(Map<String, String> values) {
        for (var source : PackageSource.values()) {
            values.put(source.id() + "_source", settings.packageSources().getOrDefault(source.id(), source.url()));
            values.put(source.id() + "_key", source.key());
            values.put(source.id() + "_fingerprint", source.fingerprint());
        }
    }

    private void packages(Map<String, String> values) {
        facts.packages().places().forEach((name, place) -> {
            values.put(name.node().id() + "_package", place.from());
            values.put(name.node().id() + "_checksum", place.checksum());
        });
        values.put("login_object", facts.packages().loginObject().orElse(""));
    }
}
