package studio.titus.rehearsal.container;

import java.util.List;
import java.util.Map;

/**
 * What a container is made of.
 *
 * @param image its name without tag
 * @param entryPoint as it was sent; the agent joins it with blanks and splits it anew
 * @param role the IAM role of its programs
 * @param hostname its own
 * @param batch whether it is expected to come to an end
 */
public record ContainerSpec(
        String image,
        List<String> entryPoint,
        Map<String, String> environment,
        String role,
        String region,
        String hostname,
        boolean batch,
        AwsAccess aws) {

    public ContainerSpec {
        entryPoint = List.copyOf(entryPoint);
        environment = Map.copyOf(environment);
    }
}
