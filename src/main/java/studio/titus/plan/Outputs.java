package studio.titus.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a finished stack gives: the eight outputs of the original project under their names, and the agents' addresses. What does not stand
 * is "".
 *
 * @param agentIps the agents' private addresses, sorted
 */
public record Outputs(
        String bastionIp,
        String gatewayIp,
        String masterIp,
        String prereqsIp,
        String defaultRoleArn,
        String defaultSgId,
        String agentAsgName,
        String vpcId,
        List<String> agentIps) {

    public static Outputs of(Inventory inventory) {
        return new Outputs(
                attribute(inventory, Addresses.BASTION, "public_ip"),
                attribute(inventory, Addresses.GATEWAY, "private_ip"),
                attribute(inventory, Addresses.MASTER, "private_ip"),
                attribute(inventory, Addresses.PREREQS, "private_ip"),
                attribute(inventory, Addresses.S3_ROLE, "arn"),
                attribute(inventory, Addresses.APP_GROUP, "id"),
                attribute(inventory, Addresses.AGENT_GROUP, "name"),
                attribute(inventory, Addresses.VPC, "id"),
                agents(inventory));
    }

    private static String attribute(Inventory inventory, Address address, String name) {
        return inventory.find(address).map(live -> live.attributeOr(name)).orElse("");
    }

    private static List<String> agents(Inventory inventory) {
        var joined = attribute(inventory, Addresses.AGENT_GROUP, "agent_ips");
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }

    /** The eight single values under the original's names, in its order. */
    public Map<String, String> named() {
        var all = new LinkedHashMap<String, String>();
        all.put("agent_asg_name", agentAsgName);
        all.put("bastion_ip", bastionIp);
        all.put("default_role_arn", defaultRoleArn);
        all.put("default_sg_id", defaultSgId);
        all.put("gateway_ip", gatewayIp);
        all.put("master_ip", masterIp);
        all.put("prereqs_ip", prereqsIp);
        all.put("vpc_id", vpcId);
        return all;
    }
}
