package studio.titus.aws.preflight;

/** Whether Auto Scaling has its own role in the account; AWS makes it with the first group. */
final class ServiceRoleCheck {

    private static final String ROLE = "AWSServiceRoleForAutoScaling";

    private final Asker asker;

    ServiceRoleCheck(Asker asker) {
        this.asker = asker;
    }

    Finding look() {
        try {
            asker.ask("iam:GetRole", clients -> clients.iam().getRole(request -> request.roleName(ROLE)));
            return Finding.ok("The account has %s.".formatted(ROLE));
        } catch (Unanswered e) {
            return e.code().equals("NoSuchEntity")
                    ? Finding.ok("AWS makes %s with the account's first group; that takes iam:CreateServiceLinkedRole."
                            .formatted(ROLE))
                    : e.finding();
        }
    }
}
