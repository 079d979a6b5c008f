package studio.titus.plan;

import static studio.titus.plan.Addresses.*;
import static studio.titus.plan.SecuritySpec.Direction.EGRESS;
import static studio.titus.plan.SecuritySpec.Direction.INGRESS;

import java.util.List;
import studio.titus.model.Cidr;
import studio.titus.model.StackSettings;
import studio.titus.plan.Draft.Statement;
import studio.titus.plan.SecuritySpec.Direction;
import studio.titus.plan.SecuritySpec.KeyPair;
import studio.titus.plan.SecuritySpec.Peer;
import studio.titus.plan.SecuritySpec.SecurityGroup;
import studio.titus.plan.SecuritySpec.SecurityGroupRule;

/** Who may talk to whom, and the key that opens the nodes. */
final class SecurityPage extends Page {

    SecurityPage(Draft draft, StackSettings settings, Facts facts) {
        super(draft, Group.SECURITY, settings, facts);
    }

    @Override
    void write() {
        group(BASTION_GROUP, "Who may talk to the bastion");
        group(APP_GROUP, "Who may talk to containers");
        group(MAIN_GROUP, "Who may talk to the nodes");
        var trusted = settings.trustedCidr();
        var ranges = Attributes.join(trusted).replace(",", ", ");
        rule(BASTION_EGRESS, BASTION_GROUP, EGRESS, "-1", 0, 0, anyone(), "Bastion may reach any address")
                .exposed();
        rule(
                        BASTION_SSH,
                        BASTION_GROUP,
                        INGRESS,
                        "tcp",
                        22,
                        22,
                        new Peer.Ranges(trusted),
                        "SSH to the bastion from " + ranges)
                .exposed();
        rule(BASTION_ICMP, BASTION_GROUP, INGRESS, "icmp", -1, -1, anyone(), "Ping to the bastion from anywhere")
                .exposed();
        rule(APP_EGRESS, APP_GROUP, EGRESS, "-1", 0, 0, anyone(), "Containers may reach any address, through NAT")
                .exposed();
        rule(APP_SSH, APP_GROUP, INGRESS, "tcp", 22, 22, members(BASTION_GROUP), "SSH to containers from the bastion");
        rule(
                APP_HTTP,
                APP_GROUP,
                INGRESS,
                "tcp",
                80,
                80,
                members(BASTION_GROUP),
                "HTTP to containers from the bastion");
        rule(MAIN_EGRESS, MAIN_GROUP, EGRESS, "-1", 0, 0, anyone(), "Nodes may reach any address, through NAT")
                .exposed();
        rule(MAIN_TCP, MAIN_GROUP, INGRESS, "tcp", 0, 65535, members(MAIN_GROUP), "TCP between the nodes");
        rule(MAIN_SSH, MAIN_GROUP, INGRESS, "tcp", 22, 22, members(BASTION_GROUP), "SSH to the nodes from the bastion");
        rule(MAIN_ICMP, MAIN_GROUP, INGRESS, "icmp", -1, -1, members(MAIN_GROUP), "Ping between the nodes");
        add(
                        KEY_PAIR,
                        new KeyPair(name("titus_deployer"), settings.publicKey()),
                        "Key pair " + name("titus_deployer"),
                        "Your private key opens every node")
                .after(VPC, anchorReason());
    }

    private void group(Address address, String why) {
        var name = name(address.name());
        add(address, new SecurityGroup(VPC.id(), name, name), "Security group " + name, why);
    }

    private Statement rule(
            Address address,
            Address group,
            Direction direction,
            String protocol,
            int from,
            int to,
            Peer peer,
            String sentence) {
        var spec = new SecurityGroupRule(group.id(), direction, protocol, from, to, peer);
        return add(address, spec, sentence, "Part of security group " + name(group.name()));
    }

    private static Peer anyone() {
        return new Peer.Ranges(List.of(Cidr.EVERYWHERE));
    }

    private static Peer members(Address group) {
        return new Peer.Group(group.id());
    }
}
