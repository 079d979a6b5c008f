package studio.titus.plan;

import java.util.List;
import java.util.Map;
import studio.titus.model.Cidr;

/** The VPC and the ways in and out of it. */
public sealed interface NetworkSpec extends Spec {

    /** A virtual network. The marks are tags that let a stack be found again when the local folder is lost. */
    record Vpc(Cidr cidr, boolean dnsSupport, boolean dnsHostnames, Map<String, String> marks) implements NetworkSpec {
        @Override
        public Kind kind() {
            return Kind.VPC;
        }

        @Override
        public List<Ref> refs() {
            return List.of();
        }

        @Override
        public Map<String, String> attributes(Resolver resolver) {
            var all = Attributes.of(
                    "cidr_block", cidr.toString(),
                    "enable_dns_support", String.valueOf(dnsSupport),
                    "enable_dns_hostnames", String.valueOf(dnsHostnames));
            marks.forEach((key, value) -> all.put(UserTags.ATTRIBUTE + key, value));
            return all;
        }
    }

    /**
     * A part of the VPC in one zone. An empty zone leaves the choice to AWS. Nothing gets a public address by merely starting in it: the
     * bastion asks for its own.
     */
    record Subnet(Ref vpc, Cidr cidr, String zoneId) implements NetworkSpec {

        /** The attribute that says whether each instance that starts in the subnet gets a public address. */
        public static final String PUBLIC_ADDRESSES = "map_public_ip_on_launch";

        @Override
        public Kind kind() {
            return Kind.SUBNET;
        }

        @Override
        public List<Ref> refs() {
            return List.of(vpc);
        }

        @Override
        public Map<String, String> attributes(Resolver resolver) {
            var all = Attributes.of(
                    "vpc_id", resolver.orUnknown(vpc), "cidr_block", cidr.toString(), PUBLIC_ADDRESSES, "false");
            if (!zoneId.isEmpty()) {
                all.put("availability_zone_id", zoneId);
            }
            return all;
        }
    }

    /** The VPC's door to the internet, attached to it. */
    record InternetGateway(Ref vpc) implements NetworkSpec {
        @Override
        public Kind kind() {
            return Kind.INTERNET_GATEWAY;
        }

        @Override
        public List<Ref> refs() {
            return List.of(vpc);
        }

        @Override
        public Map<String, String> attributes(Resolver resolver) {
            return Attributes.of("vpc_id", resolver.orUnknown(vpc));
        }
    }

    /** A public address of the VPC kind ({@code Domain=vpc}). */
    record ElasticIp() implements NetworkSpec {
        @Override
        public Kind kind() {
            return Kind.ELASTIC_IP;
        }

        @Override
        public List<Ref> refs() {
            return List.of();
        }

        @Override
        public Map<String, String> attributes(Resolver resolver) {
            return Attributes.of("domain", "vpc");
        }
    }

    /** A zonal, public NAT gateway: the way out of the private subnet. */
    record NatGateway(Ref address, Ref subnet) implements NetworkSpec {
        @Override
        public Kind kind() {
            return Kind.NAT_GATEWAY;
        }

        @Override
        public List<Ref> refs() {
            return List.of(address, subnet);
        }

        @Override
        public Map<String, String> attributes(Resolver resolver) {
            return Attributes.of("allocation_id", resolver.orUnknown(address), "subnet_id", resolver.orUnknown(subnet));
        }
    }

    /** A route table with one default route (0.0.0.0/0), to an internet gateway or a NAT gateway. */
    record RouteTable(Ref vpc, Ref defaultRoute) implements NetworkSpec {
        @Override
        public Kind kind() {
            return Kind.ROUTE_TABLE;
        }

        @Override
        public List<Ref> refs() {
            return List.of(vpc, defaultRoute);
        }

        @Override
        public Map<String, String> attributes(Resolver resolver) {
            return Attributes.of("vpc_id", resolver.orUnknown(vpc), "route", resolver.orUnknown(defaultRoute));
        }
    }

    /** Makes a route table the main one of its VPC. */
    record MainRouteTableAssociation(Ref vpc, Ref routeTable) implements NetworkSpec {
        @Override
        public Kind kind() {
            return Kind.MAIN_ROUTE_TABLE_ASSOCIATION;
        }

        @Override
        public List<Ref> refs() {
            return List.of(vpc, routeTable);
        }

        @Override
        public Map<String, String> attributes(Resolver resolver) {
            return Attributes.of("vpc_id", resolver.orUnknown(vpc), "route_table_id", resolver.orUnknown(routeTable));
        }
    }

    /** Makes a subnet use a route table. */
    record RouteTableAssociation(Ref subnet, Ref routeTable) implements NetworkSpec {
        @Override
        public Kind kind() {
            return Kind.ROUTE_TABLE_ASSOCIATION;
        }

        @Override
        public List<Ref> refs() {
            return List.of(subnet, routeTable);
        }

        @Override
        public Map<String, String> attributes(Resolver resolver) {
            return Attributes.of(
                    "subnet_id", resolver.orUnknown(subnet), "route_table_id", resolver.orUnknown(routeTable));
        }
    }
}
