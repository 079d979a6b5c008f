package studio.titus.plan;

import static studio.titus.plan.Addresses.*;

import java.util.LinkedHashMap;
import java.util.Map;
import studio.titus.model.StackSettings;
import studio.titus.plan.NetworkSpec.ElasticIp;
import studio.titus.plan.NetworkSpec.InternetGateway;
import studio.titus.plan.NetworkSpec.MainRouteTableAssociation;
import studio.titus.plan.NetworkSpec.NatGateway;
import studio.titus.plan.NetworkSpec.RouteTable;
import studio.titus.plan.NetworkSpec.RouteTableAssociation;
import studio.titus.plan.NetworkSpec.Subnet;
import studio.titus.plan.NetworkSpec.Vpc;

/** The VPC, its two subnets and the ways out of them. */
final class NetworkPage extends Page {

    NetworkPage(Draft draft, StackSettings settings, Facts facts) {
        super(draft, Group.NETWORK, settings, facts);
    }

    @Override
    void write() {
        var vpc = settings.vpcCidr();
        add(VPC, new Vpc(vpc, true, true, marks()), "Network " + vpc, "Everything else lives in it");
        add(
                PUBLIC_SUBNET,
                new Subnet(VPC.id(), settings.publicSubnetCidr(), facts.zoneId()),
                "Public subnet " + settings.publicSubnetCidr(),
                "Holds the bastion and the NAT gateway");
        add(
                PRIVATE_SUBNET,
                new Subnet(VPC.id(), settings.privateSubnetCidr(), facts.zoneId()),
                "Private subnet " + settings.privateSubnetCidr(),
                "Holds the nodes; nothing outside can reach it");
        add(INTERNET_GATEWAY, new InternetGateway(VPC.id()), "Internet gateway", "The network's door to the internet");
        add(NAT_ADDRESS, new ElasticIp(), "One public address for NAT, outgoing only", "The nodes appear under it")
                .exposed()
                .destroyedBefore(INTERNET_GATEWAY, "AWS does not detach the gateway while a public address is mapped");
        add(
                        NAT_GATEWAY,
                        new NatGateway(NAT_ADDRESS.ref("id"), PUBLIC_SUBNET.id()),
                        "NAT gateway",
                        "Lets the private nodes fetch packages")
                .after(INTERNET_GATEWAY, "without an attached internet gateway it fails with Gateway.NotAttached");
        add(
                PUBLIC_ROUTES,
                new RouteTable(VPC.id(), INTERNET_GATEWAY.id()),
                "Public routes, through the internet gateway",
                "The public subnet uses them");
        add(
                PRIVATE_ROUTES,
                new RouteTable(VPC.id(), NAT_GATEWAY.id()),
                "Private routes, through the NAT gateway",
                "The private subnet uses them");
        add(
                MAIN_ASSOCIATION,
                new MainRouteTableAssociation(VPC.id(), PUBLIC_ROUTES.id()),
                "Public routes become the main ones",
                "Subnets without routes of their own use them");
        add(
                PRIVATE_ASSOCIATION,
                new RouteTableAssociation(PRIVATE_SUBNET.id(), PRIVATE_ROUTES.id()),
                "Private subnet uses the private routes",
                "Nodes reach out through NAT only");
    }

    private Map<String, String> marks() {
        var marks = new LinkedHashMap<String, String>();
        marks.put(Blueprint.PREFIX_MARK, settings.namePrefix().value());
        marks.put(Blueprint.BUCKET_MARK, settings.bucket().value());
        return marks;
    }
}
