package studio.titus.model;

import java.util.Locale;

/** The name of one deployment: lower-case letters, digits and hyphens, 1 to 32, a letter first. */
public record StackName(String value) {

    private static final String PATTERN = "[a-z][a-z0-9-]{0,31}";
    private static final String RULE =
            "a stack name has 1 to 32 lower-case letters, digits and hyphens and begins with a letter";

    /** @throws IllegalArgumentException if the value breaks the rule */
    public StackName {
        if (!value.matches(PATTERN)) {
            throw new IllegalArgumentException("\"" + value + "\": " + RULE);
        }
    }

    public static Checked<StackName> check(String text) {
        String typed = text.strip();
        if (typed.matches(PATTERN)) {
            return Checked.valid(new StackName(typed));
        }
        if (typed.isEmpty()) {
            return Checked.invalid("stack-name.empty", "The stack needs a name. Type one, for instance titus-poc.");
        }
        String meant = meant(typed);
        String why = "\"%s\" cannot name a stack: %s.".formatted(typed, RULE);
        return meant.matches(PATTERN)
                ? Checked.invalid("stack-name.malformed", why + " Type " + meant + ".", meant)
                : Checked.invalid("stack-name.malformed", why + " Type for instance titus-poc.");
    }

    /** @throws IllegalArgumentException with the message of {@link #check} */
    public static StackName of(String text) {
        return check(text).orElseThrow();
    }

    private static String meant(String typed) {
        String letters = typed.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9-]+", "-")
                .replaceFirst("^[^a-z]+", "")
                .replaceFirst("-+$", "");
        return letters.length() <= 32 ? letters : letters.substring(0, 32).replaceFirst("-+$", "");
    }

    @Override
    public String toString() {
        return value;
    }
}
