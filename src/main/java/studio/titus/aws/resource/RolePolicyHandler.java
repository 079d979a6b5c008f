package studio.titus.aws.resource;

import static studio.titus.aws.error.Calls.call;
import static studio.titus.aws.error.Calls.ifThere;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.IamClient;
import studio.titus.engine.Attempt;
import studio.titus.engine.Removal;
import studio.titus.engine.ResourceHandler;
import studio.titus.plan.Address;
import studio.titus.plan.IdentitySpec;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;

/** Policies inside roles. They have no tags: one is ours because the role is. */
final class RolePolicyHandler implements ResourceHandler<IdentitySpec.RolePolicy> {

    private final IamClient iam;
    private final PolicyJson json;

    RolePolicyHandler(IamClient iam, PolicyJson json) {
        this.iam = iam;
        this.json = json;
    }

    /** Putting a policy overwrites the one of that name, so it may be done again at any time. */
    @Override
    public Live create(IdentitySpec.RolePolicy spec, Attempt attempt) {
        var role = attempt.resolver().get(spec.role());
        put(role, spec);
        return live(attempt.address(), role, spec.name(), spec.policy().canonical());
    }

    private void put(String role, IdentitySpec.RolePolicy spec) {
        call(
                "iam:PutRolePolicy",
                () -> iam.putRolePolicy(
                        r -> r.roleName(role).policyName(spec.name()).policyDocument(json.write(spec.policy()))));
    }

    private static Live live(Address address, String role, String name, @Nullable String policy) {
        return LiveBuilder.of(address, Kind.ROLE_POLICY, role + ":" + name)
                .put("role", role)
                .put("name", name)
                .put("policy", policy)
                .build();
    }

    @Override
    public Live update(IdentitySpec.RolePolicy spec, Live live, Set<String> attributes, Attempt attempt) {
        put(live.attributeOr("role"), spec);
        return LiveBuilder.from(live).put("policy", spec.policy().canonical()).build();
    }

    @Override
    public Optional<Live> look(Live live) {
        return get(live.address(), live.attributeOr("role"), live.attributeOr("name"));
    }

    @Override
    public Optional<Live> find(IdentitySpec.RolePolicy spec, Attempt attempt) {
        return get(attempt.address(), attempt.resolver().get(spec.role()), spec.name());
    }

    /** The policy that stands in a role of ours: it bears the role's name, in AWS as well as in the blueprint. */
    Optional<Live> ofRole(Live role) {
        var address = new Address(
                Kind.ROLE_POLICY.terraformType() + "." + role.address().name());
        return get(address, role.id(), role.id());
    }

    private Optional<Live> get(Address address, String role, String name) {
        return ifThere(
                        "iam:GetRolePolicy",
                        () -> iam.getRolePolicy(r -> r.roleName(role).policyName(name)))
                .map(reply -> live(address, role, name, json.canonical(reply.policyDocument())));
    }

    @Override
    public void delete(Live live, Removal removal) {
        ifThere(
                "iam:DeleteRolePolicy",
                () -> iam.deleteRolePolicy(
                        r -> r.roleName(live.attributeOr("role")).policyName(live.attributeOr("name"))));
    }
}
