package studio.titus.aws;

import java.util.List;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import studio.titus.engine.KnownProfile;
import studio.titus.engine.KnownProfile.Kind;

/** Tells the kinds of profiles apart, in the order in which the SDK looks at their properties. */
final class ProfileKinds {

    private ProfileKinds() {}

    /** The profiles of the files, by name. */
    static List<KnownProfile> of(ProfileFile file) {
        return file.profiles().values().stream()
                .map(profile -> new KnownProfile(
                        profile.name(),
                        kind(profile),
                        profile.property("region").orElse(null),
                        has(profile, "mfa_serial")))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    private static Kind kind(Profile profile) {
        if (has(profile, "role_arn")) {
            return has(profile, "web_identity_token_file") ? Kind.WEB_IDENTITY : Kind.ROLE;
        }
        if (has(profile, "sso_session") || has(profile, "sso_start_url")) {
            return Kind.SSO;
        }
        if (has(profile, "login_session")) {
            return Kind.LOGIN;
        }
        if (has(profile, "aws_access_key_id")) {
            return has(profile, "aws_session_token") ? Kind.SESSION : Kind.KEYS;
        }
        return has(profile, "credential_process") ? Kind.PROCESS : Kind.NONE;
    }

    static boolean has(Profile profile, String property) {
        return profile.property(property).isPresent();
    }
}
