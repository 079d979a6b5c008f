package studio.titus.plan;

import static studio.titus.plan.Addresses.*;

import java.util.stream.Collectors;
import studio.titus.model.StackSettings;
import studio.titus.plan.Draft.Statement;
import studio.titus.plan.IdentitySpec.InstanceProfile;
import studio.titus.plan.IdentitySpec.Role;
import studio.titus.plan.IdentitySpec.RolePolicy;

/** What the nodes and the containers may do in the account. */
final class IdentityPage extends Page {

    IdentityPage(Draft draft, StackSettings settings, Facts facts) {
        super(draft, Group.IDENTITY, settings, facts);
    }

    @Override
    void write() {
        var ec2 = Policy.Statement.mayAssume("Service:" + facts.ec2Service());
        var master = Policy.Statement.mayAssume("AWS:" + facts.roleArn(name(MASTER_ROLE.name())));
        role(MASTER_ROLE, new Policy(ec2), "the nodes");
        role(S3_ROLE, new Policy(ec2, master), "containers that use S3").after(MASTER_ROLE, principalReason());
        role(NO_S3_ROLE, new Policy(ec2, master), "containers without S3").after(MASTER_ROLE, principalReason());
        policy(MASTER_POLICY, MASTER_ROLE, NodePolicy.of(settings, facts));
        policy(S3_POLICY, S3_ROLE, new Policy(Policy.Statement.allow("s3:*")));
        policy(NO_S3_POLICY, NO_S3_ROLE, new Policy(Policy.Statement.allow("ec2:*")));
        var profile = name(PROFILE.name());
        add(
                PROFILE,
                new InstanceProfile(profile, MASTER_ROLE.id()),
                "Instance profile " + profile,
                "Hands the node role to master, gateway and agents");
    }

    private Statement role(Address address, Policy trust, String forWhom) {
        var name = name(address.name());
        return add(address, new Role(name, trust), "Role " + name, "The rights of " + forWhom)
                .after(VPC, anchorReason());
    }

    private void policy(Address address, Address role, Policy policy) {
        var allows = policy.statements().stream()
                .flatMap(statement -> statement.actions().stream())
                .limit(3)
                .collect(Collectors.joining(", "));
        var spec = new RolePolicy(role.id(), name(address.name()), policy);
        add(address, spec, "Policy of " + name(role.name()), "Allows " + allows);
    }

    private static String principalReason() {
        return "its trust policy names the node role, which IAM refuses while that role does not exist";
    }
}
