package studio.titus.aws.resource;

import static studio.titus.aws.error.Calls.call;
import static studio.titus.aws.error.Calls.ifThere;

import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.InstanceProfile;
import software.amazon.awssdk.services.iam.model.Role;
import studio.titus.engine.Attempt;
import studio.titus.engine.CloudException;
import studio.titus.engine.Removal;
import studio.titus.engine.ResourceHandler;
import studio.titus.plan.Address;
import studio.titus.plan.IdentitySpec;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;

/** Instance profiles. The role goes in by a call of its own: the attribute {@code role}. */
final class InstanceProfileHandler implements ResourceHandler<IdentitySpec.InstanceProfile> {

    private static final String ROLE = "role";

    private final IamClient iam;

    InstanceProfileHandler(IamClient iam) {
        this.iam = iam;
    }

    static Live read(Address address, InstanceProfile profile) {
        return LiveBuilder.of(address, Kind.INSTANCE_PROFILE, profile.instanceProfileName())
                .put("name", profile.instanceProfileName())
                .put("arn", profile.arn())
                .put(
                        ROLE,
                        profile.roles().stream().map(Role::roleName).findFirst().orElse(""))
                .tags(RoleHandler.tags(profile.tags()))
                .build();
    }

    @Override
    public Live create(IdentitySpec.InstanceProfile spec, Attempt attempt) {
        var reply = call(
                "iam:CreateInstanceProfile",
                () -> iam.createInstanceProfile(
                        r -> r.instanceProfileName(spec.name()).tags(RoleHandler.tags(attempt.tags()))));
        return LiveBuilder.from(read(attempt.address(), reply.instanceProfile()))
                .tags(attempt.tags())
                .build();
    }

    @Override
    public Live update(IdentitySpec.InstanceProfile spec, Live live, Set<String> attributes, Attempt attempt) {
        var tagged = tagged(live, TagChange.of(live, spec, attributes, attempt));
        return attributes.contains(ROLE) ? withRole(tagged, attempt.resolver().get(spec.role())) : tagged;
    }

    private Live tagged(Live live, TagChange change) {
        if (!change.gone().isEmpty()) {
            call(
                    "iam:UntagInstanceProfile",
                    () -> iam.untagInstanceProfile(
                            r -> r.instanceProfileName(live.id()).tagKeys(change.gone())));
        }
        if (!change.wanted().isEmpty()) {
            call(
                    "iam:TagInstanceProfile",
                    () -> iam.tagInstanceProfile(
                            r -> r.instanceProfileName(live.id()).tags(RoleHandler.tags(change.wanted()))));
        }
        return change.on(live);
    }

    /** A profile holds one role at most, so another one has to go first. */
    private Live withRole(Live live, String role) {
        var present = live.attributeOr(ROLE);
        if (!present.isEmpty() && !present.equals(role)) {
            remove(live.id(), present);
        }
        try {
            call(
                    "iam:AddRoleToInstanceProfile",
                    () -> iam.addRoleToInstanceProfile(
                            r -> r.instanceProfileName(live.id()).roleName(role)));
        } catch (CloudException e) {
            // "one role at most" is also the answer when an earlier call of ours, whose reply was lost, has put it in
            return look(live).filter(now -> now.attributeOr(ROLE).equals(role)).orElseThrow(() -> e);
        }
        return LiveBuilder.from(live).put(ROLE, role).build();
    }

    private void remove(String profile, String role) {
        ifThere(
                "iam:RemoveRoleFromInstanceProfile",
                () -> iam.removeRoleFromInstanceProfile(
                        r -> r.instanceProfileName(profile).roleName(role)));
    }

    @Override
    public Optional<Live> look(Live live) {
        return get(live.id()).map(profile -> read(live.address(), profile));
    }

    Optional<InstanceProfile> get(String name) {
        return ifThere(
                "iam:GetInstanceProfile",
                () -> iam.getInstanceProfile(r -> r.instanceProfileName(name)).instanceProfile());
    }

    @Override
    public Optional<Live> find(IdentitySpec.InstanceProfile spec, Attempt attempt) {
        return get(spec.name())
                .filter(profile -> Ours.marked(RoleHandler.tags(profile.tags()), attempt))
                .map(profile -> read(attempt.address(), profile));
    }

    @Override
    public void delete(Live live, Removal removal) {
        var role = live.attributeOr(ROLE);
        if (!role.isEmpty()) {
            remove(live.id(), role);
        }
        ifThere("iam:DeleteInstanceProfile", () -> iam.deleteInstanceProfile(r -> r.instanceProfileName(live.id())));
    }
}
