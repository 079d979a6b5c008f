package studio.titus.rehearsal.iam;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.CreateRoleRequest;
import software.amazon.awssdk.services.iam.model.CreateRoleResponse;
import software.amazon.awssdk.services.iam.model.CreateServiceLinkedRoleRequest;
import software.amazon.awssdk.services.iam.model.CreateServiceLinkedRoleResponse;
import software.amazon.awssdk.services.iam.model.DeleteRoleRequest;
import software.amazon.awssdk.services.iam.model.DeleteRoleResponse;
import software.amazon.awssdk.services.iam.model.GetRoleRequest;
import software.amazon.awssdk.services.iam.model.GetRoleResponse;
import software.amazon.awssdk.services.iam.model.ListRoleTagsRequest;
import software.amazon.awssdk.services.iam.model.ListRoleTagsResponse;
import software.amazon.awssdk.services.iam.model.ListRolesRequest;
import software.amazon.awssdk.services.iam.model.ListRolesResponse;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.TagRoleRequest;
import software.amazon.awssdk.services.iam.model.TagRoleResponse;
import software.amazon.awssdk.services.iam.model.UntagRoleRequest;
import software.amazon.awssdk.services.iam.model.UntagRoleResponse;
import software.amazon.awssdk.services.iam.model.UpdateAssumeRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.UpdateAssumeRolePolicyResponse;
import studio.titus.rehearsal.wire.Operations;
import studio.titus.rehearsal.wire.Page;

/** Roles and their trust policies. */
final class Roles {

    private static final String SERVICE_PATH = "/aws-service-role/";

    private final IamData data;
    private final TrustPolicies trusts;

    Roles(IamData data, TrustPolicies trusts) {
        this.data = data;
        this.trusts = trusts;
    }

    void register(Operations operations) {
        operations
                .on(CreateRoleRequest.class, this::create)
                .on(CreateServiceLinkedRoleRequest.class, this::createServiceLinked)
                .on(GetRoleRequest.class, this::get)
                .on(ListRolesRequest.class, this::list)
                .on(ListRoleTagsRequest.class, this::listTags)
                .on(TagRoleRequest.class, this::tag)
                .on(UntagRoleRequest.class, this::untag)
                .on(UpdateAssumeRolePolicyRequest.class, this::updateTrust)
                .on(DeleteRoleRequest.class, this::delete);
    }

    private CreateRoleResponse create(CreateRoleRequest request) {
        String name = request.roleName();
        trusts.check(request.assumeRolePolicyDocument());
        if (data.roles.containsKey(name)) {
            throw IamErrors.alreadyExists("Role with name " + name + " already exists.");
        }
        String path = request.path() == null ? "/" : request.path();
        var role = add(name, path, request.assumeRolePolicyDocument(), request.description(), request.tags());
        return CreateRoleResponse.builder().role(shown(role)).build();
    }

    private Role add(String name, String path, String trust, @Nullable String description, List<Tag> tags) {
        var role = Role.builder()
                .roleName(name)
                .roleId("AROA" + data.world.dice().capitals("role", 17))
                .path(path)
                .arn(data.arn("role" + path + name))
                .createDate(data.world.now())
                .assumeRolePolicyDocument(trust)
                .description(description)
                .maxSessionDuration(3600)
                .tags(tags)
                .build();
        data.roles.put(name, role);
        return role;
    }

    private CreateServiceLinkedRoleResponse createServiceLinked(CreateServiceLinkedRoleRequest request) {
        if (!request.awsServiceName().equals("autoscaling.amazonaws.com")) {
            throw IamErrors.invalidInput("Unknown AWS service name: " + request.awsServiceName());
        }
        if (data.roles.containsKey(Iam.AUTO_SCALING_ROLE)) {
            throw IamErrors.invalidInput("Service role name " + Iam.AUTO_SCALING_ROLE
                    + " has been taken in this account, please try a different suffix.");
        }
        return CreateServiceLinkedRoleResponse.builder()
                .role(shown(addAutoScalingRole()))
                .build();
    }

    /** The role Auto Scaling acts in; it makes it itself if nobody has. */
    Role addAutoScalingRole() {
        String service = "autoscaling.amazonaws.com";
        String trust = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\""
                + service + "\"},\"Action\":\"sts:AssumeRole\"}]}";
        return add(Iam.AUTO_SCALING_ROLE, SERVICE_PATH + service + "/", trust, "", List.of());
    }

    private GetRoleResponse get(GetRoleRequest request) {
        return GetRoleResponse.builder()
                .role(shown(data.requireRole(request.roleName())))
                .build();
    }

    private static Role shown(Role role) {
        return role.toBuilder()
                .assumeRolePolicyDocument(PolicyDocuments.encoded(role.assumeRolePolicyDocument()))
                .build();
    }

    /** Lists leave the tags out, as IAM does. */
    private ListRolesResponse list(ListRolesRequest request) {
        String prefix = request.pathPrefix() == null ? "/" : request.pathPrefix();
        var found = data.roles.values().stream()
                .filter(role -> role.path().startsWith(prefix))
                .map(role -> shown(role).toBuilder().tags(List.<Tag>of()).build())
                .toList();
        var page = Page.of(found, request.maxItems(), request.marker());
        return ListRolesResponse.builder()
                .roles(page.items())
                .isTruncated(page.next() != null)
                .marker(page.next())
                .build();
    }

    private ListRoleTagsResponse listTags(ListRoleTagsRequest request) {
        return ListRoleTagsResponse.builder()
                .tags(data.requireRole(request.roleName()).tags())
                .isTruncated(false)
                .build();
    }

    private TagRoleResponse tag(TagRoleRequest request) {
        var role = data.requireRole(request.roleName());
        put(role.toBuilder().tags(IamData.merged(role.tags(), request.tags())).build());
        return TagRoleResponse.builder().build();
    }

    private UntagRoleResponse untag(UntagRoleRequest request) {
        var role = data.requireRole(request.roleName());
        put(role.toBuilder()
                .tags(IamData.without(role.tags(), request.tagKeys()))
                .build());
        return UntagRoleResponse.builder().build();
    }

    private UpdateAssumeRolePolicyResponse updateTrust(UpdateAssumeRolePolicyRequest request) {
        var role = data.requireRole(request.roleName());
        trusts.check(request.policyDocument());
        put(role.toBuilder().assumeRolePolicyDocument(request.policyDocument()).build());
        return UpdateAssumeRolePolicyResponse.builder().build();
    }

    private void put(Role role) {
        data.roles.put(role.roleName(), role);
    }

    private DeleteRoleResponse delete(DeleteRoleRequest request) {
        String name = request.roleName();
        var role = data.requireRole(name);
        if (role.path().startsWith(SERVICE_PATH)) {
            throw IamErrors.unmodifiable("Cannot perform the operation on the protected role '" + name
                    + "' - this role is only modifiable by AWS");
        }
        if (!data.profilesWith(name).isEmpty()) {
            throw IamErrors.deleteConflict("Cannot delete entity, must remove roles from instance profile first.");
        }
        if (!data.policiesOf(name).isEmpty() || !data.attachedTo(name).isEmpty()) {
            throw IamErrors.deleteConflict("Cannot delete entity, must delete policies first.");
        }
        data.removeRole(name);
        return DeleteRoleResponse.builder().build();
    }
}
