package studio.titus.model;

import java.util.List;

/** Whether the VPC and its two subnets fit AWS's limits and each other. */
final class NetworkRules {

    private static final int WIDEST_NETWORK = 16;
    private static final int NARROWEST_NETWORK = 28;

    /** An agent takes an address for itself and one for each container: 64 addresses are the least to work with. */
    private static final int NARROWEST_PRIVATE_SUBNET = 26;

    private NetworkRules() {}

    static void network(Cidr vpc, Cidr publicSubnet, Cidr privateSubnet, List<FieldNote> issues) {
        if (vpc.prefix() < WIDEST_NETWORK || vpc.prefix() > NARROWEST_NETWORK) {
            issues.add(FieldNote.of(
                    "vpcCidr",
                    "vpc.size",
                    "A VPC spans /16 to /28, not /%d. Type for instance %s."
                            .formatted(vpc.prefix(), StackSettings.DEFAULT_VPC)));
        }
        subnet("publicSubnetCidr", vpc, publicSubnet, NARROWEST_NETWORK, issues);
        subnet("privateSubnetCidr", vpc, privateSubnet, NARROWEST_PRIVATE_SUBNET, issues);
        if (publicSubnet.overlaps(privateSubnet)) {
            issues.add(FieldNote.of(
                    "privateSubnetCidr",
                    "subnet.overlap",
                    "The private subnet %s and the public subnet %s overlap. Type two ranges that share no address, for instance %s and %s."
                            .formatted(
                                    privateSubnet,
                                    publicSubnet,
                                    StackSettings.DEFAULT_PRIVATE_SUBNET,
                                    StackSettings.DEFAULT_PUBLIC_SUBNET)));
        }
    }

    private static void subnet(String field, Cidr vpc, Cidr subnet, int narrowest, List<FieldNote> issues) {
        if (!vpc.contains(subnet)) {
            issues.add(outside(field, vpc, subnet));
        }
        if (subnet.prefix() > narrowest) {
            issues.add(FieldNote.of(
                    field,
                    "subnet.size",
                    "The subnet %s has %d addresses, which is too few here. Type a /%d or wider, for instance a /24."
                            .formatted(subnet, subnet.size(), narrowest)));
        }
    }

    /** Suggests the same place within the VPC, which is what changing the VPC's first numbers alone leaves to do. */
    private static FieldNote outside(String field, Cidr vpc, Cidr subnet) {
        Cidr moved = Cidr.around(vpc.network() + subnet.network() % StackSettings.DEFAULT_VPC.size(), subnet.prefix());
        boolean fits = moved.prefix() > vpc.prefix() && vpc.contains(moved);
        String what = "The subnet %s is not inside the VPC %s. Type a part of that range".formatted(subnet, vpc);
        return new FieldNote(
                field,
                "subnet.outside-vpc",
                fits ? what + ", for instance " + moved + "." : what + ".",
                fits ? moved.toString() : null);
    }
}
