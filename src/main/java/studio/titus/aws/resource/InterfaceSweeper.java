package studio.titus.aws.resource;

import static studio.titus.aws.error.Calls.call;
import static studio.titus.aws.error.Calls.ifThere;

import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceAttachment;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceStatus;
import studio.titus.engine.Removal;

/**
 * Removes the network interfaces that Titus leaves behind: untagged, described {@code titus-managed}, and not always removed with their
 * agent. Those of a running machine are left alone. Source: Netflix titus-executor, {@code vpc/setup/setup.go}.
 */
final class InterfaceSweeper {

    private static final Filter TITUS = Ours.filter("description", "titus-managed*");

    private final Ec2Client ec2;
    private final Instances instances;

    InterfaceSweeper(Ec2Client ec2, Instances instances) {
        this.ec2 = ec2;
        this.instances = instances;
    }

    /** One round: deletes what is free and detaches what a gone machine still holds; the round after deletes that. */
    void sweep(Filter where, Removal removal) {
        var reply = call(
                "ec2:DescribeNetworkInterfaces", () -> ec2.describeNetworkInterfaces(r -> r.filters(where, TITUS)));
        for (var leftover : reply.networkInterfaces()) {
            sweep(leftover, removal);
        }
    }

    private void sweep(NetworkInterface leftover, Removal removal) {
        var id = leftover.networkInterfaceId();
        if (leftover.status() == NetworkInterfaceStatus.AVAILABLE) {
            ifThere("ec2:DeleteNetworkInterface", () -> ec2.deleteNetworkInterface(r -> r.networkInterfaceId(id)))
                    .ifPresent(
                            _ -> removal.notes().accept("removed network interface %s that Titus left".formatted(id)));
        } else if (holderGone(leftover)) {
            attachment(leftover).ifPresent(this::detach);
        }
    }

    private void detach(String attachment) {
        ifThere(
                "ec2:DetachNetworkInterface",
                () -> ec2.detachNetworkInterface(r -> r.attachmentId(attachment).force(true)));
    }

    private static Optional<String> attachment(NetworkInterface leftover) {
        return Optional.ofNullable(leftover.attachment()).map(NetworkInterfaceAttachment::attachmentId);
    }

    private boolean holderGone(NetworkInterface leftover) {
        var holder = Optional.ofNullable(leftover.attachment()).map(NetworkInterfaceAttachment::instanceId);
        return holder.isPresent()
                && instances.get(holder.get()).filter(InterfaceSweeper::running).isEmpty();
    }

    private static boolean running(Instance instance) {
        return !Set.of(InstanceStateName.SHUTTING_DOWN, InstanceStateName.TERMINATED)
                .contains(instance.state().name());
    }
}
