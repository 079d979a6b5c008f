package studio.titus.titus.job.judge;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import studio.titus.titus.job.wire.Message;

/** What it may do. */
final class SecurityRules implements Rule {

    private static final Pattern GROUP = Pattern.compile("sg-.*");
    private static final int MOST_GROUPS = 6;

    @Override
    public void check(Message job, BiConsumer<String, String> broken) {
        Message profile = job.message("container").message("securityProfile");
        List<String> groups = profile.texts("securityGroups");
        String field = "container.securityProfile.securityGroups";
        if (groups.isEmpty() || groups.size() > MOST_GROUPS) {
            broken.accept(field, "Number of security groups must be between 1 and 6");
        }
        if (!groups.stream().allMatch(group -> GROUP.matcher(group).matches())) {
            broken.accept(field, "Syntactically invalid security group ids: " + String.join(",", groups));
        }
        if (profile.text("iamRole").isEmpty()) {
            broken.accept("container.securityProfile.iamRole", "Syntactically invalid IAM role: ");
        }
    }
}
