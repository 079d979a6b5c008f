package studio.titus.titus.job.rules;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.titus.titus.job.judge.Violation;

/** The gateway's sentences in plainer words. */
final class Sentences {

    private record Plain(Pattern said, String sentence) {}

    private static final List<Plain> TABLE = List.of(
            plain("applicationName: .*", "The application needs a name."),
            plain("owner.teamEmail: .*", "An e-mail address is needed, with an @."),
            plain(
                    "container.image.name: .*",
                    "The image's name may hold letters, digits and . / _ - only: no host with a port, no tag, no"
                            + " blank."),
            plain("container.image: .* not both", "Give the tag or the digest, not both."),
            plain(
                    "container.image: .*",
                    "A tag (letters, digits, . _ -) or a digest is needed; a digest counts if a decimal digit follows"
                            + " sha256:."),
            plain(".*securityGroups: Number.*", "1 to 6 security groups are needed."),
            plain(".*securityGroups: .*", "The id of each security group begins with sg-."),
            plain(".*iamRole: .*", "An IAM role is needed."),
            plain(".*: Above maximum allowed value (.*)", "At most $1 is allowed."),
            plain(".*cpu: .*", "A number is needed."),
            plain(".*gpu: .*", "The number must be 0 or more, and at most 16."),
            plain(".*efsId: .*", "The file system needs an id, such as fs-0a1b2c3d."),
            plain(".*mountPoint: .*", "The file system needs a folder within the container."),
            plain(
                    ".*Constraints: .*constraints (\\[.*])",
                    "Unknown: $1. The constraints are uniqueHost, exclusiveHost and zoneBalance."),
            plain("container: .*constraints: (\\[.*])", "Preferred and required at once: $1. Choose one."),
            plain("extensions.size: .*at least one.*", "At least one task is needed."),
            plain("extensions.size: .* > (\\d+)", "At most $1 tasks are allowed."),
            plain("extensions.runtimeLimitMs: .*too low.*", "The runtime limit must be 60 seconds or more."),
            plain("extensions.runtimeLimitMs: .*", "The runtime limit must be 864000 seconds (10 days) or less."),
            plain(
                    "extensions.capacity: 'min'\\((.*)\\) .*\\((.*)\\)",
                    "The least number of tasks ($1) is above the wanted one ($2)."),
            plain(
                    "extensions.capacity: 'desired'\\((.*)\\) .*\\((.*)\\)",
                    "The wanted number of tasks ($1) is above the most ($2)."),
            plain("extensions.capacity: .* > (\\d+)", "At most $1 tasks are allowed."),
            plain("extensions.*", "The number must be 0 or more, and not too big."));

    private Sentences() {}

    private static Plain plain(String said, String sentence) {
        return new Plain(Pattern.compile(said, Pattern.DOTALL), sentence);
    }

    static String of(Violation violation) {
        String said = violation.field() + ": " + violation.description();
        return TABLE.stream()
                .filter(plain -> plain.said().matcher(said).matches())
                .findFirst()
                .map(plain -> filled(plain, said))
                .orElse(violation.description());
    }

    private static String filled(Plain plain, String said) {
        Matcher matcher = plain.said().matcher(said);
        return matcher.replaceFirst(plain.sentence());
    }
}
