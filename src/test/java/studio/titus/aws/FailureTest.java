package studio.titus.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.titus.engine.RunEvent.Failure;
import studio.titus.model.StackSettings;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.problem.Problem;
import studio.titus.rehearsal.control.Circumstances.Death;
import studio.titus.rehearsal.control.Fault;
import studio.titus.rehearsal.control.Quota;
import studio.titus.testing.Samples;

/** What AWS gives up on names its cause, and the next run goes on from there. */
class FailureTest {

    private static final StackSettings SETTINGS = Samples.settings();

    private final Lab lab = new Lab();

    @Test
    void aFailedGatewaySaysWhyAndIsReplacedByTheNextRun() {
        lab.aws.circumstances().natFails(new Death("Gateway.NotAttached", "Network has no internet gateway attached"));

        assertThat(problem(Addresses.NAT_GATEWAY).cause()).contains("Gateway.NotAttached: Network has no");

        lab.aws.circumstances().natFails(null);
        lab.apply(SETTINGS);
        assertThat(lab.plan(SETTINGS).isEmpty()).isTrue();
    }

    @Test
    void aMachineThatDiesWhilePendingSaysWhy() {
        lab.aws
                .circumstances()
                .instancesDie(
                        type -> type.equals("t2.nano"),
                        new Death("Client.VolumeLimitExceeded", "Volume limit exceeded"));

        assertThat(problem(Addresses.BASTION).cause()).contains("Volume limit exceeded");

        lab.aws.circumstances().instancesDie(_ -> false, null);
        lab.apply(SETTINGS);
        assertThat(lab.plan(SETTINGS).isEmpty()).isTrue();
    }

    @Test
    void agentsThatTheQuotaForbidsSayWhyAtOnce() {
        lab.aws.circumstances().quota(Quota.STANDARD_VCPUS, 5);

        assertThat(problem(Addresses.AGENT_GROUP).cause()).contains("vCPU");

        lab.aws.circumstances().quota(Quota.STANDARD_VCPUS, 32);
        lab.apply(SETTINGS);
        assertThat(lab.plan(SETTINGS).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CreateVpc",
                "CreateInternetGateway",
                "AllocateAddress",
                "CreateBucket",
                "CreateRole",
                "RunInstances"
            })
    void aRefusedActionIsNamedAndTheRestStands(String operation) {
        lab.switchboard.always(operation, new Fault.Deny());

        var failures = lab.tryApply(Lab.STACK, SETTINGS).failures();

        assertThat(failures).isNotEmpty();
        assertThat(failures.getFirst().problem().what()).contains(operation);
        lab.switchboard.clear();
        lab.apply(SETTINGS);
        assertThat(lab.plan(SETTINGS).isEmpty()).isTrue();
    }

    @Test
    void aBucketNameThatSomebodyElseTakesInTheMeantimeIsToldAtTheBucket() {
        var plan = lab.plan(SETTINGS);
        assertThat(plan.inventory().conflicts()).isEmpty();
        lab.switchboard.always(
                "CreateBucket",
                new Fault.Refuse("BucketAlreadyExists", "The requested bucket name is not available", 409));

        assertThat(problem(Addresses.BUCKET).code()).isEqualTo("aws.bucket-taken");
    }

    private Problem problem(Address address) {
        return lab.tryApply(Lab.STACK, SETTINGS).failures().stream()
                .filter(failure -> failure.address().equals(address))
                .map(Failure::problem)
                .findFirst()
                .orElseThrow();
    }
}
