package studio.titus.aws.resource;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.ec2.model.Instance;
import studio.titus.plan.Live;

/** The agents of a group as two attributes of it: private addresses and instance ids, both in the order of the addresses' text. */
record AgentList(Map<String, String> idsByAddress) {

    static final String ADDRESSES = "agent_ips";
    static final String IDS = "agent_ids";

    static AgentList of(Collection<Live> agents) {
        var all = new TreeMap<String, String>();
        agents.stream()
                .filter(agent -> !agent.attributeOr("private_ip").isEmpty())
                .forEach(agent -> all.put(agent.attributeOr("private_ip"), agent.id()));
        return new AgentList(all);
    }

    static AgentList ofInstances(Collection<Instance> agents) {
        var all = new TreeMap<String, String>();
        agents.stream()
                .filter(agent -> agent.privateIpAddress() != null)
                .forEach(agent -> all.put(agent.privateIpAddress(), agent.instanceId()));
        return new AgentList(all);
    }

    Live on(Live group) {
        return LiveBuilder.from(group)
                .put(ADDRESSES, String.join(",", idsByAddress.keySet()))
                .put(IDS, String.join(",", idsByAddress.values()))
                .build();
    }
}
