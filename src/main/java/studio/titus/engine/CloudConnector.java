package studio.titus.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.titus.model.Region;
import studio.titus.model.Secret;

/** Opens the door to an account: AWS, or the rehearsal cloud. */
public interface CloudConnector {

    /** Where credentials come from. */
    sealed interface CredentialSource {
        /** What the AWS tools would use: environment, then the default profile. */
        record Standard() implements CredentialSource {}

        /** A profile of the user's AWS files. */
        record Profile(String name) implements CredentialSource {}

        /** Typed in; kept in memory only. */
        record Keys(
                String accessKeyId,
                Secret secretAccessKey,
                @Nullable Secret sessionToken) implements CredentialSource {}
    }

    /** The profiles that the user's AWS files offer, by name. Empty when there are none. */
    List<KnownProfile> profiles();

    /**
     * Signs in and asks who we are. Blocks; at most a few seconds.
     *
     * @throws CloudException with a problem that tells missing, wrong and expired credentials, a wrong clock and a missing network apart
     */
    CloudSession connect(CredentialSource source, Region region);

    /**
     * Signs in as above, and asks for a one-time code where the profile wants a second factor. A door that wants none does
     * not ask.
     *
     * @throws CloudException with a problem {@code aws.credentials.mfa} when no code was given, {@code
     *     aws.credentials.mfa-wrong} when it was not accepted
     */
    default CloudSession connect(CredentialSource source, Region region, OneTimeCode codes) {
        return connect(source, region);
    }
}
