package studio.titus.aws.resource;

import static studio.titus.aws.error.Calls.call;
import static studio.titus.aws.error.Calls.ifThere;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;
import studio.titus.engine.Attempt;
import studio.titus.engine.CloudException;
import studio.titus.engine.CloudException.Reaction;
import studio.titus.engine.Removal;
import studio.titus.engine.ResourceHandler;
import studio.titus.plan.Address;
import studio.titus.plan.IdentitySpec;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;

/** IAM roles with path {@code /}, known by their name and our mark. */
final class RoleHandler implements ResourceHandler<IdentitySpec.Role> {

    private static final String TRUST = "assume_role_policy";

    private final IamClient iam;
    private final PolicyJson json;

    RoleHandler(IamClient iam, PolicyJson json) {
        this.iam = iam;
        this.json = json;
    }

    Live read(Address address, Role role) {
        return LiveBuilder.of(address, Kind.ROLE, role.roleName())
                .put("name", role.roleName())
                .put("arn", role.arn())
                .put(TRUST, json.canonical(role.assumeRolePolicyDocument()))
                .tags(tags(role.tags()))
                .build();
    }

    static Map<String, String> tags(Collection<Tag> tags) {
        return Tags.map(tags, Tag::key, Tag::value);
    }

    static List<Tag> tags(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    @Override
    public Live create(IdentitySpec.Role spec, Attempt attempt) {
        var reply = call(
                "iam:CreateRole",
                () -> iam.createRole(r -> r.roleName(spec.name())
                        .assumeRolePolicyDocument(json.write(spec.trust()))
                        .tags(tags(attempt.tags()))));
        return LiveBuilder.from(read(attempt.address(), reply.role()))
                .tags(attempt.tags())
                .build();
    }

    @Override
    public Live update(IdentitySpec.Role spec, Live live, Set<String> attributes, Attempt attempt) {
        var updated = LiveBuilder.from(tagged(live, TagChange.of(live, spec, attributes, attempt)));
        if (attributes.contains(TRUST)) {
            call(
                    "iam:UpdateAssumeRolePolicy",
                    () -> iam.updateAssumeRolePolicy(
                            r -> r.roleName(live.id()).policyDocument(json.write(spec.trust()))));
            updated.put(TRUST, spec.trust().canonical());
        }
        return updated.build();
    }

    private Live tagged(Live live, TagChange change) {
        if (!change.gone().isEmpty()) {
            call("iam:UntagRole", () -> iam.untagRole(r -> r.roleName(live.id()).tagKeys(change.gone())));
        }
        if (!change.wanted().isEmpty()) {
            call("iam:TagRole", () -> iam.tagRole(r -> r.roleName(live.id()).tags(tags(change.wanted()))));
        }
        return change.on(live);
    }

    @Override
    public Optional<Live> look(Live live) {
        return get(live.id()).map(role -> read(live.address(), role));
    }

    @Override
    public Optional<Live> find(IdentitySpec.Role spec, Attempt attempt) {
        return get(spec.name())
                .filter(role -> Ours.marked(tags(role.tags()), attempt))
                .map(role -> read(attempt.address(), role));
    }

    Optional<Role> get(String name) {
        return ifThere("iam:GetRole", () -> iam.getRole(r -> r.roleName(name)).role());
    }

    /** IAM deletes no role that still has policies or stands in a profile, whoever put them there. */
    @Override
    public void delete(Live live, Removal removal) {
        try {
            delete(live.id());
        } catch (CloudException e) {
            if (e.reaction() != Reaction.BUSY) {
                throw e;
            }
            strip(live.id());
            delete(live.id());
        }
    }

    private void delete(String role) {
        ifThere("iam:DeleteRole", () -> iam.deleteRole(r -> r.roleName(role)));
    }

    private void strip(String role) {
        ifThere("iam:ListInstanceProfilesForRole", () -> iam.listInstanceProfilesForRole(r -> r.roleName(role)))
                .ifPresent(reply ->
                        reply.instanceProfiles().forEach(profile -> removeFrom(profile.instanceProfileName(), role)));
        ifThere("iam:ListRolePolicies", () -> iam.listRolePolicies(r -> r.roleName(role)))
                .ifPresent(reply -> reply.policyNames().forEach(policy -> deletePolicy(role, policy)));
        ifThere("iam:ListAttachedRolePolicies", () -> iam.listAttachedRolePolicies(r -> r.roleName(role)))
                .ifPresent(reply -> reply.attachedPolicies().forEach(policy -> detach(role, policy.policyArn())));
    }

    private void removeFrom(String profile, String role) {
        ifThere(
                "iam:RemoveRoleFromInstanceProfile",
                () -> iam.removeRoleFromInstanceProfile(
                        r -> r.instanceProfileName(profile).roleName(role)));
    }

    private void deletePolicy(String role, String policy) {
        ifThere(
                "iam:DeleteRolePolicy",
                () -> iam.deleteRolePolicy(r -> r.roleName(role).policyName(policy)));
    }

    private void detach(String role, String policy) {
        ifThere(
                "iam:DetachRolePolicy",
                () -> iam.detachRolePolicy(r -> r.roleName(role).policyArn(policy)));
    }
}
