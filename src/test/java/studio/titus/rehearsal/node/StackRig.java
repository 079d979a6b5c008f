package studio.titus.rehearsal.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import studio.titus.bootstrap.NodeScripts;
import studio.titus.model.Pace;
import studio.titus.rehearsal.CloudFixture;
import studio.titus.ssh.ConsoleOutputs;
import studio.titus.ssh.ExecRequest;
import studio.titus.ssh.ExecResult;
import studio.titus.ssh.HopListener;
import studio.titus.ssh.HostKeyAsker;
import studio.titus.ssh.HostKeyPins;
import studio.titus.ssh.HostKeyTrust;
import studio.titus.ssh.IdentityLoader;
import studio.titus.ssh.KeyFinding;
import studio.titus.ssh.KeyPairMaker;
import studio.titus.ssh.NodeAccess;
import studio.titus.ssh.SshIdentity;
import studio.titus.ssh.Target;
import studio.titus.ssh.Timeouts;

/** Five nodes with the product's own boot scripts, and the product's own client to talk to them. */
final class StackRig implements AutoCloseable {

    static final String PREREQS = "30.0.1.10";
    static final String MASTER = "30.0.1.11";
    static final String GATEWAY = "30.0.1.12";
    static final String AGENT = "30.0.1.20";
    static final String BASTION = "30.0.1.5";

    private static final String ANYWHERE = "0.0.0.0/0";

    final CloudFixture fixture = CloudFixture.instant();
    final RehearsalNodes nodes = new RehearsalNodes(fixture.cloud);
    final Path keyFile;
    private final HostKeyPins pins = new HostKeyPins(List.of());
    private final SshIdentity identity;
    private final Map<String, String> ids = new HashMap<>();
    private final List<NodeAccess> opened = new ArrayList<>();
    private final String bastionGroup;
    private final String webGroup;
    private final String subnet;
    private final String routes;
    private String nat = "";

    StackRig(Path folder) {
        keyFile = folder.resolve("id");
        var pair = new KeyPairMaker().make(keyFile, "test", Optional.empty());
        identity = ((KeyFinding.Usable) new IdentityLoader(Map.of()).open(keyFile, Optional.empty())).identity();
        fixture.ec2.importKeyPair(
                key -> key.keyName("titus").publicKeyMaterial(SdkBytes.fromUtf8String(publicLine(pair.publicFile()))));
        String vpc = fixture.vpc();
        subnet = fixture.subnet(vpc, "30.0.1.0/24");
        routes = routeOut(vpc);
        bastionGroup = fixture.group(vpc, "bastion");
        letIn(bastionGroup, "203.0.113.7/32");
        String inner = fixture.group(vpc, "inner");
        letIn(inner, BASTION + "/32");
        webGroup = fixture.group(vpc, "web");
        launch("bastion", BASTION, bastionGroup);
        launch("prereqs", PREREQS, inner);
        launch("master", MASTER, inner);
        launch("gateway", GATEWAY, inner);
        launch("agent", AGENT, inner);
    }

    /** The one subnet's nodes reach the internet through a NAT gateway of another. */
    private String routeOut(String vpc) {
        String outer = fixture.subnet(vpc, "30.0.2.0/24");
        String gateway = fixture.attachedGateway(vpc);
        String outerTable = table(vpc, outer);
        fixture.ec2.createRoute(route ->
                route.routeTableId(outerTable).destinationCidrBlock(ANYWHERE).gatewayId(gateway));
        nat = fixture.nat(outer, fixture.address());
        String table = table(vpc, subnet);
        fixture.ec2.createRoute(route ->
                route.routeTableId(table).destinationCidrBlock(ANYWHERE).natGatewayId(nat));
        return table;
    }

    private String table(String vpc, String of) {
        String table = fixture.ec2
                .createRouteTable(made -> made.vpcId(vpc))
                .routeTable()
                .routeTableId();
        fixture.ec2.associateRouteTable(link -> link.routeTableId(table).subnetId(of));
        return table;
    }

    /** Takes the nodes' way to the internet away. */
    void cutOff() {
        fixture.ec2.deleteRoute(route -> route.routeTableId(routes).destinationCidrBlock(ANYWHERE));
    }

    /** Brings it back. */
    void reconnect() {
        fixture.ec2.createRoute(route ->
                route.routeTableId(routes).destinationCidrBlock(ANYWHERE).natGatewayId(nat));
    }

    private void letIn(String group, String range) {
        fixture.ec2.authorizeSecurityGroupIngress(ingress -> ingress.groupId(group)
                .ipPermissions(rule ->
                        rule.ipProtocol("tcp").fromPort(22).toPort(22).ipRanges(source -> source.cidrIp(range))));
    }

    /** The security group of containers that serve pages; it lets nobody in. */
    String webGroup() {
        return webGroup;
    }

    /** Lets the bastion in on port 80 of containers. */
    void letInWeb() {
        fixture.ec2.authorizeSecurityGroupIngress(ingress -> ingress.groupId(webGroup)
                .ipPermissions(rule -> rule.ipProtocol("tcp")
                        .fromPort(80)
                        .toPort(80)
                        .ipRanges(source -> source.cidrIp(BASTION + "/32"))));
    }

    /** Takes the rule away by which the bastion lets people in. */
    void trustNobody() {
        fixture.ec2.revokeSecurityGroupIngress(ingress -> ingress.groupId(bastionGroup)
                .ipPermissions(rule -> rule.ipProtocol("tcp")
                        .fromPort(22)
                        .toPort(22)
                        .ipRanges(source -> source.cidrIp("203.0.113.7/32"))));
    }

    private static String publicLine(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void launch(String node, String address, String group) {
        String script = new NodeScripts().render(node, values());
        String image = fixture.xenial().imageId();
        ids.put(
                address,
                fixture.ec2
                        .runInstances(run -> run.imageId(image)
                                .instanceType(node.equals("agent") ? "m4.large" : "t2.micro")
                                .keyName("titus")
                                .minCount(1)
                                .maxCount(1)
                                .userData(Base64.getEncoder().encodeToString(script.getBytes(StandardCharsets.UTF_8)))
                                .networkInterfaces(card -> card.deviceIndex(0)
                                        .subnetId(subnet)
                                        .groups(group)
                                        .privateIpAddress(address)
                                        .associatePublicIpAddress(node.equals("bastion"))))
                        .instances()
                        .getFirst()
                        .instanceId());
        fixture.ec2.describeInstances();
    }

    private static Map<String, String> values() {
        var values = new HashMap<String, String>();
        for (String unused : List.of(
                "docker_source",
                "docker_key",
                "docker_fingerprint",
                "titus_source",
                "titus_key",
                "titus_fingerprint",
                "master_package",
                "master_checksum",
                "gateway_package",
                "gateway_checksum",
                "login_object",
                "default_role_arn",
                "default_sg_id",
                "account_id",
                "region",
                "titus_log_bucket")) {
            values.put(unused, "x");
        }
        values.put("prereqs_ip", PREREQS);
        values.put("master_ip", MASTER);
        values.put("agent_asg_name", "titusagent");
        values.put("agent_memory", "7988");
        values.put("agent_disk", "20000");
        values.put("agent_resource_set", "ResourceSet-ENIs-1-10");
        return values;
    }

    /** Lets all nodes boot, discovery included. */
    StackRig booted() {
        fixture.clock.passSeconds(600);
        return this;
    }

    String id(String address) {
        return ids.get(address);
    }

    String publicAddress() {
        return fixture.describe(id(BASTION)).publicIpAddress();
    }

    /** The product's way in, through the bastion's door as it is now. */
    NodeAccess access() {
        var door = nodes.door(publicAddress());
        ConsoleOutputs consoles = target -> Optional.ofNullable(fixture.ec2
                        .getConsoleOutput(console -> console.instanceId(target.instanceId()))
                        .output())
                .map(text -> new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
        var access = new NodeAccess(
                new Target("bastion", id(BASTION), door.getHostString(), door.getPort(), "ubuntu"),
                identity,
                new HostKeyTrust(pins, consoles, HostKeyAsker.refuse()),
                Timeouts.usual(),
                Pace.real(),
                HopListener.none());
        opened.add(access);
        return access;
    }

    /** The way in for another user or with another key. */
    NodeAccess access(String user, Path otherKey) {
        var door = nodes.door(publicAddress());
        var other = ((KeyFinding.Usable) new IdentityLoader(Map.of()).open(otherKey, Optional.empty())).identity();
        var access = new NodeAccess(
                new Target("bastion", id(BASTION), door.getHostString(), door.getPort(), user),
                other,
                new HostKeyTrust(pins, _ -> Optional.empty(), HostKeyAsker.acceptNew()),
                Timeouts.usual(),
                Pace.real(),
                HopListener.none());
        opened.add(access);
        return access;
    }

    Target node(String address) {
        return Target.of("node", id(address), address);
    }

    ExecResult exec(String address, String command) throws InterruptedException {
        try (var access = access()) {
            return access.exec(address.equals(BASTION) ? access.bastion() : node(address), ExecRequest.of(command));
        }
    }

    /** What a command prints that succeeds. */
    String output(String address, String command) throws InterruptedException {
        var result = exec(address, command);
        assertThat(result.exitCode()).as(command + ": " + result.errorText()).isZero();
        return result.outputText();
    }

    @Override
    public void close() {
        opened.forEach(NodeAccess::close);
        nodes.close();
        identity.close();
    }
}
