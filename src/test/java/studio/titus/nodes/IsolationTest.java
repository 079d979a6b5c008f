package studio.titus.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.titus.nodes.RehearsedStack.row;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import studio.titus.checks.Fix;
import studio.titus.checks.Row;
import studio.titus.checks.Verdict;
import studio.titus.engine.Cancel;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.plan.Change;

/** Each wall of the network, torn down alone, is the one that is told. */
class IsolationTest {

    @TempDir
    private Path folder;

    @AutoClose
    private RehearsedStack stack;

    @BeforeEach
    void build() throws InterruptedException {
        stack = RehearsedStack.ready(folder);
    }

    private List<Row> look() throws InterruptedException {
        try (var nodes = stack.nodes()) {
            return nodes.isolation().run(_ -> {});
        }
    }

    private String id(Address address) {
        return stack.desk.look().find(address).orElseThrow().id();
    }

    /** EC2 shows a new rule some seconds later. */
    private void letIn(Address group, Consumer<IpPermission.Builder> permission) throws InterruptedException {
        var opening = IpPermission.builder().ipProtocol("tcp");
        permission.accept(opening);
        stack.cloud
                .ec2()
                .authorizeSecurityGroupIngress(
                        request -> request.groupId(id(group)).ipPermissions(opening.build()));
        stack.passed(Duration.ofSeconds(30));
    }

    /** Presses what the row offers: at once, or as the part of the plan that it is. */
    private void mend(List<Row> rows, String id, String words) throws InterruptedException {
        var fix = row(rows, id).fixes().getFirst();
        assertThat(fix.words()).isEqualTo(words);
        switch (fix) {
            case Fix.Direct direct -> {
                try (var nodes = stack.nodes()) {
                    nodes.mending().carryOut(direct);
                }
            }
            case Fix.Restore(var _, var resources) -> {
                var part = stack.desk.plan(stack.settings).only(resources);
                assertThat(part.changes()).filteredOn(Change::needsWork).hasSize(1);
                assertThat(stack.desk.apply(part, _ -> {}, new Cancel()).failures())
                        .isEmpty();
            }
            case Fix.ByPlan other -> throw new AssertionError("Offered instead: " + other);
        }
        stack.passed(Duration.ofSeconds(30));
    }

    private void assertAllHold() throws InterruptedException {
        var rows = look();
        assertThat(rows).extracting(Row::verdict).as(rows.toString()).containsOnly(Verdict.HOLDS);
    }

    private static List<String> failing(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.verdict() == Verdict.FAILS)
                .map(Row::id)
                .toList();
    }

    @Test
    void aStackAsItIsMadeHasAllItsWalls() throws InterruptedException {
        var rows = look();

        assertThat(rows).extracting(Row::verdict).as(rows.toString()).containsOnly(Verdict.HOLDS);
        assertThat(rows)
                .extracting(Row::id)
                .containsExactly(
                        "bastion-answers",
                        "nothing-else-answers",
                        "ssh-trusted-range",
                        "ssh-seen-from",
                        "no-public-address",
                        "nodes-walled",
                        "way-out-prereqs",
                        "way-out-master",
                        "way-out-gateway",
                        "way-out-agent-1",
                        "gateway-closed",
                        "gateway-tunnel",
                        "bucket-private",
                        "agent-lists-buckets",
                        "agent-describes-machines",
                        "container-runs",
                        "container-lists-buckets",
                        "container-refused-machines");
        assertThat(row(rows, "ssh-seen-from").answer()).isEqualTo("from 203.0.113.7");
        assertThat(row(rows, "way-out-master").answer())
                .contains(stack.desk
                        .look()
                        .find(Addresses.NAT_GATEWAY)
                        .orElseThrow()
                        .attributeOr("public_ip"));
    }

    @Test
    void sshFromAnywhereIsToldWithItsRule() throws InterruptedException {
        letIn(Addresses.BASTION_GROUP, rule -> rule.fromPort(22).toPort(22).ipRanges(r -> r.cidrIp("0.0.0.0/0")));

        var rows = look();

        assertThat(failing(rows)).containsExactly("ssh-trusted-range");
        assertThat(row(rows, "ssh-trusted-range").meaning()).contains("Trusted is 203.0.113.7/32", "0.0.0.0/0 (sgr-");

        mend(rows, "ssh-trusted-range", "Take the rule for 0.0.0.0/0 away");

        assertAllHold();
    }

    @Test
    void theStacksOwnRuleIsMadeAsTheSettingsWantIt() throws InterruptedException {
        stack.cloud
                .ec2()
                .modifySecurityGroupRules(request -> request.groupId(id(Addresses.BASTION_GROUP))
                        .securityGroupRules(rule -> rule.securityGroupRuleId(id(Addresses.BASTION_SSH))
                                .securityGroupRule(to -> to.ipProtocol("tcp")
                                        .fromPort(22)
                                        .toPort(22)
                                        .cidrIpv4("0.0.0.0/0"))));
        stack.passed(Duration.ofSeconds(30));

        var rows = look();

        assertThat(failing(rows)).containsExactly("ssh-trusted-range");
        mend(rows, "ssh-trusted-range", "Repair the rule");

        assertAllHold();
    }

    @Test
    void aNodeWithoutWayOutIsTold() throws InterruptedException {
        stack.cloud
                .ec2()
                .deleteRoute(request ->
                        request.routeTableId(id(Addresses.PRIVATE_ROUTES)).destinationCidrBlock("0.0.0.0/0"));

        var rows = look();

        assertThat(failing(rows))
                .containsExactly("way-out-prereqs", "way-out-master", "way-out-gateway", "way-out-agent-1");
        assertThat(row(rows, "way-out-master").answer()).contains("timed out");
        assertThat(row(rows, "way-out-master").meaning()).contains("no way to the internet");
        assertThat(row(rows, "way-out-master").fixes())
                .extracting(Fix::byHand)
                .containsExactly("Run titus-studio apply, which mends the way out.");

        mend(rows, "way-out-master", "Repair the way out");

        assertAllHold();
    }

    @Test
    void aGatewayThatTheBastionReachesIsTold() throws InterruptedException {
        letIn(
                Addresses.MAIN_GROUP,
                rule -> rule.fromPort(7001)
                        .toPort(7001)
                        .userIdGroupPairs(pair -> pair.groupId(id(Addresses.BASTION_GROUP))));

        var rows = look();

        assertThat(failing(rows)).containsExactly("gateway-closed");
        assertThat(row(rows, "gateway-closed").where()).isEqualTo("bastion");

        mend(rows, "gateway-closed", "Take the rule for %s away".formatted(id(Addresses.BASTION_GROUP)));

        assertAllHold();
    }

    @Test
    void aNodeThatLetsStrangersInIsTold() throws InterruptedException {
        letIn(Addresses.MAIN_GROUP, rule -> rule.fromPort(9000).toPort(9000).ipRanges(r -> r.cidrIp("10.0.0.0/8")));

        var rows = look();

        assertThat(failing(rows)).containsExactly("nodes-walled");
        assertThat(row(rows, "nodes-walled").answer()).contains("lets in 10.0.0.0/8");

        mend(rows, "nodes-walled", "Take the rule for 10.0.0.0/8 away");

        assertAllHold();
    }

    @Test
    void aBucketThatMayBeOpenedIsTold() throws InterruptedException {
        stack.cloud.s3().deletePublicAccessBlock(request -> request.bucket("titus-lab-logs"));

        var rows = look();

        assertThat(failing(rows)).containsExactly("bucket-private");
        assertThat(row(rows, "bucket-private").answer()).contains("RestrictPublicBuckets");

        mend(rows, "bucket-private", "Close the bucket to the public");

        assertAllHold();
    }

    @Test
    void whatAwsDoesNotTellIsNeitherTrueNorFalse() throws InterruptedException {
        stack.cloud.circumstances().denyAction("s3:GetPublicAccessBlock");

        var row = row(look(), "bucket-private");

        assertThat(row.verdict()).isEqualTo(Verdict.NOT_TESTED);
        assertThat(row.meaning()).contains("PublicAccessBlock");
    }

    @Test
    void whoIsLockedOutLearnsItAndWhatNeedsNoLoginIsStillTried() throws InterruptedException {
        stack.cloud
                .ec2()
                .revokeSecurityGroupIngress(request ->
                        request.groupId(id(Addresses.BASTION_GROUP)).securityGroupRuleIds(id(Addresses.BASTION_SSH)));

        var rows = look();

        assertThat(failing(rows)).containsExactly("bastion-answers");
        assertThat(row(rows, "bastion-answers").fixes()).containsExactly(new Fix.LetIn());
        assertThat(row(rows, "way-out-master").verdict()).isEqualTo(Verdict.NOT_TESTED);
        assertThat(row(rows, "bucket-private").verdict()).isEqualTo(Verdict.HOLDS);
    }
}
