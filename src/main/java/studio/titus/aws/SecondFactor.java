package studio.titus.aws;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.profiles.Profile;

/**
 * What a profile says about its second factor. The SDK for Java ignores these settings.
 *
 * @param device serial number or ARN, {@code mfa_serial}
 * @param role the role to take on with the code, null for a session of the user itself
 * @param seconds how long the session shall last, null for AWS's own choice
 */
record SecondFactor(
        String profile,
        String device,
        @Nullable String role,
        @Nullable String externalId,
        String sessionName,
        @Nullable Integer seconds) {

    static Optional<SecondFactor> of(Profile profile) {
        return profile.property("mfa_serial")
                .map(device -> new SecondFactor(
                        profile.name(),
                        device,
                        profile.property("role_arn").orElse(null),
                        profile.property("external_id").orElse(null),
                        profile.property("role_session_name").orElse("titus-studio"),
                        profile.property("duration_seconds")
                                .flatMap(SecondFactor::number)
                                .orElse(null)));
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
