package studio.titus.rehearsal.iam;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.iam.model.InstanceProfile;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;
import studio.titus.rehearsal.wire.World;

/** All that IAM keeps for the account. */
final class IamData {

    final World world;
    final String account;

    /** Roles by name; their trust policies are kept as given. */
    final Map<String, Role> roles = new LinkedHashMap<>();

    /** Inline policies by role name, then by policy name. */
    final Map<String, Map<String, String>> policies = new LinkedHashMap<>();

    /** ARNs of managed policies by role name. */
    private final Map<String, Set<String>> attached = new LinkedHashMap<>();

    final Map<String, InstanceProfile> profiles = new LinkedHashMap<>();

    /** When a profile or the role in it last changed, by profile name. */
    final Map<String, Instant> profileChanges = new LinkedHashMap<>();

    IamData(World world, String account) {
        this.world = world;
        this.account = account;
    }

    Role requireRole(String name) {
        return Optional.ofNullable(roles.get(name))
                .orElseThrow(() -> IamErrors.noSuchEntity("The role with name " + name + " cannot be found."));
    }

    InstanceProfile requireProfile(String name) {
        return Optional.ofNullable(profiles.get(name))
                .orElseThrow(() -> IamErrors.noSuchEntity("Instance Profile " + name + " cannot be found."));
    }

    Map<String, String> policiesOf(String roleName) {
        requireRole(roleName);
        return policies.computeIfAbsent(roleName, name -> new LinkedHashMap<>());
    }

    Set<String> attachedTo(String roleName) {
        requireRole(roleName);
        return attached.computeIfAbsent(roleName, name -> new LinkedHashSet<>());
    }

    /** Forgets a role with all it had. */
    void removeRole(String roleName) {
        roles.remove(roleName);
        policies.remove(roleName);
        attached.remove(roleName);
    }

    /** The profiles that hold this role. */
    List<InstanceProfile> profilesWith(String roleName) {
        return profiles.values().stream()
                .filter(profile -> profile.roles().stream()
                        .anyMatch(role -> role.roleName().equals(roleName)))
                .toList();
    }

    String arn(String resource) {
        return "arn:aws:iam::" + account + ":" + resource;
    }

    /** The tags after {@code changes}; a tag with a known key is replaced. */
    static List<Tag> merged(List<Tag> before, List<Tag> changes) {
        Map<String, Tag> byKey = new LinkedHashMap<>();
        before.forEach(tag -> byKey.put(tag.key(), tag));
        changes.forEach(tag -> byKey.put(tag.key(), tag));
        return new ArrayList<>(byKey.values());
    }

    static List<Tag> without(List<Tag> before, Collection<String> keys) {
        return before.stream().filter(tag -> !keys.contains(tag.key())).toList();
    }
}
