package studio.titus.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The name of an S3 general purpose bucket. Source of the rules: S3 user guide, "General purpose bucket naming rules".
 */
public record BucketName(String value) {

    /** @throws IllegalArgumentException with the message of {@link #check} */
    public BucketName {
        if (check(value, value) instanceof Checked.Invalid<String> invalid) {
            throw new IllegalArgumentException(invalid.message());
        }
    }

    /**
     * One rule as a line with a tick.
     *
     * @param code stable, dotted, lower case, for instance {@code bucket.length}
     * @param label the rule in words
     * @param passed whether the text keeps it
     */
    public record Rule(String code, String label, boolean passed) {}

    /** Every rule with its verdict over text that is perhaps still being typed. */
    public static List<Rule> rules(String text) {
        return BucketRule.ALL.stream()
                .map(rule -> new Rule(rule.code(), rule.label(), rule.test().test(text)))
                .toList();
    }

    /** Reads a bucket name; the first broken rule is named, with the corrected name where there is an obvious one. */
    public static Checked<BucketName> check(String text) {
        String typed = text.strip();
        return switch (check(typed, typed)) {
            case Checked.Valid<String> _ -> new Checked.Valid<>(new BucketName(typed), hints(typed));
            case Checked.Invalid<String> invalid -> invalid.as();
        };
    }

    /** @throws IllegalArgumentException with the message of {@link #check} */
    public static BucketName of(String text) {
        return check(text).orElseThrow();
    }

    /**
     * A name no other account is likely to hold: {@code titus-logs-<20 of the stack's name>-<account>-<region>},
     * at most 59 letters.
     */
    public static BucketName suggest(StackName stack, AccountId account, Region region) {
        String name = stack.value();
        String shortened = name.substring(0, Math.min(20, name.length())).replaceFirst("-+$", "");
        return new BucketName("titus-logs-%s-%s-%s".formatted(shortened, account, region));
    }

    /**
     * The region named by a name of the account's own name space, {@code …-<account>-<region>-an}; empty for a name of
     * the global one. S3 takes such a name only together with the header {@code x-amz-bucket-namespace}.
     */
    public Optional<String> accountNamespaceRegion() {
        return BucketRule.accountNamespaceRegion(value);
    }

    private static Checked<String> check(String name, String shown) {
        if (name.isEmpty()) {
            return Checked.invalid(
                    "bucket.empty",
                    "The log bucket needs a name. Type one that nobody else has, for instance titus-logs-x7k2.");
        }
        return BucketRule.ALL.stream()
                .filter(rule -> !rule.test().test(name))
                .findFirst()
                .<Checked<String>>map(broken -> refuse(broken, shown))
                .orElseGet(() -> Checked.valid(name));
    }

    private static Checked<String> refuse(BucketRule broken, String name) {
        String meant = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9.-]+", "-")
                .replaceAll("\\.{2,}", ".")
                .replaceAll("^[.-]+|[.-]+$", "");
        boolean passes = BucketRule.ALL.stream().allMatch(rule -> rule.test().test(meant));
        String advice = passes ? "Type " + meant + "." : broken.advice();
        return Checked.invalid(
                broken.code(),
                "\"%s\" cannot name a bucket: %s. %s".formatted(name, broken.need(), advice),
                passes ? meant : null);
    }

    private static List<String> hints(String name) {
        return name.contains(".")
                ? List.of("S3's certificate does not cover names with dots; hyphens avoid trouble.")
                : List.of();
    }

    @Override
    public String toString() {
        return value;
    }
}
