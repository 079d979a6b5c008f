package studio.titus.rehearsal.iam;

import java.util.Optional;
import software.amazon.awssdk.services.iam.model.InstanceProfile;
import studio.titus.rehearsal.wire.Operations;
import studio.titus.rehearsal.wire.World;

/** IAM of one account: puts its parts together and tells other services what they may see. */
public final class Iam {

    /** The role Auto Scaling acts in. */
    static final String AUTO_SCALING_ROLE = "AWSServiceRoleForAutoScaling";

    private final IamData data;
    private final Operations operations = new Operations();
    private final Roles roles;
    private final RoleRights rights;

    /**
     * An account without roles.
     *
     * @param account its twelve digits
     * @param userName the IAM user who calls
     */
    public Iam(World world, String account, String userName) {
        this.data = new IamData(world, account);
        var documents = new PolicyDocuments();
        this.roles = new Roles(data, new TrustPolicies(data, documents));
        this.rights = new RoleRights(data, documents);
        roles.register(operations);
        new RolePolicies(data, documents).register(operations);
        new AttachedPolicies(data).register(operations);
        new InstanceProfiles(data).register(operations);
        new Callers(data, userName).register(operations);
    }

    /** What IAM answers. */
    public Operations operations() {
        return operations;
    }

    /** The instance profile of this name, once its latest change is old enough for EC2 to have heard of it. */
    public Optional<InstanceProfile> profileSeenByEc2(String name) {
        var visibleUntil = data.world.now().minus(data.world.times().profileLag());
        return Optional.ofNullable(data.profiles.get(name))
                .filter(profile -> Optional.ofNullable(data.profileChanges.get(name))
                        .filter(change -> !change.isAfter(visibleUntil))
                        .isPresent());
    }

    /** Makes the role Auto Scaling acts in, unless there is one; returns its ARN. */
    public String autoScalingRole() {
        return Optional.ofNullable(data.roles.get(AUTO_SCALING_ROLE))
                .orElseGet(roles::addAutoScalingRole)
                .arn();
    }

    /** The ARN of the role that machines with a profile have. */
    public Optional<String> roleOf(String profileArn) {
        return rights.roleOf(profileArn);
    }

    /** Whether somebody in the role {@code by} may put on {@code role}; both are ARNs. */
    public boolean trusts(String role, String by) {
        return rights.trusts(role, by);
    }

    /**
     * Whether the role's policies let it do something.
     *
     * @param role its ARN
     * @param action for example {@code ec2:DescribeInstances}
     */
    public boolean allows(String role, String action) {
        return rights.allows(role, action);
    }
}
