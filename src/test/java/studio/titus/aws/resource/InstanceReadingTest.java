package studio.titus.aws.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.Instance;
import studio.titus.plan.Addresses;
import studio.titus.plan.Live;
import studio.titus.plan.Live.Phase;

class InstanceReadingTest {

    @ParameterizedTest
    @CsvSource({
        "pending, PENDING",
        "running, READY",
        "stopping, READY",
        "stopped, READY",
        "shutting-down, DELETING",
        "terminated, GONE"
    })
    void eachStateHasItsPhase(String state, Phase phase) {
        assertThat(read(it -> it.state(s -> s.name(state))).phase()).isEqualTo(phase);
    }

    @ParameterizedTest
    @CsvSource({"pending, running", "running, running", "stopping, stopped", "stopped, stopped"})
    void aFreshMachineDoesNotDifferAndAStoppedOneDoes(String state, String shown) {
        assertThat(read(it -> it.state(s -> s.name(state))).attributeOr("instance_state"))
                .isEqualTo(shown);
    }

    @Test
    void aStoppedMachineStillShallHaveThePublicAddressItWasAskedToHave() {
        var stopped = read(it -> it.state(s -> s.name("stopped"))
                .tags(t -> t.key(Tags.PUBLIC_ADDRESS).value("true")));

        assertThat(stopped.attributeOr("associate_public_ip_address")).isEqualTo("true");
        assertThat(stopped.attributeOr("public_ip")).isEmpty();
    }

    @Test
    void aRunningMachineWithoutPublicAddressShowsThat() {
        var running = read(it -> it.state(s -> s.name("running"))
                .tags(t -> t.key(Tags.PUBLIC_ADDRESS).value("true")));

        assertThat(running.attributeOr("associate_public_ip_address")).isEqualTo("false");
    }

    @Test
    void groupsThatOnlyTheInterfaceShowsAreFound() {
        var group = GroupIdentifier.builder().groupId("sg-1").build();

        var live = read(it -> it.state(s -> s.name("running")).networkInterfaces(n -> n.groups(group)));

        assertThat(live.attributeOr("vpc_security_group_ids")).isEqualTo("sg-1");
    }

    @Test
    void onlyAnEndThatNobodyAskedForIsAFailure() {
        var asked = read(
                it -> it.state(s -> s.name("terminated")).stateReason(r -> r.code("Client.UserInitiatedShutdown")));
        var died = read(it -> it.state(s -> s.name("terminated"))
                .stateReason(r -> r.code("Client.VolumeLimitExceeded").message("Volume limit exceeded")));

        assertThat(asked.attributeOr("failure")).isEmpty();
        assertThat(died.attributeOr("failure")).isEqualTo("Client.VolumeLimitExceeded: Volume limit exceeded");
    }

    @Test
    void theProfileIsKnownByItsName() {
        var live = read(it -> it.state(s -> s.name("running"))
                .iamInstanceProfile(p -> p.arn("arn:aws:iam::123456789012:instance-profile/titusmaster")));

        assertThat(live.attributeOr("iam_instance_profile")).isEqualTo("titusmaster");
    }

    private static Live read(UnaryOperator<Instance.Builder> change) {
        var instance = change.apply(Instance.builder().instanceId("i-1")).build();
        return InstanceReading.live(Addresses.BASTION, instance);
    }
}
