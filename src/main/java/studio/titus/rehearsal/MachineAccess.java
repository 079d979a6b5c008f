package studio.titus.rehearsal;

import java.util.List;
import java.util.function.Supplier;
import studio.titus.rehearsal.container.AwsAccess;
import studio.titus.rehearsal.ec2.Machine;
import studio.titus.rehearsal.iam.Iam;
import studio.titus.rehearsal.s3.S3;
import studio.titus.rehearsal.wire.World;

/** A machine acts in its profile's role, its containers in roles that trust it. */
record MachineAccess(World world, Iam iam, S3 s3, Machine machine, Supplier<List<Machine>> machines)
        implements AwsAccess {

    @Override
    public String role() {
        return world.look(() -> iam.roleOf(machine.profile()).orElse(""));
    }

    @Override
    public Answer may(String role, String action) {
        return world.look(() -> {
            String own = iam.roleOf(machine.profile()).orElse("");
            if (own.isEmpty() || !role.equals(own) && !iam.trusts(role, own)) {
                return Answer.NO_CREDENTIALS;
            }
            return iam.allows(role, action) ? Answer.ALLOWED : Answer.DENIED;
        });
    }

    @Override
    public List<String> buckets() {
        return world.look(s3::listing);
    }

    @Override
    public List<String> instances() {
        return machines.get().stream()
                .filter(other -> other.vpcId().equals(machine.vpcId()))
                .map(Machine::instanceId)
                .toList();
    }
}
