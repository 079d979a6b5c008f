package studio.titus.engine;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.sync.RequestBody;
import studio.titus.aws.AwsSession;
import studio.titus.bootstrap.NodeScripts;
import studio.titus.engine.CloudSession.Identity;
import studio.titus.engine.RunEvent.Outcome;
import studio.titus.model.AgentSettings;
import studio.titus.model.InstanceType;
import studio.titus.model.Region;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.Addresses;
import studio.titus.rehearsal.RehearsalCloud;
import studio.titus.rehearsal.control.Call;
import studio.titus.rehearsal.control.Fault;
import studio.titus.rehearsal.control.Quota;
import studio.titus.rehearsal.control.RehearsalTimes;
import studio.titus.rehearsal.control.Switchboard;
import studio.titus.state.JournalMemory;
import studio.titus.testing.Samples;

/** The whole engine with the real handlers on the rehearsal cloud, with the times of AWS. */
class RehearsedStackTest {

    private static final int RESOURCES = 38;

    /** How long fresh resources may be missing from lists. */
    private static final Duration READ_LAG = RehearsalTimes.aws().readLag();

    @Test
    void aStackStandsStaysAsItIsAndGoesWithoutATraceTwice() throws InterruptedException {
        var rig = new Rehearsed();
        for (int life = 1; life <= 2; life++) {
            assertThat(rig.apply().summary().create()).isEqualTo(RESOURCES);
            assertThat(rig.apply().summary().unchanged()).isEqualTo(RESOURCES);
            assertThat(rig.census()).isEqualTo(Rehearsed.COMPLETE);

            assertThat(rig.destroy().summary().delete()).isEqualTo(RESOURCES);
            assertThat(rig.census())
                    .as("what is left besides Auto Scaling's role")
                    .allSatisfy((kind, count) -> assertThat(count).as(kind).isEqualTo(kind.equals("roles") ? 1 : 0));
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whateverPassingFaultHitsACallOneApplyIsEnough(String operation) throws InterruptedException {
        for (Fault fault : List.of(
                new Fault.Throttle(),
                new Fault.FailBefore(),
                new Fault.FailAfter(),
                new Fault.LoseReply(),
                new Fault.Stall(Duration.ofSeconds(30)))) {
            var rig = new Rehearsed();
            rig.switchboard.nth(operation, 1, fault);

            var outcome = rig.apply();

            assertThat(outcome.failures()).as("%s after %s", operation, fault).isEmpty();
            assertThat(rig.census()).as("%s after %s", operation, fault).isEqualTo(Rehearsed.COMPLETE);
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void afterARefusalTheRestStandsAndTheNextApplyCompletesIt(String operation) throws InterruptedException {
        var rig = new Rehearsed();
        rig.switchboard.always(operation, new Fault.Deny());

        var outcome = rig.apply();

        assertThat(outcome.failures()).isNotEmpty();
        rig.switchboard.clear();
        assertThat(rig.apply().failures()).isEmpty();
        assertThat(rig.census()).isEqualTo(Rehearsed.COMPLETE);
    }

    @Test
    void whatAgentsAndTasksLeaveBehindGoesToo() throws InterruptedException {
        var rig = new Rehearsed();
        rig.cloud.circumstances().titusInterfaces(true);
        rig.apply();
        rig.cloud.s3().putObject(object -> object.bucket("titus-logs-x").key("log"), RequestBody.fromString("lines"));
        rig.cloud
                .s3()
                .createMultipartUpload(upload -> upload.bucket("titus-logs-x").key("big"));

        assertThat(rig.destroy().failures()).isEmpty();

        assertThat(rig.cloud.ec2().describeNetworkInterfaces().networkInterfaces())
                .isEmpty();
        assertThat(rig.census()).containsEntry("VPCs", 0).containsEntry("buckets", 0);
    }

    @Test
    void onceTheCauseIsRemovedTheFailedLaunchOfAnEarlierRunFailsNoLaterOne() throws InterruptedException {
        var rig = new Rehearsed();
        rig.cloud.circumstances().quota(Quota.STANDARD_VCPUS, 5);
        assertThat(rig.apply().failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.problem().cause()).contains("vCPU limit"));

        rig.cloud.circumstances().quota(Quota.STANDARD_VCPUS, 32);

        assertThat(rig.apply().failures()).isEmpty();
        assertThat(rig.apply(agents(2)).failures()).isEmpty();
    }

    @Test
    void whileTheCauseStandsTheNextLaunchThatFailsEndsTheWait() throws InterruptedException {
        var rig = new Rehearsed();
        rig.apply();
        rig.cloud.circumstances().quota(Quota.STANDARD_VCPUS, 5);
        assertThat(rig.apply(agents(3)).failures()).hasSize(1);
        var start = rig.pace.instant();

        assertThat(rig.apply(agents(3)).failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.problem().cause()).contains("vCPU limit"));

        assertThat(Duration.between(start, rig.pace.instant())).isLessThan(Duration.ofMinutes(2));
    }

    @Test
    void aNodeThatStillStopsIsWaitedForAndStarted() throws InterruptedException {
        var rig = new Rehearsed();
        rig.apply();
        var master = rig.engine
                .look(Optional.of(Samples.settings()))
                .find(Addresses.MASTER)
                .orElseThrow();
        rig.cloud.ec2().stopInstances(r -> r.instanceIds(master.id()));

        var outcome = rig.apply();

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.summary().update()).isEqualTo(1);
        assertThat(rig.census()).isEqualTo(Rehearsed.COMPLETE);
        assertThat(rig.apply().summary().unchanged()).isEqualTo(RESOURCES);
    }

    private static StackSettings agents(int desired) {
        return Samples.settings().toBuilder()
                .agents(new AgentSettings(InstanceType.of("m4.large"), 1, desired, 3, 30))
                .build();
    }

    /** Every operation that an apply changes something with. */
    static Set<String> changes() throws InterruptedException {
        var rig = new Rehearsed();
        rig.apply();
        return rig.switchboard.calls().stream()
                .filter(Call::isMutating)
                .map(Call::operation)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A fresh account and an engine over it. */
    private static final class Rehearsed {

        /** What an account holds with one stack in it: the VPC's own route table and group, and Auto Scaling's role, count. */
        static final Map<String, Integer> COMPLETE = Map.ofEntries(
                entry("VPCs", 1),
                entry("subnets", 2),
                entry("internet gateways", 1),
                entry("addresses", 1),
                entry("NAT gateways", 1),
                entry("route tables", 3),
                entry("security groups", 4),
                entry("rules", 12),
                entry("key pairs", 1),
                entry("roles", 4),
                entry("profiles", 1),
                entry("buckets", 1),
                entry("instances", 5),
                entry("launch templates", 1),
                entry("groups", 1));

        final VirtualPace pace = new VirtualPace();
        final Switchboard switchboard = new Switchboard(pace::sleep);
        final RehearsalCloud cloud =
                new RehearsalCloud(pace, RehearsalTimes.aws(), switchboard, new SplittableRandom(3));
        final AwsSession session = new AwsSession(
                cloud.clients(),
                new Identity(RehearsalCloud.ACCOUNT, cloud.circumstances().caller(), null),
                Region.of("eu-west-1"),
                pace,
                true,
                new NodeScripts()::render);
        final StackEngine engine = new StackEngine(StackName.of("demo"), session.cloud(), pace, new Random(4));
        final JournalMemory journal = new JournalMemory(pace);

        Outcome apply() throws InterruptedException {
            return apply(Samples.settings());
        }

        Outcome apply(StackSettings settings) throws InterruptedException {
            var outcome = engine.apply(engine.plan(settings), run());
            pace.sleep(READ_LAG);
            return outcome;
        }

        Outcome destroy() throws InterruptedException {
            var outcome = engine.destroy(engine.look(Optional.of(Samples.settings())), true, run());
            pace.sleep(READ_LAG);
            return outcome;
        }

        private Run run() {
            return new Run(journal, event -> {}, new Cancel());
        }

        /** How many there are of each kind, counted without the product's help. */
        Map<String, Integer> census() {
            var ec2 = cloud.ec2();
            var alive = ec2.describeInstances().reservations().stream()
                    .flatMap(reservation -> reservation.instances().stream())
                    .filter(instance -> Set.of("pending", "running")
                            .contains(instance.state().nameAsString()));
            var nats = ec2.describeNatGateways().natGateways().stream()
                    .filter(gateway -> gateway.stateAsString().equals("available"));
            return Map.ofEntries(
                    entry("VPCs", ec2.describeVpcs().vpcs().size()),
                    entry("subnets", ec2.describeSubnets().subnets().size()),
                    entry(
                            "internet gateways",
                            ec2.describeInternetGateways().internetGateways().size()),
                    entry("addresses", ec2.describeAddresses().addresses().size()),
                    entry("NAT gateways", (int) nats.count()),
                    entry(
                            "route tables",
                            ec2.describeRouteTables().routeTables().size()),
                    entry(
                            "security groups",
                            ec2.describeSecurityGroups().securityGroups().size()),
                    entry(
                            "rules",
                            ec2.describeSecurityGroupRules(all -> {})
                                    .securityGroupRules()
                                    .size()),
                    entry("key pairs", ec2.describeKeyPairs().keyPairs().size()),
                    entry("roles", cloud.iam().listRoles().roles().size()),
                    entry(
                            "profiles",
                            cloud.iam()
                                    .listInstanceProfiles()
                                    .instanceProfiles()
                                    .size()),
                    entry("buckets", cloud.s3().listBuckets().buckets().size()),
                    entry("instances", (int) alive.count()),
                    entry(
                            "launch templates",
                            ec2.describeLaunchTemplates().launchTemplates().size()),
                    entry(
                            "groups",
                            cloud.autoscaling()
                                    .describeAutoScalingGroups()
                                    .autoScalingGroups()
                                    .size()));
        }
    }
}
