package studio.titus.aws;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.WebIdentityTokenFileCredentialsProvider;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import studio.titus.engine.CloudConnector.CredentialSource;
import studio.titus.engine.CloudException;
import studio.titus.engine.CloudException.Reaction;
import studio.titus.engine.KnownProfile;
import studio.titus.problem.Problem;

/**
 * Finds where credentials come from, in the order of the AWS tools: environment, web identity, profile, container. The metadata service
 * of EC2 is left out: on a desktop the question hangs.
 */
final class CredentialFinder {

    private static final String DEFAULT = "default";

    private final Map<String, String> environment;
    private final Supplier<ProfileFile> profileFile;

    CredentialFinder(Map<String, String> environment, Supplier<ProfileFile> profileFile) {
        this.environment = environment;
        this.profileFile = profileFile;
    }

    /**
     * A way to credentials.
     *
     * @param profile the profile it goes through, null for none
     * @param login the command that renews the profile's session, null when there is none to renew
     * @param factor what has to be given besides these credentials to get a session, null for nothing
     */
    record Found(
            AwsCredentialsProvider provider,
            @Nullable String profile,
            @Nullable String login,
            @Nullable SecondFactor factor) {

        static Found of(AwsCredentialsProvider provider) {
            return new Found(provider, null, null, null);
        }
    }

    /** The profiles, by name; empty when there are none or the files can't be read. */
    List<KnownProfile> profiles() {
        try {
            return ProfileKinds.of(profileFile.get());
        } catch (RuntimeException _) {
            return List.of();
        }
    }

    /** @throws CloudException when there are no credentials, or no profile of that name */
    Found find(CredentialSource source) {
        return switch (source) {
            case CredentialSource.Keys(var id, var secret, var token) ->
                Found.of(fixed(id, secret.reveal(), token == null ? null : token.reveal()));
            case CredentialSource.Profile(var name) -> profile(name);
            case CredentialSource.Standard _ -> standard();
        };
    }

    private static AwsCredentialsProvider fixed(String id, String secret, @Nullable String token) {
        return StaticCredentialsProvider.create(
                token == null
                        ? AwsBasicCredentials.create(id, secret)
                        : AwsSessionCredentials.create(id, secret, token));
    }

    private Found standard() {
        return fromVariables()
                .or(this::fromWebIdentity)
                .or(this::fromNamedProfile)
                .or(this::fromContainer)
                .orElseThrow(this::nothing);
    }

    private Optional<Found> fromVariables() {
        var id = variable("AWS_ACCESS_KEY_ID");
        var secret = variable("AWS_SECRET_ACCESS_KEY");
        var token = variable("AWS_SESSION_TOKEN").orElse(null);
        if (id.isPresent() != secret.isPresent()) {
            throw half(id.isPresent());
        }
        return id.isPresent() && secret.isPresent()
                ? Optional.of(Found.of(fixed(id.get(), secret.get(), token)))
                : Optional.empty();
    }

    /** Going on to a profile would work in another account than the one that was meant. */
    private static CloudException half(boolean idIsThere) {
        var there = idIsThere ? "AWS_ACCESS_KEY_ID" : "AWS_SECRET_ACCESS_KEY";
        var missing = idIsThere ? "AWS_SECRET_ACCESS_KEY" : "AWS_ACCESS_KEY_ID";
        var problem = Problem.of("aws.credentials.half", missing + " is not set")
                .because(there + " is, and neither is worth anything without the other.")
                .next("Set " + missing + " too, or unset " + there + " to use a profile.");
        return refused(problem, null);
    }

    private Optional<Found> fromWebIdentity() {
        return variable("AWS_WEB_IDENTITY_TOKEN_FILE")
                .map(_ -> Found.of(WebIdentityTokenFileCredentialsProvider.create()));
    }

    private Optional<Found> fromNamedProfile() {
        var named = variable("AWS_PROFILE");
        return named.map(this::profile).or(() -> read().profile(DEFAULT).map(_ -> profile(DEFAULT)));
    }

    private Optional<Found> fromContainer() {
        return Stream.of("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CONTAINER_CREDENTIALS_FULL_URI")
                .flatMap(name -> variable(name).stream())
                .findFirst()
                .map(_ -> Found.of(ContainerCredentialsProvider.create()));
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private Found profile(String name) {
        var file = read();
        var profile = file.profile(name).orElseThrow(() -> unknown(name, file));
        return SecondFactor.of(profile)
                .map(factor -> new Found(base(profile, file), name, login(profile, file), factor))
                .orElseGet(() -> new Found(provider(name, file), name, login(profile, file), null));
    }

    private static AwsCredentialsProvider provider(String name, ProfileFile file) {
        return ProfileCredentialsProvider.builder()
                .profileFile(file)
                .profileName(name)
                .build();
    }

    /** The credentials that a second factor is added to: the profile's own keys, or those of the profile it stands on. */
    private static AwsCredentialsProvider base(Profile profile, ProfileFile file) {
        var source = profile.property("source_profile").orElse(profile.name());
        return file.profile(source)
                .filter(holder -> ProfileKinds.has(holder, "aws_access_key_id"))
                .map(CredentialFinder::keysOf)
                .orElseGet(() -> provider(source, file));
    }

    private static AwsCredentialsProvider keysOf(Profile holder) {
        return fixed(
                holder.property("aws_access_key_id").orElse(""),
                holder.property("aws_secret_access_key").orElse(""),
                holder.property("aws_session_token").orElse(null));
    }

    /** A profile that takes on a role may stand on one that signs in. */
    private static @Nullable String login(Profile profile, ProfileFile file) {
        var signsIn = profile.property("source_profile").flatMap(file::profile).orElse(profile);
        if (ProfileKinds.has(signsIn, "sso_session") || ProfileKinds.has(signsIn, "sso_start_url")) {
            return "aws sso login --profile " + signsIn.name();
        }
        return ProfileKinds.has(signsIn, "login_session") ? "aws login --profile " + signsIn.name() : null;
    }

    private ProfileFile read() {
        try {
            return profileFile.get();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw refused(
                    Problem.of("aws.credentials.unreadable", "The AWS configuration files can't be read")
                            .because(Objects.requireNonNullElse(e.getMessage(), "They are damaged."))
                            .next("Correct the file, or type the keys in."),
                    e);
        }
    }

    private static CloudException unknown(String name, ProfileFile file) {
        var names = String.join(", ", file.profiles().keySet().stream().sorted().toList());
        var known = names.isEmpty() ? "There are no profiles on this computer." : "There are: " + names + ".";
        var problem = Problem.of("aws.credentials.no-profile", "There is no AWS profile \"%s\"".formatted(name))
                .because(known)
                .next("Choose one of these, or create it with aws configure --profile %s.".formatted(name));
        return refused(problem, null);
    }

    private CloudException nothing() {
        var problem = Problem.of("aws.credentials.missing", "No AWS credentials were found")
                .because("Neither the environment nor a default profile has any.")
                .next("Choose a profile, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or run aws configure.");
        return refused(problem, null);
    }

    private static CloudException refused(Problem problem, @Nullable Throwable cause) {
        return new CloudException(Reaction.CREDENTIALS, problem, cause);
    }
}
