package studio.titus.model;

/**
 * What stands before the original's names so that two stacks fit in one account: empty, or up to 32 letters, digits,
 * hyphens and underscores with a letter first. 32 keeps the longest role name within IAM's 64 characters.
 */
public record NamePrefix(String value) {

    /** The original's own names. */
    public static final NamePrefix NONE = new NamePrefix("");

    private static final String PATTERN = "([A-Za-z][A-Za-z0-9_-]{0,31})?";

    /** @throws IllegalArgumentException with the message of {@link #check} */
    public NamePrefix {
        if (!isLegal(value)) {
            throw new IllegalArgumentException("\"" + value + "\" cannot begin the names of AWS resources");
        }
    }

    public static Checked<NamePrefix> check(String text) {
        String typed = text.strip();
        if (isLegal(typed)) {
            return Checked.valid(new NamePrefix(typed));
        }
        if (typed.startsWith("sg-")) {
            return Checked.invalid(
                    "name-prefix.reserved",
                    "EC2 keeps names beginning with \"sg-\" for itself. Type another prefix, for instance s%s."
                            .formatted(typed.substring(3)));
        }
        return Checked.invalid(
                "name-prefix.malformed",
                "\"%s\" cannot begin the names of AWS resources. Type up to 32 letters, digits, hyphens or underscores "
                                .formatted(typed)
                        + "with a letter first, for instance second-, or leave it empty.");
    }

    private static boolean isLegal(String value) {
        return value.matches(PATTERN) && !value.startsWith("sg-");
    }

    /** The prefix before one of the original's names. */
    public String name(String original) {
        return value + original;
    }

    @Override
    public String toString() {
        return value;
    }
}
