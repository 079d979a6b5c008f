package studio.titus.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import studio.titus.ssh.LinkException;
import studio.titus.ssh.Target;

/** The checks of the network's isolation, each after those it needs. */
final class NetworkWalls {

    private static final String HERE = "this computer";
    private static final String EC2 = "AWS EC2";
    private static final String BASTION = "bastion-answers";
    private static final String RULES = "DescribeSecurityGroupRules in ";

    private final StackNodes nodes;
    private final WallLook look;
    private final List<Check> checks = new ArrayList<>();

    private NetworkWalls(StackNodes nodes, WallLook look) {
        this.nodes = nodes;
        this.look = look;
    }

    static List<Check> of(StackNodes nodes, WallLook look) {
        var walls = new NetworkWalls(nodes, look);
        walls.write();
        return List.copyOf(walls.checks);
    }

    private void write() {
        var vpc = look.outside().vpc();
        outside(vpc);
        ssh(vpc);
        add(
                "no-public-address",
                "The nodes have no public address",
                List.of(),
                EC2,
                "DescribeNetworkInterfaces in " + vpc,
                _ -> look.network(exposure -> new PrivateCheck(nodes, exposure, look.outside()).addresses()));
        add(
                "nodes-walled",
                "The nodes let in the stack's own machines alone",
                List.of(),
                EC2,
                RULES + vpc,
                _ -> look.network(exposure -> new PrivateCheck(nodes, exposure, look.outside()).sources()));
        nodes.booting().forEach(this::wayOut);
        gateway();
        add(
                "bucket-private",
                "The bucket is closed to the public",
                List.of(),
                "AWS S3",
                "GetPublicAccessBlock of " + look.outside().bucket(),
                _ -> look.bucket(off -> BucketCheck.judge(look.outside().bucket(), off)));
    }

    private void outside(String vpc) {
        add(
                BASTION,
                "The bastion lets you in",
                List.of(),
                HERE,
                "ssh " + nodes.bastion().address(),
                this::letIn);
        add(
                "nothing-else-answers",
                "Nothing else answers from outside",
                List.of(),
                HERE,
                "TCP to each public address of %s, ports %s, and 22 where it is not the bastion"
                        .formatted(
                                vpc,
                                OutsideCheck.PORTS.stream().map(String::valueOf).collect(Collectors.joining(", "))),
                _ -> look.network(exposure -> new OutsideCheck(nodes, look.outside(), exposure).look()));
    }

    /** Silence is what a rule looks like that does not know this computer's address; a refused key is another matter. */
    private Finding letIn(NodeLine line) throws InterruptedException {
        try {
            line.connect(nodes.bastion());
            return Finding.holds("");
        } catch (LinkException e) {
            var failure = CheckRun.failure(e.problem());
            return e.mayPass() ? Finding.fails(failure.answer(), failure.meaning(), new Fix.LetIn()) : failure;
        }
    }

    private void ssh(String vpc) {
        var check = new TrustedRangeCheck(nodes.bastion(), look.outside().trusted(), look.outside());
        add(
                "ssh-trusted-range",
                "SSH is let in from the trusted range alone",
                List.of(),
                EC2,
                RULES + vpc,
                _ -> look.network(check::rules));
        add(
                "ssh-seen-from",
                "The bastion sees you come from the trusted range",
                List.of(BASTION),
                nodes.bastion().name(),
                TrustedRangeCheck.COMMAND,
                check::seen);
    }

    private void wayOut(Target node) {
        add(
                "way-out-" + node.name(),
                "%s gets out, through the NAT gateway".formatted(node.name()),
                List.of(BASTION),
                node.name(),
                WayOutCheck.COMMAND,
                new WayOutCheck(node, look.outside().natAddress())::look);
    }

    private void gateway() {
        var check = new TunnelCheck(nodes, look);
        add(
                "gateway-closed",
                "The bastion does not reach the gateway's API directly",
                List.of(BASTION),
                nodes.bastion().name(),
                check.command(),
                check::direct);
        add(
                "gateway-tunnel",
                "The gateway's API answers through the tunnel",
                List.of(BASTION),
                nodes.gateway().name(),
                GroupChecks.REQUEST,
                new GroupChecks(nodes)::answers);
    }

    private void add(String id, String claim, List<String> needs, String where, String ran, Check.Look look) {
        checks.add(new Check(id, claim, needs, where, ran, look));
    }
}
