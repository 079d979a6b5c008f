package studio.titus.rehearsal.ec2;

import java.util.stream.Collectors;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.ec2.model.Subnet;
import studio.titus.rehearsal.control.AwsService;
import studio.titus.rehearsal.control.Quota;
import studio.titus.rehearsal.wire.AwsErrors;

/** Whether there is room for a launch: in the zone, in AWS's halls, in the account's quota. */
final class LaunchRoom {

    private final Ec2Data data;

    LaunchRoom(Ec2Data data) {
        this.data = data;
    }

    /** Refuses a type the subnet's zone does not have. */
    void checkOffered(MachineType type, Subnet subnet) {
        var offering = data.place.zones().stream()
                .filter(zone -> data.place.offers(type, zone))
                .map(Place.Zone::name)
                .toList();
        if (!offering.contains(subnet.availabilityZone())) {
            throw Ec2Errors.refused(
                    "Unsupported",
                    "Your requested instance type (" + type.name()
                            + ") is not supported in your requested Availability Zone (" + subnet.availabilityZone()
                            + "). Please retry your request by not specifying an Availability Zone or choosing "
                            + String.join(", ", offering) + ".");
        }
    }

    /** Refuses launches that AWS has no machines for, or the account's quota of virtual processors no room. */
    void check(LaunchSpec spec, int count) {
        var type = spec.type();
        checkCapacity(type, spec.subnet());
        int used = data.instances
                .all()
                .filter(instance -> instance.state().name() == InstanceStateName.PENDING
                        || instance.state().name() == InstanceStateName.RUNNING)
                .collect(Collectors.summingInt(instance -> instance.cpuOptions().coreCount()
                        * instance.cpuOptions().threadsPerCore()));
        int quota = data.world.circumstances().quota(Quota.STANDARD_VCPUS);
        if (used + type.vcpus() * count > quota) {
            throw Ec2Errors.refused(
                    "VcpuLimitExceeded",
                    "You have requested more vCPU capacity than your current vCPU limit of " + quota
                            + " allows for the instance bucket that the specified instance type belongs to. Please"
                            + " visit http://aws.amazon.com/contact-us/ec2-request to request an adjustment to this"
                            + " limit.");
        }
    }

    private void checkCapacity(MachineType type, Subnet subnet) {
        if (!data.world.circumstances().hasCapacity(type.name())) {
            throw AwsErrors.of(
                    AwsService.EC2,
                    "InsufficientInstanceCapacity",
                    "We currently do not have sufficient " + type.name()
                            + " capacity in the Availability Zone you requested (" + subnet.availabilityZone()
                            + "). Our system will be working on provisioning additional capacity. You can currently"
                            + " get " + type.name()
                            + " capacity by not specifying an Availability Zone in your request.",
                    500);
        }
    }
}
