package studio.titus.titus.job;

import java.util.List;
import java.util.Map;

/**
 * What a container may do and who may reach it.
 *
 * @param groups ids of security groups, in the order sent: another order takes another network interface
 * @param iamRole its ARN
 * @param attributes kept, although they mean something within Netflix only
 */
public record SecurityProfile(List<String> groups, String iamRole, Map<String, String> attributes) {

    static final SecurityProfile NONE = new SecurityProfile(List.of(), "", Map.of());

    public SecurityProfile {
        groups = List.copyOf(groups);
        attributes = Ordered.copy(attributes);
    }

    public static SecurityProfile of(List<String> groups, String iamRole) {
        return new SecurityProfile(groups, iamRole, Map.of());
    }
}
