package studio.titus.aws.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import studio.titus.engine.CloudSession.Identity;
import studio.titus.engine.Preflight.Row;
import studio.titus.engine.Preflight.Verdict;
import studio.titus.model.Pace;
import studio.titus.model.StackName;
import studio.titus.plan.Blueprint;
import studio.titus.plan.BootScripts;
import studio.titus.plan.Facts;
import studio.titus.plan.Inventory;
import studio.titus.plan.Plan;
import studio.titus.plan.Planner;
import studio.titus.rehearsal.CloudFixture;
import studio.titus.rehearsal.RehearsalCloud;
import studio.titus.rehearsal.control.Fault;
import studio.titus.rehearsal.control.Quota;
import studio.titus.testing.Samples;

/** All checks against the rehearsal cloud, whose circumstances can be set. */
class RehearsedPreflightTest {

    private static final int CALLS_OF_THE_PLAN = 2;

    private final CloudFixture rehearsal = CloudFixture.instant();

    @Test
    void anOrdinaryAccountIsFineInEveryRow() {
        assertThat(run()).extracting(Row::verdict).containsOnly(Verdict.OK);
    }

    @Test
    void nothingIsMade() {
        run();

        assertThat(rehearsal.switchboard.calls()).hasSizeLessThanOrEqualTo(40 + CALLS_OF_THE_PLAN);
        assertThat(rehearsal.ec2.describeAddresses().addresses()).isEmpty();
        assertThat(rehearsal.ec2.describeInstances().reservations()).isEmpty();
        assertThat(rehearsal.ec2.describeLaunchTemplates().launchTemplates()).isEmpty();
    }

    @Test
    void whatIsSetAgainstARunStopsIt() {
        rehearsal
                .circumstances
                .quota(Quota.STANDARD_VCPUS, 6)
                .quota(Quota.ELASTIC_IPS, 0)
                .foreignBucket("titus-logs-x", "eu-west-1")
                .freePlan(true)
                .internetBlocked(true)
                .denyAction("ec2:RunInstances");

        assertThat(with(Verdict.STOP).keySet())
                .containsExactlyInAnyOrder(
                        "quota.vcpu", "quota.eip", "bucket", "account.plan", "public-access", "permissions.dry-run");
    }

    @Test
    void whatMayOrMayNotHurtWarns() {
        rehearsal.circumstances.denyAction("iam:CreateRole").customerKmsKey("arn:aws:kms:eu-west-1:123456789012:key/1");

        assertThat(with(Verdict.WARN).keySet()).containsExactlyInAnyOrder("permissions.simulated", "disk.encryption");
    }

    @Test
    void throttledOrFailingCallsStopNothing() {
        rehearsal.switchboard.nth("DescribeVpcs", 1, new Fault.Throttle());
        rehearsal.switchboard.always("DescribeRegions", new Fault.FailBefore());
        rehearsal.switchboard.always("GetAccountPlanState", new Fault.LoseReply());

        assertThat(with(Verdict.CANNOT_TELL).keySet()).containsExactlyInAnyOrder("region", "account.plan");
    }

    @Test
    void aRoleSessionIsSimulatedAsItsRole() {
        rehearsal.iam.createRole(request -> request.roleName("Admin").assumeRolePolicyDocument(CloudFixture.EC2_TRUST));
        rehearsal.circumstances.caller("arn:aws:sts::123456789012:assumed-role/Admin/me");

        assertThat(with(Verdict.OK)).containsKey("permissions.simulated");
    }

    private Map<String, Row> with(Verdict verdict) {
        return run().stream().filter(row -> row.verdict() == verdict).collect(Collectors.toMap(Row::id, row -> row));
    }

    private List<Row> run() {
        var plan = plan();
        var identity = new Identity(RehearsalCloud.ACCOUNT, rehearsal.circumstances.caller(), null);
        return new AwsPreflight(rehearsal.cloud.clients(), identity, pace())
                .run(StackName.of("lab"), plan.blueprint().settings(), plan, _ -> {});
    }

    private Plan plan() {
        var image = rehearsal.xenial().imageId();
        var zone = rehearsal.ec2.describeAvailabilityZones().availabilityZones().getFirst();
        var facts = new Facts(RehearsalCloud.ACCOUNT, "aws", "ec2.amazonaws.com", zone.zoneId(), image);
        var blueprint = Blueprint.of(Samples.settings(), facts, BootScripts.NONE);
        return Planner.plan(blueprint, Inventory.empty(rehearsal.clock.instant()));
    }

    private Pace pace() {
        return new Pace() {
            @Override
            public Instant instant() {
                return rehearsal.clock.instant();
            }

            @Override
            public void sleep(Duration span) {}
        };
    }
}
