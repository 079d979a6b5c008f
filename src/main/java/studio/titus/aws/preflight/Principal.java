package studio.titus.aws.preflight;

import java.util.Optional;

/** Whom IAM can simulate: it knows users and roles, but not sessions of them. */
final class Principal {

    private Principal() {}

    /** Whether this is the account's root user, to whom no policy applies. */
    static boolean root(String arn) {
        return arn.endsWith(":root");
    }

    /** The name of the role behind {@code arn:…:sts::ACCOUNT:assumed-role/NAME/SESSION}; empty for anyone else. */
    static Optional<String> assumedRole(String arn) {
        var parts = arn.split("[:/]");
        return parts.length > 6 && parts[5].equals("assumed-role") ? Optional.of(parts[6]) : Optional.empty();
    }

    /** Whether this is a session that belongs to no role. */
    static boolean federated(String arn) {
        return arn.contains(":federated-user/");
    }
}
