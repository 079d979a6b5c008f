package studio.titus.plan;

import static studio.titus.plan.Addresses.*;
import static studio.titus.plan.Spec.Direction.EGRESS;
import static studio.titus.plan.Spec.Direction.INGRESS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import studio.titus.model.Cidr;
import studio.titus.model.NodeRole;
import studio.titus.model.StackSettings;
import studio.titus.plan.Draft.Statement;
import studio.titus.plan.Spec.*;

/**
 * The stack, resource by resource: what the public Terraform project makes, with the repairs that today's AWS needs (a launch template
 * for the launch configuration, fixed private addresses, explicit metadata options, the races of the original as edges with a reason).
 */
public final class Blueprint {

    /** Tag of the VPC that keeps the name prefix, so that a lost local folder costs nothing. */
    public static final String PREFIX_MARK = "titus-studio:prefix";

    /** Tag of the VPC that keeps the bucket's name: written before the bucket exists. */
    public static final String BUCKET_MARK = "titus-studio:bucket";

    private final StackSettings settings;
    private final Facts facts;
    private final BootScripts scripts;
    private final Draft draft = new Draft();
    private final Map<Address, Resource> resources;

    private Blueprint(StackSettings settings, Facts facts, BootScripts scripts) {
        this.settings = settings;
        this.facts = facts;
        this.scripts = scripts;
        network();
        security();
        identity();
        storage();
        compute();
        this.resources = draft.resources().stream()
                .collect(Collectors.toMap(Resource::address, Function.identity(), (a, _) -> a, LinkedHashMap::new));
    }

    /** The 38 statements for these settings. */
    public static Blueprint of(StackSettings settings, Facts facts, BootScripts scripts) {
        return new Blueprint(settings, facts, scripts);
    }

    /** The same 38 with placeholder settings: all that is needed to remove a stack whose settings are lost. */
    public static Blueprint skeleton() {
        return of(Skeleton.settings(), Facts.UNKNOWN, BootScripts.NONE);
    }

    private void network() {
        draft.group(Group.NETWORK);
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
        marks.put(PREFIX_MARK, settings.namePrefix().value());
        marks.put(BUCKET_MARK, settings.bucket().value());
        return marks;
    }

    private void security() {
        draft.group(Group.SECURITY);
        group(BASTION_GROUP, "Who may talk to the bastion");
        group(APP_GROUP, "Who may talk to containers");
        group(MAIN_GROUP, "Who may talk to the nodes");
        var trusted = settings.trustedCidr();
        var ranges = Spec.join(trusted).replace(",", ", ");
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

    private void identity() {
        draft.group(Group.IDENTITY);
        var ec2 = Policy.Statement.mayAssume("Service:" + facts.ec2Service());
        var master = Policy.Statement.mayAssume("AWS:" + facts.roleArn(name(MASTER_ROLE.name())));
        role(MASTER_ROLE, new Policy(ec2), "the nodes");
        role(S3_ROLE, new Policy(ec2, master), "containers that use S3").after(MASTER_ROLE, principalReason());
        role(NO_S3_ROLE, new Policy(ec2, master), "containers without S3").after(MASTER_ROLE, principalReason());
        policy(MASTER_POLICY, MASTER_ROLE, NodePolicy.of(settings, facts));
        policy(S3_POLICY, S3_ROLE, new Policy(Policy.Statement.allow("s3:*")));
        policy(NO_S3_POLICY, NO_S3_ROLE, new Policy(Policy.Statement.allow("ec2:*")));
        var profile = name(PROFILE.name());
        add(
                PROFILE,
                new InstanceProfile(profile, MASTER_ROLE.id()),
                "Instance profile " + profile,
                "Hands the node role to master, gateway and agents");
    }

    private Statement role(Address address, Policy trust, String forWhom) {
        var name = name(address.name());
        return add(address, new Role(name, trust), "Role " + name, "The rights of " + forWhom)
                .after(VPC, anchorReason());
    }

    private void policy(Address address, Address role, Policy policy) {
        var allows = policy.statements().stream()
                .flatMap(statement -> statement.actions().stream())
                .limit(3)
                .collect(Collectors.joining(", "));
        var spec = new RolePolicy(role.id(), name(address.name()), policy);
        add(address, spec, "Policy of " + name(role.name()), "Allows " + allows);
    }

    private static String anchorReason() {
        return "the network carries the name prefix, by which this is found again when the local folder is lost";
    }

    private static String rightsReason() {
        return "the node uses these rights until it is gone";
    }

    private static String principalReason() {
        return "its trust policy names the node role, which IAM refuses while that role does not exist";
    }

    private void storage() {
        draft.group(Group.STORAGE);
        var bucket = settings.bucket().value();
        add(BUCKET, new Bucket(bucket, settings.region().code()), "Log bucket " + bucket, "Keeps the containers' logs")
                .createdAfter(VPC, "the bucket's name is written down as a tag of the network first")
                .destroyedBefore(VPC, "the network keeps the bucket's name until it is gone");
    }

    private void compute() {
        draft.group(Group.COMPUTE);
        node(NodeRole.BASTION, BASTION, "with a public address", "The one way in; forwards SSH to the others")
                .exposed()
                .after(INTERNET_GATEWAY, "a public address needs an attached internet gateway")
                .createdAfter(PUBLIC_ROUTES, "its answers leave by the public routes");
        node(NodeRole.PREREQS, PREREQS, "with ZooKeeper and Mesos", "What Titus stands on");
        node(NodeRole.MASTER, MASTER, "Titus master", "Schedules the containers")
                .destroyedBefore(MASTER_POLICY, rightsReason());
        node(NodeRole.GATEWAY, GATEWAY, "Titus gateway", "Answers the Titus API")
                .destroyedBefore(MASTER_POLICY, rightsReason());
        var agents = settings.agents();
        var name = name("titusagent");
        var machine = machine(agents.instanceType().name(), MAIN_GROUP, PROFILE, true, script("agent"));
        add(
                AGENT_TEMPLATE,
                new LaunchTemplate(name, machine, agents.rootVolumeGb(), "gp2"),
                "Launch template, %s with %d GB".formatted(agents.instanceType().name(), agents.rootVolumeGb()),
                "How agents are made");
        var group = add(
                AGENT_GROUP,
                new AutoScalingGroup(
                        name,
                        AGENT_TEMPLATE.id(),
                        AGENT_TEMPLATE.ref("latest_version"),
                        PRIVATE_SUBNET.id(),
                        agents.min(),
                        agents.desired(),
                        agents.max(),
                        "EC2",
                        60),
                "Agent group %s, %d to %d agents".formatted(name, agents.min(), agents.max()),
                "The machines that run containers");
        for (var holder : List.of(PREREQS, MASTER, GATEWAY)) {
            group.createdAfter(holder, "an agent could be given this node's fixed address");
        }
        group.destroyedBefore(MASTER_POLICY, "agents clean up with these rights until they are gone");
        group.destroyedBefore(BUCKET, "agents write logs into it until they are gone");
        group.destroyedBefore(APP_GROUP, "containers' network interfaces belong to it until the agents are gone");
        for (var policy : List.of(S3_POLICY, NO_S3_POLICY)) {
            group.destroyedBefore(policy, "containers use these rights until the agents are gone");
        }
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
                script(address.name()));
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

    private UserData script(String node) {
        var inputs = node.equals("master") ? List.of(APP_GROUP.id()) : List.<Ref>of();
        return new UserData(inputs, resolver -> scripts.render(node, values(resolver)));
    }

    private Map<String, String> values(Resolver resolver) {
        var values = new LinkedHashMap<String, String>();
        values.put("prereqs_ip", settings.privateAddress(NodeRole.PREREQS));
        values.put("master_ip", settings.privateAddress(NodeRole.MASTER));
        values.put("region", settings.region().code());
        values.put("agent_asg_name", name("titusagent"));
        values.put("agent_instance_type", settings.agents().instanceType().name());
        values.put("titus_log_bucket", settings.bucket().value());
        values.put("default_role_arn", facts.roleArn(name(S3_ROLE.name())));
        values.put("default_sg_id", resolver.orUnknown(APP_GROUP.id()));
        return values;
    }

    private Statement add(Address address, Spec spec, String sentence, String why) {
        return draft.add(address, spec, sentence, why);
    }

    private String name(String original) {
        return settings.namePrefix().name(original);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** The resources in the order in which people read them. */
    public List<Resource> resources() {
        return List.copyOf(resources.values());
    }

    /**
     * One of the resources.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public Resource get(Address address) {
        var found = resources.get(address);
        if (found == null) {
            throw new IllegalArgumentException("Not one of the stack's resources: " + address);
        }
        return found;
    }

    /** What a resource shall be, attribute by attribute, the user's own tags included. */
    public Map<String, String> wish(Resource resource, Resolver resolver) {
        var wish = resource.spec().attributes(resolver);
        if (resource.kind().taggable()) {
            settings.tags().forEach((key, value) -> wish.put("tags." + key, value));
        }
        return wish;
    }

    public StackSettings settings() {
        return settings;
    }

    public Facts facts() {
        return facts;
    }

    /** Who waits for whom when creating. */
    public Graph<Address> createGraph() {
        return graph(Edge::holdsForCreate);
    }

    /** Who waits for whom when destroying: the edges turned round. */
    public Graph<Address> destroyGraph() {
        return graph(Edge::holdsForDestroy).reversed();
    }

    private Graph<Address> graph(Predicate<Edge> holds) {
        var waitsFor = new LinkedHashMap<Address, List<Address>>();
        resources.values().forEach(resource -> waitsFor.put(resource.address(), edges(resource, holds)));
        return Graph.of(waitsFor);
    }

    private static List<Address> edges(Resource resource, Predicate<Edge> holds) {
        return resource.edges().stream()
                .filter(holds)
                .map(Edge::to)
                .filter(to -> !to.equals(resource.address()))
                .distinct()
                .toList();
    }
}
