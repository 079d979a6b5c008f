package studio.titus.rehearsal.ec2;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceBlockDeviceMapping;
import software.amazon.awssdk.services.ec2.model.InstanceState;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceAssociation;
import studio.titus.rehearsal.control.Circumstances.Death;

/** How instances come up and go down with time. */
final class InstanceLife {

    /** How long EC2 lists a terminated instance. */
    private static final Duration LISTED_AFTERWARDS = Duration.ofHours(1);

    private static final Map<InstanceStateName, Integer> CODES = Map.of(
            InstanceStateName.PENDING, 0,
            InstanceStateName.RUNNING, 16,
            InstanceStateName.SHUTTING_DOWN, 32,
            InstanceStateName.TERMINATED, 48,
            InstanceStateName.STOPPING, 64,
            InstanceStateName.STOPPED, 80);

    private final Ec2Data data;
    private final NetworkInterfaces cards;
    private final Map<String, Fate> fates = new HashMap<>();

    private final Map<String, Uptime> uptimes = new HashMap<>();

    /** When an instance came up for the first time, and for the last. */
    record Uptime(Instant first, Instant last) {}

    /** When an instance leaves its present state, and whether that is because it dies. */
    private record Fate(Instant at, Optional<Death> death) {}

    InstanceLife(Ec2Data data, NetworkInterfaces cards) {
        this.data = data;
        this.cards = cards;
        data.world.onSettle(this::settle);
    }

    static InstanceState state(InstanceStateName name) {
        return InstanceState.builder().name(name).code(CODES.get(name)).build();
    }

    /** Begins the life of an instance launched at {@code at}. */
    void begin(String id, String type, Instant at) {
        var death = data.world.circumstances().instanceDeath(type);
        fates.put(id, new Fate(at.plus(data.world.times().instanceUp()), death));
    }

    /** Begins the end of an instance at {@code at}, unless it has begun. */
    void end(Instance instance, Instant at, String why) {
        switch (instance.state().name()) {
            case PENDING, RUNNING, STOPPING, STOPPED -> {
                String id = instance.instanceId();
                fates.put(id, new Fate(at.plus(data.world.times().instanceDown()), Optional.empty()));
                data.instances.update(
                        id,
                        running -> running.toBuilder()
                                .state(state(InstanceStateName.SHUTTING_DOWN))
                                .stateTransitionReason(why)
                                .stateReason(reason -> reason.code("Client.UserInitiatedShutdown")
                                        .message("Client.UserInitiatedShutdown: User initiated shutdown"))
                                .build());
            }
            case SHUTTING_DOWN, TERMINATED, UNKNOWN_TO_SDK_VERSION -> {}
        }
    }

    /** Begins to stop an instance; one that is stopped or stopping stays so. */
    void stop(Instance instance) {
        switch (instance.state().name()) {
            case RUNNING -> {
                schedule(instance.instanceId(), data.world.times().instanceDown());
                to(instance.instanceId(), InstanceStateName.STOPPING);
            }
            case STOPPING, STOPPED -> {}
            case PENDING, SHUTTING_DOWN, TERMINATED, UNKNOWN_TO_SDK_VERSION -> throw wrongState(instance, "stopped");
        }
    }

    /** Begins to start an instance that is stopped; one that runs or comes up stays so. */
    void start(Instance instance) {
        switch (instance.state().name()) {
            case STOPPED -> {
                schedule(instance.instanceId(), data.world.times().instanceUp());
                to(instance.instanceId(), InstanceStateName.PENDING);
            }
            case PENDING, RUNNING -> {}
            case STOPPING, SHUTTING_DOWN, TERMINATED, UNKNOWN_TO_SDK_VERSION -> throw wrongState(instance, "started");
        }
    }

    private static RuntimeException wrongState(Instance instance, String what) {
        return Ec2Errors.refused(
                "IncorrectInstanceState",
                "The instance '" + instance.instanceId() + "' is not in a state from which it can be " + what + ".");
    }

    private void schedule(String id, Duration after) {
        fates.put(id, new Fate(data.world.now().plus(after), Optional.empty()));
    }

    /** When an instance that is terminated became so. */
    Optional<Instant> terminatedAt(String id) {
        return data.instances
                .find(id)
                .filter(instance -> instance.state().name() == InstanceStateName.TERMINATED)
                .map(instance -> fates.get(id))
                .map(fate -> fate.at().minus(LISTED_AFTERWARDS));
    }

    private void settle() {
        data.instances.all().forEach(instance -> {
            var fate = fates.get(instance.instanceId());
            if (fate != null && !data.world.now().isBefore(fate.at())) {
                moveOn(instance, fate);
            }
        });
    }

    private void moveOn(Instance instance, Fate fate) {
        String id = instance.instanceId();
        fates.remove(id);
        switch (instance.state().name()) {
            case PENDING -> fate.death().ifPresentOrElse(why -> die(id, fate.at(), why), () -> comeUp(id, fate.at()));
            case STOPPING -> to(id, InstanceStateName.STOPPED);
            case SHUTTING_DOWN -> bury(id, fate.at());
            case TERMINATED -> data.instances.remove(id);
            case RUNNING, STOPPED, UNKNOWN_TO_SDK_VERSION -> {}
        }
    }

    private void comeUp(String id, Instant at) {
        var earlier = uptimes.get(id);
        uptimes.put(id, new Uptime(earlier == null ? at : earlier.first(), at));
        to(id, InstanceStateName.RUNNING);
    }

    /** When an instance came up, if it ever did. */
    Optional<Uptime> uptime(String id) {
        return Optional.ofNullable(uptimes.get(id));
    }

    private void to(String id, InstanceStateName state) {
        data.instances.update(
                id, instance -> instance.toBuilder().state(state(state)).build());
    }

    private void die(String id, Instant at, Death why) {
        bury(id, at);
        data.instances.update(
                id,
                instance -> instance.toBuilder()
                        .stateReason(reason -> reason.code(why.code()).message(why.message()))
                        .stateTransitionReason("Server.InternalError")
                        .build());
    }

    /** A terminated instance has let go of its volumes, interfaces, addresses and place in the network. */
    private void bury(String id, Instant at) {
        var buried = data.instances.require(id);
        buried.blockDeviceMappings().stream()
                .map(InstanceBlockDeviceMapping::ebs)
                .filter(disk -> disk.deleteOnTermination())
                .forEach(disk -> data.volumes.remove(disk.volumeId()));
        cards.releaseAllOf(id);
        fates.put(id, new Fate(at.plus(LISTED_AFTERWARDS), Optional.empty()));
        data.instances.update(
                id,
                instance -> instance.toBuilder()
                        .state(state(InstanceStateName.TERMINATED))
                        .vpcId(null)
                        .subnetId(null)
                        .privateIpAddress(null)
                        .publicIpAddress(null)
                        .privateDnsName("")
                        .publicDnsName("")
                        .securityGroups(List.<GroupIdentifier>of())
                        .blockDeviceMappings(List.<InstanceBlockDeviceMapping>of())
                        .build());
    }

    /** Gives an instance's first interface a public address. */
    String mapPublicAddress(String cardId) {
        String address = PublicIps.draw(data);
        cards.associate(
                cardId,
                NetworkInterfaceAssociation.builder()
                        .publicIp(address)
                        .ipOwnerId("amazon")
                        .build());
        return address;
    }
}
