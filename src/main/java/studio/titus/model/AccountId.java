package studio.titus.model;

/** An AWS account number: exactly twelve digits, leading zeros count. */
public record AccountId(String value) {

    /** @throws IllegalArgumentException if the value is not twelve digits */
    public AccountId {
        if (!value.matches("\\d{12}")) {
            throw new IllegalArgumentException("An AWS account id is twelve digits");
        }
    }

    /** Reads an account id; the console's form with hyphens is answered with the plain one. */
    public static Checked<AccountId> check(String text) {
        String typed = text.strip();
        if (typed.matches("\\d{12}")) {
            return Checked.valid(new AccountId(typed));
        }
        String digits = typed.replaceAll("[-\\s]", "");
        return digits.matches("\\d{12}")
                ? Checked.invalid(
                        "account.hyphens", "An account id is twelve digits. Type %s.".formatted(digits), digits)
                : Checked.invalid(
                        "account.malformed",
                        "\"%s\" is not an AWS account id. Type the twelve digits the console shows at the top right."
                                .formatted(typed));
    }

    @Override
    public String toString() {
        return value;
    }
}
