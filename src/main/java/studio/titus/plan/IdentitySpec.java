package studio.titus.plan;

import java.util.List;
import java.util.Map;

/** What the nodes may ask of AWS. */
public sealed interface IdentitySpec extends Spec {

    /** An IAM role with path {@code /}. */
    record Role(String name, Policy trust) implements IdentitySpec {
        @Override
        public Kind kind() {
            return Kind.ROLE;
        }

        @Override
        public List<Ref> refs() {
            return List.of();
        }

        @Override
        public Map<String, String> attributes(Resolver resolver) {
            return Attributes.of("name", name, "assume_role_policy", trust.canonical());
        }
    }

    /** A policy inside a role. */
    record RolePolicy(Ref role, String name, Policy policy) implements IdentitySpec {
        @Override
        public Kind kind() {
            return Kind.ROLE_POLICY;
        }

        @Override
        public List<Ref> refs() {
            return List.of(role);
        }

        @Override
        public Map<String, String> attributes(Resolver resolver) {
            return Attributes.of("role", resolver.orUnknown(role), "name", name, "policy", policy.canonical());
        }
    }

    /** What hands a role to instances. */
    record InstanceProfile(String name, Ref role) implements IdentitySpec {
        @Override
        public Kind kind() {
            return Kind.INSTANCE_PROFILE;
        }

        @Override
        public List<Ref> refs() {
            return List.of(role);
        }

        @Override
        public Map<String, String> attributes(Resolver resolver) {
            return Attributes.of("name", name, "role", resolver.orUnknown(role));
        }
    }
}
