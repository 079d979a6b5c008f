package studio.titus.rehearsal.ec2;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.Address;
import software.amazon.awssdk.services.ec2.model.NatGateway;
import software.amazon.awssdk.services.ec2.model.NatGatewayState;
import studio.titus.rehearsal.control.Circumstances.Death;

/** How NAT gateways come and go with time. */
final class NatLife {

    /** How long AWS lists a gateway that is deleted or failed. */
    private static final Duration LISTED_AFTERWARDS = Duration.ofHours(1);

    private final Ec2Data data;
    private final Map<String, Fate> fates = new HashMap<>();

    /** When a gateway leaves its present state, and whether that is because it failed. */
    private record Fate(Instant at, Optional<Death> failure) {}

    NatLife(Ec2Data data) {
        this.data = data;
        data.world.onSettle(this::settle);
    }

    /** Begins the life of a gateway, which ends early if there is a {@code failure}. */
    void begin(String id, Optional<Death> failure) {
        fates.put(id, new Fate(data.world.now().plus(data.world.times().natUp()), failure));
    }

    /** Begins the end of a gateway, unless it has begun. */
    void end(NatGateway gateway) {
        String id = gateway.natGatewayId();
        switch (gateway.state()) {
            case PENDING, AVAILABLE -> {
                data.natGateways.update(
                        id,
                        open -> open.toBuilder().state(NatGatewayState.DELETING).build());
                fates.put(id, new Fate(data.world.now().plus(data.world.times().natDown()), Optional.empty()));
            }
            case FAILED -> close(gateway, data.world.now());
            case DELETING, DELETED, UNKNOWN_TO_SDK_VERSION -> {}
        }
    }

    private void settle() {
        data.natGateways
                .all()
                .filter(gateway -> !data.world.now().isBefore(fateOf(gateway).at()))
                .forEach(this::moveOn);
    }

    private void moveOn(NatGateway gateway) {
        String id = gateway.natGatewayId();
        var fate = fateOf(gateway);
        switch (gateway.state()) {
            case PENDING -> fate.failure().ifPresentOrElse(why -> fail(gateway, fate.at(), why), () -> open(id));
            case DELETING -> close(gateway, fate.at());
            case DELETED, FAILED -> data.natGateways.remove(id);
            case AVAILABLE, UNKNOWN_TO_SDK_VERSION -> {}
        }
    }

    private Fate fateOf(NatGateway gateway) {
        return fates.getOrDefault(gateway.natGatewayId(), new Fate(Instant.MAX, Optional.empty()));
    }

    private void open(String id) {
        fates.remove(id);
        data.natGateways.update(
                id,
                gateway -> gateway.toBuilder().state(NatGatewayState.AVAILABLE).build());
    }

    private void fail(NatGateway gateway, Instant at, Death why) {
        letGo(gateway);
        fates.put(gateway.natGatewayId(), new Fate(at.plus(LISTED_AFTERWARDS), Optional.empty()));
        data.natGateways.update(
                gateway.natGatewayId(),
                failed -> failed.toBuilder()
                        .state(NatGatewayState.FAILED)
                        .failureCode(why.code())
                        .failureMessage(why.message())
                        .deleteTime(at)
                        .build());
    }

    private void close(NatGateway gateway, Instant at) {
        letGo(gateway);
        fates.put(gateway.natGatewayId(), new Fate(at.plus(LISTED_AFTERWARDS), Optional.empty()));
        data.natGateways.update(
                gateway.natGatewayId(),
                closed -> closed.toBuilder()
                        .state(NatGatewayState.DELETED)
                        .deleteTime(at)
                        .build());
    }

    /** Gives back the interface and the address. */
    private void letGo(NatGateway gateway) {
        var held = gateway.natGatewayAddresses().getFirst();
        data.networkInterfaces
                .find(held.networkInterfaceId())
                .ifPresent(card -> data.networkInterfaces.remove(card.networkInterfaceId()));
        data.addresses
                .find(held.allocationId())
                .filter(address -> held.networkInterfaceId().equals(address.networkInterfaceId()))
                .ifPresent(address -> data.addresses.update(held.allocationId(), found -> withoutAssociation(found)));
    }

    private static Address withoutAssociation(Address address) {
        return address.toBuilder()
                .associationId(null)
                .networkInterfaceId(null)
                .networkInterfaceOwnerId(null)
                .privateIpAddress(null)
                .build();
    }
}
