package studio.titus.rehearsal.ec2;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceType;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;

/**
 * What Titus agents do to their network: each makes an interface named {@code titus-managed}, untagged, which later
 * holds the group of the tasks on it, and which stays behind when the agent goes (Netflix/titus-executor,
 * {@code vpc/setup/setup.go}).
 */
final class TitusInterfaces {

    private static final String TASK_GROUP = "titusapp";

    private final Ec2Data data;
    private final NetworkInterfaces cards;
    private final Set<String> setUp = new HashSet<>();

    TitusInterfaces(Ec2Data data, NetworkInterfaces cards) {
        this.data = data;
        this.cards = cards;
        data.world.onSettle(this::settle);
    }

    private void settle() {
        if (data.world.circumstances().hasTitusInterfaces()) {
            data.instances.all().filter(this::isFreshAgent).forEach(this::setUp);
        }
    }

    private boolean isFreshAgent(Instance instance) {
        return instance.state().name() == InstanceStateName.RUNNING
                && data.tags.of(instance.instanceId()).containsKey("aws:autoscaling:groupName")
                && !setUp.contains(instance.instanceId());
    }

    private void setUp(Instance agent) {
        setUp.add(agent.instanceId());
        var card = cards.create(new NetworkInterfaces.Draft(
                data.subnets.require(agent.subnetId()),
                List.of(taskGroup(agent.vpcId())),
                null,
                "titus-managed",
                NetworkInterfaceType.INTERFACE,
                List.of()));
        cards.attach(card.networkInterfaceId(), agent.instanceId(), 1, false, data.world.now());
    }

    private String taskGroup(String vpcId) {
        return data.groups
                .all()
                .filter(group ->
                        group.vpcId().equals(vpcId) && group.groupName().endsWith(TASK_GROUP))
                .map(SecurityGroup::groupId)
                .findFirst()
                .orElseGet(() -> cards.defaultGroup(vpcId));
    }
}
