package studio.titus.titus.job.rules;

import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.SecurityProfile;

/** Security groups and roles that are taken and then not found, or cost more than they need. */
final class SecurityTraps implements Trap {

    private static final Pattern ROLE = Pattern.compile("arn:aws(-[a-z]+)*:iam::\\d+:role/.+");
    private static final Pattern GROUP = Pattern.compile("sg-([0-9a-f]{8}|[0-9a-f]{17})");
    private static final String GROUPS = "container.securityProfile.securityGroups";

    @Override
    public void check(JobDescriptor job, Consumer<Finding> found) {
        SecurityProfile security = job.container().security();
        List<String> groups = security.groups();
        if (!groups.equals(groups.stream().sorted().toList())) {
            found.accept(Finding.warning(
                    GROUPS, "Sort the security groups: each order of them takes a network interface of its own."));
        }
        if (new HashSet<>(groups).size() < groups.size()) {
            found.accept(Finding.warning(GROUPS, "A security group is named twice."));
        }
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).startsWith("sg-") && !GROUP.matcher(groups.get(i)).matches()) {
                found.accept(Finding.warning(
                        GROUPS + "[" + i + "]", "%s is no security group's id.".formatted(groups.get(i))));
            }
        }
        String role = security.iamRole().trim();
        if (!role.isEmpty() && !ROLE.matcher(role).matches()) {
            found.accept(Finding.warning(
                    "container.securityProfile.iamRole",
                    "Give the role's whole ARN: the master guesses the account of a mere name."));
        }
    }
}
