package studio.titus.rehearsal.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The text with which EC2 says what was denied, and which only STS can read. */
public final class EncodedDenial {

    private static final String PREFIX = "rehearsal-";

    private EncodedDenial() {}

    /** Hides an IAM action, such as {@code ec2:CreateVpc}. */
    static String of(String action) {
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(action.getBytes(StandardCharsets.UTF_8));
    }

    /** The action that was denied; empty when the text is not one of a rehearsal's. */
    public static Optional<String> action(String message) {
        if (!message.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            var action = Base64.getUrlDecoder().decode(message.substring(PREFIX.length()));
            return Optional.of(new String(action, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
