package studio.titus.aws.preflight;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.function.Predicate;
import studio.titus.model.Region;

/**
 * An IAM policy that allows everything a stack needs, for whoever grants rights. Names are not known before there is a
 * plan, so roles, instance profiles and buckets are allowed by kind.
 */
final class NeededPolicy {

    /** The version of the policy language. Source: IAM user guide, "IAM JSON policy elements: Version". */
    private static final String LANGUAGE = "2012-10-17";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private NeededPolicy() {}

    static String json(String accountId, Region region) {
        var partition = region.partition().id();
        var policy = JSON.createObjectNode().put("Version", LANGUAGE);
        var statements = policy.putArray("Statement");
        add(statements, "TitusStudioMachines", NeededActions.OF_ANY_RESOURCE, _ -> true, List.of("*"));
        add(
                statements,
                "TitusStudioRoles",
                NeededActions.OF_NAMED_RESOURCES,
                action -> action.startsWith("iam:"),
                List.of(
                        "arn:%s:iam::%s:role/*".formatted(partition, accountId),
                        "arn:%s:iam::%s:instance-profile/*".formatted(partition, accountId)));
        add(
                statements,
                "TitusStudioBucket",
                NeededActions.OF_NAMED_RESOURCES,
                action -> action.startsWith("s3:"),
                List.of("arn:%s:s3:::*".formatted(partition)));
        return policy.toPrettyString();
    }

    private static void add(
            ArrayNode statements, String name, List<String> actions, Predicate<String> wanted, List<String> resources) {
        var statement = statements.addObject().put("Sid", name).put("Effect", "Allow");
        var allowed = statement.putArray("Action");
        actions.stream().filter(wanted).sorted().forEach(allowed::add);
        var places = statement.putArray("Resource");
        resources.forEach(places::add);
    }
}
