package studio.titus.rehearsal.iam;

import java.util.List;
import software.amazon.awssdk.services.iam.model.AddRoleToInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.AddRoleToInstanceProfileResponse;
import software.amazon.awssdk.services.iam.model.CreateInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.CreateInstanceProfileResponse;
import software.amazon.awssdk.services.iam.model.DeleteInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.DeleteInstanceProfileResponse;
import software.amazon.awssdk.services.iam.model.GetInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.GetInstanceProfileResponse;
import software.amazon.awssdk.services.iam.model.InstanceProfile;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesForRoleRequest;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesForRoleResponse;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesRequest;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesResponse;
import software.amazon.awssdk.services.iam.model.RemoveRoleFromInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.RemoveRoleFromInstanceProfileResponse;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.TagInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.TagInstanceProfileResponse;
import software.amazon.awssdk.services.iam.model.UntagInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.UntagInstanceProfileResponse;
import studio.titus.rehearsal.wire.Operations;
import studio.titus.rehearsal.wire.Page;

/** Instance profiles, each of which holds at most one role. */
final class InstanceProfiles {

    private final IamData data;

    InstanceProfiles(IamData data) {
        this.data = data;
    }

    void register(Operations operations) {
        operations
                .on(CreateInstanceProfileRequest.class, this::create)
                .on(GetInstanceProfileRequest.class, this::get)
                .on(ListInstanceProfilesRequest.class, this::list)
                .on(ListInstanceProfilesForRoleRequest.class, this::listForRole)
                .on(TagInstanceProfileRequest.class, this::tag)
                .on(UntagInstanceProfileRequest.class, this::untag)
                .on(AddRoleToInstanceProfileRequest.class, this::addRole)
                .on(RemoveRoleFromInstanceProfileRequest.class, this::removeRole)
                .on(DeleteInstanceProfileRequest.class, this::delete);
    }

    private CreateInstanceProfileResponse create(CreateInstanceProfileRequest request) {
        String name = request.instanceProfileName();
        if (data.profiles.containsKey(name)) {
            throw IamErrors.alreadyExists("Instance Profile " + name + " already exists.");
        }
        String path = request.path() == null ? "/" : request.path();
        var profile = InstanceProfile.builder()
                .instanceProfileName(name)
                .instanceProfileId("AIPA" + data.world.dice().capitals("profile", 17))
                .path(path)
                .arn(data.arn("instance-profile" + path + name))
                .createDate(data.world.now())
                .roles(List.of())
                .tags(request.tags())
                .build();
        put(profile);
        return CreateInstanceProfileResponse.builder().instanceProfile(profile).build();
    }

    private void put(InstanceProfile profile) {
        data.profiles.put(profile.instanceProfileName(), profile);
        data.profileChanges.put(profile.instanceProfileName(), data.world.now());
    }

    /** A profile with its role as it is now. */
    private InstanceProfile shown(InstanceProfile profile) {
        return profile.toBuilder()
                .roles(profile.roles().stream()
                        .map(role -> data.requireRole(role.roleName()))
                        .map(role -> role.toBuilder()
                                .assumeRolePolicyDocument(PolicyDocuments.encoded(role.assumeRolePolicyDocument()))
                                .tags(List.<Tag>of())
                                .build())
                        .toList())
                .build();
    }

    private GetInstanceProfileResponse get(GetInstanceProfileRequest request) {
        return GetInstanceProfileResponse.builder()
                .instanceProfile(shown(data.requireProfile(request.instanceProfileName())))
                .build();
    }

    /** Lists leave the tags out, as IAM does. */
    private ListInstanceProfilesResponse list(ListInstanceProfilesRequest request) {
        String prefix = request.pathPrefix() == null ? "/" : request.pathPrefix();
        var found = data.profiles.values().stream()
                .filter(profile -> profile.path().startsWith(prefix))
                .map(profile -> shown(profile).toBuilder().tags(List.<Tag>of()).build())
                .toList();
        var page = Page.of(found, request.maxItems(), request.marker());
        return ListInstanceProfilesResponse.builder()
                .instanceProfiles(page.items())
                .isTruncated(page.next() != null)
                .marker(page.next())
                .build();
    }

    private ListInstanceProfilesForRoleResponse listForRole(ListInstanceProfilesForRoleRequest request) {
        data.requireRole(request.roleName());
        return ListInstanceProfilesForRoleResponse.builder()
                .instanceProfiles(data.profilesWith(request.roleName()).stream()
                        .map(this::shown)
                        .toList())
                .isTruncated(false)
                .build();
    }

    private TagInstanceProfileResponse tag(TagInstanceProfileRequest request) {
        var profile = data.requireProfile(request.instanceProfileName());
        data.profiles.put(
                profile.instanceProfileName(),
                profile.toBuilder()
                        .tags(IamData.merged(profile.tags(), request.tags()))
                        .build());
        return TagInstanceProfileResponse.builder().build();
    }

    private UntagInstanceProfileResponse untag(UntagInstanceProfileRequest request) {
        var profile = data.requireProfile(request.instanceProfileName());
        data.profiles.put(
                profile.instanceProfileName(),
                profile.toBuilder()
                        .tags(IamData.without(profile.tags(), request.tagKeys()))
                        .build());
        return UntagInstanceProfileResponse.builder().build();
    }

    private AddRoleToInstanceProfileResponse addRole(AddRoleToInstanceProfileRequest request) {
        var profile = data.requireProfile(request.instanceProfileName());
        var role = data.requireRole(request.roleName());
        if (!profile.roles().isEmpty()) {
            throw IamErrors.limitExceeded("Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1");
        }
        put(profile.toBuilder().roles(role).build());
        return AddRoleToInstanceProfileResponse.builder().build();
    }

    private RemoveRoleFromInstanceProfileResponse removeRole(RemoveRoleFromInstanceProfileRequest request) {
        var profile = data.requireProfile(request.instanceProfileName());
        if (profile.roles().stream().noneMatch(role -> role.roleName().equals(request.roleName()))) {
            throw IamErrors.noSuchEntity("The role with name " + request.roleName() + " cannot be found.");
        }
        put(profile.toBuilder().roles(List.<Role>of()).build());
        return RemoveRoleFromInstanceProfileResponse.builder().build();
    }

    private DeleteInstanceProfileResponse delete(DeleteInstanceProfileRequest request) {
        if (!data.requireProfile(request.instanceProfileName()).roles().isEmpty()) {
            throw IamErrors.deleteConflict("Cannot delete entity, must remove roles from instance profile first.");
        }
        data.profiles.remove(request.instanceProfileName());
        data.profileChanges.remove(request.instanceProfileName());
        return DeleteInstanceProfileResponse.builder().build();
    }
}
