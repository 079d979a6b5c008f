package studio.titus.plan;

import static studio.titus.plan.Addresses.*;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.titus.model.NodeRole;
import studio.titus.model.StackSettings;
import studio.titus.plan.ComputeSpec.AutoScalingGroup;
import studio.titus.plan.ComputeSpec.Instance;
import studio.titus.plan.ComputeSpec.LaunchTemplate;
import studio.titus.plan.ComputeSpec.Machine;
import studio.titus.plan.Draft.Statement;

/** The four nodes and the agents. */
final class ComputePage extends Page {

    private final ScriptValues scripts;

    ComputePage(Draft draft, StackSettings settings, Facts facts, ScriptValues scripts) {
        super(draft, Group.COMPUTE, settings, facts);
        this.scripts = scripts;
    }

    @Override
    void write() {
        node(NodeRole.BASTION, BASTION, "with a public address", "The one way in; forwards SSH to the others")
                .exposed()
                .after(INTERNET_GATEWAY, "a public address needs an attached internet gateway")
                .createdAfter(PUBLIC_ROUTES, "its answers leave by the public routes");
        node(NodeRole.PREREQS, PREREQS, "with ZooKeeper and Mesos", "What Titus stands on");
        bootsFromBucket(node(NodeRole.MASTER, MASTER, "Titus master", "Schedules the containers"))
                .destroyedBefore(MASTER_POLICY, rightsReason());
        bootsFromBucket(node(NodeRole.GATEWAY, GATEWAY, "Titus gateway", "Answers the Titus API"))
                .destroyedBefore(MASTER_POLICY, rightsReason());
        template();
        group();
    }

    private Statement bootsFromBucket(Statement node) {
        return facts.packages().objects().isEmpty()
                ? node
                : node.createdAfter(BUCKET, "its first boot reads packages from the bucket");
    }

    private void template() {
        var agents = settings.agents();
        var type = agents.instanceType().name();
        var machine = machine(type, MAIN_GROUP, PROFILE, true, scripts.of("agent"));
        add(
                AGENT_TEMPLATE,
                new LaunchTemplate(name("titusagent"), machine, agents.rootVolumeGb(), "gp2", settings.tags()),
                "Launch template, %s with %d GB".formatted(type, agents.rootVolumeGb()),
                "How agents are made");
    }

    private void group() {
        var agents = settings.agents();
        var name = name("titusagent");
        var spec = new AutoScalingGroup(
                name,
                AGENT_TEMPLATE.id(),
                AGENT_TEMPLATE.ref("latest_version"),
                PRIVATE_SUBNET.id(),
                agents.min(),
                agents.desired(),
                agents.max(),
                "EC2",
                60);
        var sentence = "Agent group %s, %d to %d agents".formatted(name, agents.min(), agents.max());
        var group = add(AGENT_GROUP, spec, sentence, "The machines that run containers");
        for (var holder : List.of(PREREQS, MASTER, GATEWAY)) {
            group.createdAfter(holder, "an agent could be given this node's fixed address");
        }
        for (var policy : List.of(S3_POLICY, NO_S3_POLICY)) {
            group.destroyedBefore(policy, "containers use these rights until the agents are gone");
        }
        group.destroyedBefore(MASTER_POLICY, "agents clean up with these rights until they are gone")
                .destroyedBefore(BUCKET, "agents write logs into it until they are gone")
                .destroyedBefore(APP_GROUP, "containers' network interfaces belong to it until the agents are gone");
    }

    private Statement node(NodeRole role, Address address, String what, String why) {
        boolean bastion = role == NodeRole.BASTION;
        var type = settings.nodes().get(role).name();
        boolean profile = role == NodeRole.MASTER || role == NodeRole.GATEWAY;
        var machine = machine(
                type,
                bastion ? BASTION_GROUP : MAIN_GROUP,
                profile ? PROFILE : null,
                role == NodeRole.MASTER,
                scripts.of(address.name()));
        var subnet = bastion ? PUBLIC_SUBNET.id() : PRIVATE_SUBNET.id();
        var title = "%s, %s %s".formatted(capital(address.name()), type, what);
        return add(address, new Instance(machine, subnet, bastion, privateAddress(role)), title, why);
    }

    private Machine machine(String type, Address group, @Nullable Address profile, boolean imdsV1, UserData script) {
        return new Machine(
                facts.imageId(),
                type,
                KEY_PAIR.ref("key_name"),
                group.id(),
                profile == null ? null : profile.ref("name"),
                imdsV1,
                script);
    }

    private @Nullable String privateAddress(NodeRole role) {
        return role == NodeRole.BASTION ? null : settings.privateAddress(role);
    }

    private static String rightsReason() {
        return "the node uses these rights until it is gone";
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
