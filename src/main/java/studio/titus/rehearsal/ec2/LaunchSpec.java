package studio.titus.rehearsal.ec2;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.InstanceNetworkInterfaceSpecification;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;
import software.amazon.awssdk.services.ec2.model.Subnet;

/**
 * A launch that has passed every check that needs no counting.
 *
 * @param request the request with the launch template's values filled in
 * @param profile the instance profile, null for none
 * @param privateIp the address asked for, null for any
 */
record LaunchSpec(
        RunInstancesRequest request,
        Image image,
        MachineType type,
        Subnet subnet,
        List<String> groupIds,
        ProfileSource.@Nullable Profile profile,
        @Nullable String privateIp,
        boolean publicIp) {

    /** The interface specification of the request, null if it gives subnet and groups directly. */
    static @Nullable InstanceNetworkInterfaceSpecification card(RunInstancesRequest request) {
        return request.networkInterfaces().isEmpty()
                ? null
                : request.networkInterfaces().getFirst();
    }
}
