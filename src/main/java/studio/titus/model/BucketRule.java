package studio.titus.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One rule of S3 for names of buckets.
 *
 * @param label the rule as a line with a tick
 * @param need the rule within a sentence
 * @param advice what to type instead where no corrected name can be worked out
 */
record BucketRule(String code, String label, String need, String advice, Predicate<String> test) {

    private static final List<String> RESERVED_STARTS = List.of("xn--", "sthree-", "amzn-s3-demo-");
    private static final List<String> RESERVED_ENDS = List.of("-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3");
    private static final Pattern ACCOUNT_NAMESPACE = Pattern.compile(".+-\\d{12}-([a-z]+(?:-[a-z]+)+-\\d)-an");
    private static final String EXAMPLE = "Type for instance titus-logs-x7k2.";

    static final List<BucketRule> ALL = List.of(
            new BucketRule(
                    "bucket.length",
                    "3 to 63 characters",
                    "a name has 3 to 63 characters",
                    "Type a shorter or longer name, for instance titus-logs-x7k2.",
                    name -> name.length() >= 3 && name.length() <= 63),
            rule(
                    "bucket.characters",
                    "Only lower-case letters, digits, dots and hyphens",
                    "a name has only lower-case letters, digits, dots and hyphens",
                    name -> name.matches("[a-z0-9.-]+")),
            rule(
                    "bucket.ends",
                    "Begins and ends with a letter or digit",
                    "a name begins and ends with a letter or digit",
                    name -> name.matches("[a-z0-9]|[a-z0-9](?s:.)*[a-z0-9]")),
            rule(
                    "bucket.dots",
                    "No two dots side by side",
                    "two dots may not stand side by side",
                    name -> !name.contains("..")),
            rule(
                    "bucket.address",
                    "Not shaped like an IP address",
                    "a name may not look like an IP address",
                    name -> !name.matches("\\d+\\.\\d+\\.\\d+\\.\\d+")),
            rule(
                    "bucket.reserved-start",
                    "No reserved beginning (" + String.join(", ", RESERVED_STARTS) + ")",
                    "S3 keeps names beginning with " + String.join(", ", RESERVED_STARTS) + " for itself",
                    name -> RESERVED_STARTS.stream().noneMatch(name::startsWith)),
            rule(
                    "bucket.reserved-end",
                    "No reserved ending (" + String.join(", ", RESERVED_ENDS) + ")",
                    "S3 keeps names ending with " + String.join(", ", RESERVED_ENDS) + " for itself",
                    name -> RESERVED_ENDS.stream().noneMatch(name::endsWith)),
            rule(
                    "bucket.account-namespace",
                    "Ends with -an only as …-<account>-<region>-an",
                    "only names of an account's own name space end with -an, as in"
                            + " titus-logs-111122223333-eu-west-1-an",
                    name -> !name.endsWith("-an")
                            || accountNamespaceRegion(name).isPresent()));

    static Optional<String> accountNamespaceRegion(String name) {
        return Stream.of(name)
                .map(ACCOUNT_NAMESPACE::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    private static BucketRule rule(String code, String label, String need, Predicate<String> test) {
        return new BucketRule(code, label, need, EXAMPLE, test);
    }
}
