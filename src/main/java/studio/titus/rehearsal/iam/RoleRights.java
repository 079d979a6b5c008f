package studio.titus.rehearsal.iam;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.iam.model.InstanceProfile;
import software.amazon.awssdk.services.iam.model.Role;

/**
 * What roles may do, as far as their policies' actions say: resources and conditions are not read. Of AWS's own policies those count whose
 * name says what they give.
 */
final class RoleRights {

    private static final Map<String, String> MANAGED = Map.of(
            "AdministratorAccess", "*",
            "AmazonS3FullAccess", "s3:*",
            "AmazonS3ReadOnlyAccess", "s3:List*",
            "AmazonEC2FullAccess", "ec2:*",
            "AmazonEC2ReadOnlyAccess", "ec2:Describe*");

    private final IamData data;
    private final PolicyDocuments documents;
    private final ObjectMapper json = new ObjectMapper();

    RoleRights(IamData data, PolicyDocuments documents) {
        this.data = data;
        this.documents = documents;
    }

    /** The role that machines with a profile have. */
    Optional<String> roleOf(String profileArn) {
        return data.profiles.values().stream()
                .filter(profile -> profile.arn().equals(profileArn))
                .map(InstanceProfile::roles)
                .flatMap(List::stream)
                .map(Role::arn)
                .findFirst();
    }

    /** Whether {@code by} may put on {@code role}. */
    boolean trusts(String role, String by) {
        return find(role).map(Role::assumeRolePolicyDocument).stream()
                .flatMap(trust -> documents.principals(trust).stream())
                .anyMatch(by::equals);
    }

    boolean allows(String role, String action) {
        List<JsonNode> statements = find(role).map(Role::roleName).stream()
                .flatMap(name -> data.policiesOf(name).values().stream())
                .flatMap(this::statements)
                .toList();
        boolean managed = find(role).map(Role::roleName).stream()
                .flatMap(name -> data.attachedTo(name).stream())
                .map(arn -> MANAGED.getOrDefault(arn.substring(arn.lastIndexOf('/') + 1), ""))
                .anyMatch(pattern -> matches(pattern, action));
        return (managed || says(statements, "Allow", action)) && !says(statements, "Deny", action);
    }

    private Optional<Role> find(String role) {
        String name = role.substring(role.lastIndexOf('/') + 1);
        return Optional.ofNullable(data.roles.get(name));
    }

    private Stream<JsonNode> statements(String document) {
        try {
            return each(json.readTree(document).path("Statement"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A policy is read before it is kept", e);
        }
    }

    private static boolean says(List<JsonNode> statements, String effect, String action) {
        return statements.stream()
                .filter(statement -> statement.path("Effect").asText().equals(effect))
                .flatMap(statement -> each(statement.path("Action")))
                .anyMatch(pattern -> matches(pattern.asText(), action));
    }

    private static boolean matches(String pattern, String action) {
        String expression = Pattern.quote(pattern).replace("*", "\\E.*\\Q");
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE)
                .matcher(action)
                .matches();
    }

    private static Stream<JsonNode> each(JsonNode node) {
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
    }
}
