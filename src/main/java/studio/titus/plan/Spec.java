package studio.titus.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import studio.titus.model.Cidr;
import studio.titus.model.PublicKey;

/**
 * What one resource shall be. Each kind has its record of typed attributes; {@link #attributes} gives the same in the canonical text form
 * in which wish and reality are compared, with Terraform's attribute names.
 *
 * <p>Lists are sorted and joined by a comma; an absent value is the empty text.
 */
public sealed interface Spec {

    Kind kind();

    /** What other resources must give before this one can be made. */
    List<Ref> refs();

    /** The wish as text, references looked up with the resolver ({@link Resolver#UNKNOWN} where it does not know). */
    Map<String, String> attributes(Resolver resolver);

    /** A virtual network. The marks are tags that let a stack be found again when the local folder is lost. */
    record Vpc(Cidr cidr, boolean dnsSupport, boolean dnsHostnames, Map<String, String> marks) implements Spec {
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
            var all = of(
                    "cidr_block", cidr.toString(),
                    "enable_dns_support", String.valueOf(dnsSupport),
                    "enable_dns_hostnames", String.valueOf(dnsHostnames));
            marks.forEach((key, value) -> all.put("tags." + key, value));
            return all;
        }
    }

    /** A part of the VPC in one zone. An empty zone leaves the choice to AWS. */
    record Subnet(Ref vpc, Cidr cidr, String zoneId) implements Spec {
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
            var all = of("vpc_id", resolver.orUnknown(vpc), "cidr_block", cidr.toString());
            if (!zoneId.isEmpty()) {
                all.put("availability_zone_id", zoneId);
            }
            return all;
        }
    }

    /** The VPC's door to the internet, attached to it. */
    record InternetGateway(Ref vpc) implements Spec {
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
            return of("vpc_id", resolver.orUnknown(vpc));
        }
    }

    /** A public address of the VPC kind ({@code Domain=vpc}). */
    record ElasticIp() implements Spec {
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
            return of("domain", "vpc");
        }
    }

    /** A zonal, public NAT gateway: the way out of the private subnet. */
    record NatGateway(Ref address, Ref subnet) implements Spec {
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
            return of("allocation_id", resolver.orUnknown(address), "subnet_id", resolver.orUnknown(subnet));
        }
    }

    /** A route table with one default route (0.0.0.0/0), to an internet gateway or a NAT gateway. */
    record RouteTable(Ref vpc, Ref defaultRoute) implements Spec {
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
            return of("vpc_id", resolver.orUnknown(vpc), "route", resolver.orUnknown(defaultRoute));
        }
    }

    /** Makes a route table the main one of its VPC. */
    record MainRouteTableAssociation(Ref vpc, Ref routeTable) implements Spec {
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
            return of("vpc_id", resolver.orUnknown(vpc), "route_table_id", resolver.orUnknown(routeTable));
        }
    }

    /** Makes a subnet use a route table. */
    record RouteTableAssociation(Ref subnet, Ref routeTable) implements Spec {
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
            return of("subnet_id", resolver.orUnknown(subnet), "route_table_id", resolver.orUnknown(routeTable));
        }
    }

    /** A security group without its rules. */
    record SecurityGroup(Ref vpc, String name, String description) implements Spec {
        @Override
        public Kind kind() {
            return Kind.SECURITY_GROUP;
        }

        @Override
        public List<Ref> refs() {
            return List.of(vpc);
        }

        @Override
        public Map<String, String> attributes(Resolver resolver) {
            return of("vpc_id", resolver.orUnknown(vpc), "name", name, "description", description);
        }
    }

    /**
     * One rule of a security group.
     *
     * @param protocol {@code tcp}, {@code icmp} or {@code -1} for all
     * @param fromPort lowest port; -1 for all ICMP types; 0 when the protocol is {@code -1}
     * @param toPort highest port; -1 for all ICMP codes; 0 when the protocol is {@code -1}
     */
    record SecurityGroupRule(Ref group, Direction direction, String protocol, int fromPort, int toPort, Peer peer)
            implements Spec {
        @Override
        public Kind kind() {
            return Kind.SECURITY_GROUP_RULE;
        }

        @Override
        public List<Ref> refs() {
            return peer instanceof Peer.Group(Ref source) ? List.of(group, source) : List.of(group);
        }

        @Override
        public Map<String, String> attributes(Resolver resolver) {
            var all = of(
                    "security_group_id", resolver.orUnknown(group),
                    "type", direction.terraform(),
                    "protocol", protocol,
                    "from_port", String.valueOf(fromPort),
                    "to_port", String.valueOf(toPort));
            switch (peer) {
                case Peer.Ranges(var ranges) -> all.put("cidr_blocks", join(ranges));
                case Peer.Group(Ref source) -> all.put("source_security_group_id", resolver.orUnknown(source));
            }
            return all;
        }
    }

    /** Which way a rule lets traffic pass. */
    enum Direction {
        INGRESS,
        EGRESS;

        public String terraform() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Who is on the other side of a rule. */
    sealed interface Peer {
        record Ranges(List<Cidr> cidrs) implements Peer {}

        record Group(Ref source) implements Peer {}
    }

    /** The public key that opens the nodes. */
    record KeyPair(String name, PublicKey publicKey) implements Spec {
        @Override
        public Kind kind() {
            return Kind.KEY_PAIR;
        }

        @Override
        public List<Ref> refs() {
            return List.of();
        }

        @Override
        public Map<String, String> attributes(Resolver resolver) {
            return of("key_name", name, "fingerprint", publicKey.awsFingerprint());
        }
    }

    /** An IAM role with path {@code /}. */
    record Role(String name, Policy trust) implements Spec {
        @Override
        public Kind kind() {
            return Kind.ROLE;
        }

        @Override
        public List<Ref> refs() {
            return List.of();
        }

        @Override
        public Map<String, String> attributes(Resolver resolver) {
            return of("name", name, "assume_role_policy", trust.canonical());
        }
    }

    /** A policy inside a role. */
    record RolePolicy(Ref role, String name, Policy policy) implements Spec {
        @Override
        public Kind kind() {
            return Kind.ROLE_POLICY;
        }

        @Override
        public List<Ref> refs() {
            return List.of(role);
        }

        @Override
        public Map<String, String> attributes(Resolver resolver) {
            return of("role", resolver.orUnknown(role), "name", name, "policy", policy.canonical());
        }
    }

    /** What hands a role to instances. */
    record InstanceProfile(String name, Ref role) implements Spec {
        @Override
        public Kind kind() {
            return Kind.INSTANCE_PROFILE;
        }

        @Override
        public List<Ref> refs() {
            return List.of(role);
        }

        @Override
        public Map<String, String> attributes(Resolver resolver) {
            return of("name", name, "role", resolver.orUnknown(role));
        }
    }

    /**
     * A private bucket with S3's defaults (block public access, bucket owner enforced, SSE-S3). Its mark is an attribute of its own: not
     * every server takes tags with the create call, and one that was cut off before its marking shall be marked by the next run.
     */
    record Bucket(String name, String region) implements Spec {
        @Override
        public Kind kind() {
            return Kind.BUCKET;
        }

        @Override
        public List<Ref> refs() {
            return List.of();
        }

        @Override
        public Map<String, String> attributes(Resolver resolver) {
            return of("bucket", name, "region", region, "marked", "true");
        }
    }

    /**
     * What an instance and an agent's launch template have in common.
     *
     * @param profile the instance profile's name, or null for none
     * @param imdsV1 whether the metadata service answers without a session token (the agents of 2018 need it)
     * @param userData the boot script
     */
    record Machine(
            String imageId,
            String instanceType,
            Ref keyName,
            Ref securityGroup,
            @Nullable Ref profile,
            boolean imdsV1,
            UserData userData) {

        List<Ref> refs() {
            var all = new ArrayList<>(List.of(keyName, securityGroup));
            Optional.ofNullable(profile).ifPresent(all::add);
            all.addAll(userData.inputs());
            return all;
        }

        Map<String, String> attributes(Resolver resolver) {
            return of(
                    "instance_type",
                    instanceType,
                    "key_name",
                    resolver.orUnknown(keyName),
                    "vpc_security_group_ids",
                    resolver.orUnknown(securityGroup),
                    "iam_instance_profile",
                    profile == null ? "" : resolver.orUnknown(profile),
                    "http_tokens",
                    imdsV1 ? "optional" : "required",
                    "http_put_response_hop_limit",
                    imdsV1 ? "2" : "1",
                    "user_data_sha256",
                    userData.sha256(resolver).orElse(Resolver.UNKNOWN));
        }
    }

    /**
     * One node.
     *
     * @param privateAddress its fixed address in the subnet, or null to let AWS choose
     */
    record Instance(
            Machine machine,
            Ref subnet,
            boolean publicAddress,
            @Nullable String privateAddress) implements Spec {
        @Override
        public Kind kind() {
            return Kind.INSTANCE;
        }

        @Override
        public List<Ref> refs() {
            var all = machine.refs();
            all.add(subnet);
            return all;
        }

        @Override
        public Map<String, String> attributes(Resolver resolver) {
            var all = machine.attributes(resolver);
            all.put("ami", machine.imageId());
            all.put("subnet_id", resolver.orUnknown(subnet));
            all.put("associate_public_ip_address", String.valueOf(publicAddress));
            if (privateAddress != null) {
                all.put("private_ip", privateAddress);
            }
            return all;
        }
    }

    /**
     * How agents are made. AWS keeps versions; a change adds one.
     *
     * @param rootVolumeGb size of the root volume in GB
     * @param volumeType {@code gp2}
     */
    record LaunchTemplate(String name, Machine machine, int rootVolumeGb, String volumeType) implements Spec {
        @Override
        public Kind kind() {
            return Kind.LAUNCH_TEMPLATE;
        }

        @Override
        public List<Ref> refs() {
            return machine.refs();
        }

        @Override
        public Map<String, String> attributes(Resolver resolver) {
            var all = machine.attributes(resolver);
            all.put("name", name);
            all.put("image_id", machine.imageId());
            all.put("volume_size", String.valueOf(rootVolumeGb));
            all.put("volume_type", volumeType);
            return all;
        }
    }

    /**
     * The agents.
     *
     * @param gracePeriodSeconds how long a new instance may fail its health check
     */
    record AutoScalingGroup(
            String name,
            Ref launchTemplate,
            Ref templateVersion,
            Ref subnet,
            int min,
            int desired,
            int max,
            String healthCheckType,
            int gracePeriodSeconds)
            implements Spec {
        @Override
        public Kind kind() {
            return Kind.AUTO_SCALING_GROUP;
        }

        @Override
        public List<Ref> refs() {
            return List.of(launchTemplate, templateVersion, subnet);
        }

        @Override
        public Map<String, String> attributes(Resolver resolver) {
            return of(
                    "name",
                    name,
                    "launch_template_id",
                    resolver.orUnknown(launchTemplate),
                    "launch_template_version",
                    resolver.orUnknown(templateVersion),
                    "vpc_zone_identifier",
                    resolver.orUnknown(subnet),
                    "min_size",
                    String.valueOf(min),
                    "desired_capacity",
                    String.valueOf(desired),
                    "max_size",
                    String.valueOf(max),
                    "health_check_type",
                    healthCheckType,
                    "health_check_grace_period",
                    String.valueOf(gracePeriodSeconds));
        }
    }

    /** The canonical text of a list of ranges, the same for a wish and for what AWS reports. */
    static String join(List<Cidr> ranges) {
        return ranges.stream().map(Cidr::toString).sorted().collect(Collectors.joining(","));
    }

    private static Map<String, String> of(String... keysAndValues) {
        var all = new TreeMap<String, String>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            all.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return all;
    }
}
