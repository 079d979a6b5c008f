package studio.titus.engine;

import org.jspecify.annotations.Nullable;

/**
 * A profile of the user's AWS files, as far as the files tell.
 *
 * @param region code of the region it names, null for none
 * @param secondFactor whether it asks for a one-time code
 */
public record KnownProfile(String name, Kind kind, @Nullable String region, boolean secondFactor) {

    /** Where a profile's credentials come from. Source: AWS SDKs and tools reference guide, "Settings reference". */
    public enum Kind {
        /** Access keys that stay until they are deleted. */
        KEYS,
        /** Access keys with a session token. */
        SESSION,
        /** IAM Identity Center. */
        SSO,
        /** A browser sign-in of the console's user, {@code aws login}. */
        LOGIN,
        /** A role taken on with another profile's credentials. */
        ROLE,
        /** A role taken on with a token of another identity provider. */
        WEB_IDENTITY,
        /** A program that prints credentials. */
        PROCESS,
        /** Settings only, no credentials. */
        NONE,
        /** The one of a rehearsal, which opens without credentials. */
        REHEARSAL
    }
}
