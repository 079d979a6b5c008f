package studio.titus.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.ProfileFile;
import studio.titus.engine.CloudConnector.CredentialSource;
import studio.titus.engine.CloudException;
import studio.titus.engine.KnownProfile;
import studio.titus.engine.KnownProfile.Kind;
import studio.titus.engine.OneTimeCode;
import studio.titus.model.Secret;
import studio.titus.problem.Problem;
import studio.titus.rehearsal.control.Fault;

class SignInTest {

    private static final String PROFILES = """
        [default]
        aws_access_key_id = AKIADEFAULT
        aws_secret_access_key = secret
        [profile lab]
        aws_access_key_id = AKIALAB
        aws_secret_access_key = secret
        aws_session_token = token
        [profile empty]
        region = eu-west-1
        [profile strict]
        role_arn = arn:aws:iam::123456789012:role/x
        source_profile = default
        mfa_serial = arn:aws:iam::123456789012:mfa/ada
        [profile user]
        aws_access_key_id = AKIAUSER
        aws_secret_access_key = secret
        mfa_serial = arn:aws:iam::123456789012:mfa/ada
        [profile printed]
        credential_process = /opt/print
        [profile token]
        role_arn = arn:aws:iam::123456789012:role/x
        web_identity_token_file = /tmp/token
        [profile sso]
        sso_session = corp
        sso_account_id = 123456789012
        sso_role_name = dev
        [profile through]
        role_arn = arn:aws:iam::123456789012:role/x
        source_profile = sso
        [sso-session corp]
        sso_region = eu-west-1
        sso_start_url = https://titus-studio-test.invalid/start
        """;

    private final Lab lab = new Lab();
    private final SignIn signIn = new SignIn(lab.pace);

    @Test
    void profilesAreListedByName() {
        assertThat(finder(Map.of(), PROFILES).profiles())
                .extracting(KnownProfile::name, KnownProfile::kind, KnownProfile::region, KnownProfile::secondFactor)
                .containsExactly(
                        tuple("default", Kind.KEYS, null, false),
                        tuple("empty", Kind.NONE, "eu-west-1", false),
                        tuple("lab", Kind.SESSION, null, false),
                        tuple("printed", Kind.PROCESS, null, false),
                        tuple("sso", Kind.SSO, null, false),
                        tuple("strict", Kind.ROLE, null, true),
                        tuple("through", Kind.ROLE, null, false),
                        tuple("token", Kind.WEB_IDENTITY, null, false),
                        tuple("user", Kind.KEYS, null, true));
        assertThat(finder(Map.of(), "").profiles()).isEmpty();
    }

    @Test
    void theEnvironmentComesBeforeProfiles() {
        var environment = Map.of("AWS_ACCESS_KEY_ID", "AKIAENV", "AWS_SECRET_ACCESS_KEY", "s", "AWS_PROFILE", "lab");

        assertThat(key(environment, new CredentialSource.Standard())).isEqualTo("AKIAENV");
        assertThat(key(Map.of("AWS_PROFILE", "lab"), new CredentialSource.Standard()))
                .isEqualTo("AKIALAB");
        assertThat(key(Map.of(), new CredentialSource.Standard())).isEqualTo("AKIADEFAULT");
        assertThat(key(environment, new CredentialSource.Profile("lab"))).isEqualTo("AKIALAB");
        assertThat(key(environment, new CredentialSource.Keys("AKIATYPED", Secret.of("s"), null)))
                .isEqualTo("AKIATYPED");
    }

    @ParameterizedTest
    @CsvSource({"AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY", "AWS_SECRET_ACCESS_KEY, AWS_ACCESS_KEY_ID"})
    void halfAPairOfKeysIsNotExchangedForAnotherAccount(String there, String missing) {
        var problem = problem(Map.of(there, "AKIAENV", missing, " "), PROFILES, new CredentialSource.Standard());

        assertThat(problem.code()).isEqualTo("aws.credentials.half");
        assertThat(problem.what()).isEqualTo(missing + " is not set");
        assertThat(key(Map.of(there, "AKIAENV"), new CredentialSource.Profile("lab")))
                .isEqualTo("AKIALAB");
    }

    @Test
    void missingCredentialsAndAnUnknownProfileAreToldApart() {
        assertThat(problem(Map.of(), "", new CredentialSource.Standard()).code())
                .isEqualTo("aws.credentials.missing");
        var unknown = problem(Map.of(), PROFILES, new CredentialSource.Profile("lba"));
        assertThat(unknown.code()).isEqualTo("aws.credentials.no-profile");
        assertThat(unknown.text()).contains("default, empty, lab, printed");
    }

    @Test
    void aProfileThatGivesNothingSaysSo() {
        var problem = problem(Map.of(), PROFILES, new CredentialSource.Profile("empty"));

        assertThat(problem.code()).isEqualTo("aws.credentials.unusable");
        assertThat(problem.what()).contains("empty");
    }

    @Test
    void aSecondFactorIsRefusedWithAWayOut() {
        var failure = catchThrowableOfType(CloudException.class, () -> withCode("strict", OneTimeCode.nobody()));

        assertThat(failure.problem().code()).isEqualTo("aws.credentials.mfa");
        assertThat(failure.problem().text()).contains("aws sts get-session-token");
    }

    @ParameterizedTest
    @CsvSource({"strict, AssumeRole", "user, GetSessionToken"})
    void theCodeOfASecondFactorOpensASession(String profile, String action) {
        var session = withCode(profile, (name, device) -> {
            assertThat(name).isEqualTo(profile);
            assertThat(device).isEqualTo("arn:aws:iam::123456789012:mfa/ada");
            return Optional.of("123 456");
        });

        assertThat(lab.switchboard.count(action)).isEqualTo(1);
        assertThat(session.resolveCredentials().expirationTime()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"strict, AssumeRole", "user, GetSessionToken"})
    void aCodeThatIsNotAcceptedIsToldFromAMissingRight(String profile, String action) {
        lab.switchboard.nth(
                action,
                1,
                new Fault.Refuse(
                        "AccessDenied", "MultiFactorAuthentication failed with invalid MFA one time pass code.", 403));
        lab.switchboard.nth(
                action, 2, new Fault.Refuse("AccessDenied", "User ada is not authorized to perform " + action, 403));

        assertThat(codeProblem(profile, "123456").code()).isEqualTo("aws.credentials.mfa-wrong");
        assertThat(codeProblem(profile, "123456").code()).startsWith("aws.denied");
        assertThat(codeProblem(profile, "12345").code()).isEqualTo("aws.credentials.mfa-wrong");
    }

    private Problem codeProblem(String profile, String code) {
        return catchThrowableOfType(CloudException.class, () -> withCode(profile, (name, device) -> Optional.of(code)))
                .problem();
    }

    private AwsCredentialsProvider withCode(String profile, OneTimeCode codes) {
        var found = finder(Map.of(), PROFILES).find(new CredentialSource.Profile(profile));
        assertThat(found.provider().resolveCredentials().accessKeyId()).isIn("AKIADEFAULT", "AKIAUSER");
        return new SecondFactorSession(lab.aws.sts(), codes).open(Objects.requireNonNull(found.factor()));
    }

    @ParameterizedTest
    @CsvSource({"sso, aws sso login --profile sso", "through, aws sso login --profile sso"})
    void aSingleSignOnThatIsOverSaysWhatToRun(String profile, String command) {
        var problem = problem(Map.of(), PROFILES, new CredentialSource.Profile(profile));

        assertThat(problem.code()).isEqualTo("aws.credentials.sso-expired");
        assertThat(problem.text()).contains(command);
    }

    @Test
    void aNetworkThatIsDownIsNotTakenForASessionThatIsOver() {
        AwsCredentialsProvider offline = () -> {
            throw SdkClientException.create("Unable to execute", new UnknownHostException("portal.sso.eu-west-1"));
        };

        var failure = catchThrowableOfType(
                CloudException.class,
                () -> signIn.credentials(
                        new CredentialFinder.Found(offline, "sso", "aws sso login --profile sso", null)));

        assertThat(failure.problem().code()).isEqualTo("aws.network.dns");
    }

    @ParameterizedTest
    @CsvSource({
        "InvalidClientTokenId, The security token included in the request is invalid., aws.credentials.unknown-key",
        "SignatureDoesNotMatch, The request signature we calculated does not match, aws.credentials.wrong-secret",
        "SignatureDoesNotMatch, Signature not yet current: 20261122T120000Z is later, aws.clock",
        "ExpiredToken, The security token included in the request is expired, aws.credentials.expired",
        "OptInRequired, You are not subscribed, aws.region-disabled"
    })
    void whatIsWrongWithTheKeysIsToldApart(String code, String message, String problem) {
        lab.switchboard.always("GetCallerIdentity", new Fault.Refuse(code, message, 403));

        var failure = catchThrowableOfType(CloudException.class, this::identify);

        assertThat(failure.problem().code()).isEqualTo(problem);
    }

    @Test
    void aPassingFaultOfAwsIsTriedAgain() {
        lab.switchboard.nth("GetCallerIdentity", 1, new Fault.FailBefore());

        identify();

        assertThat(lab.switchboard.count("GetCallerIdentity")).isEqualTo(2);
    }

    private void identify() {
        var keys = new CredentialSource.Keys("AKIATYPED", Secret.of("s"), null);
        var credentials = signIn.credentials(finder(Map.of(), "").find(keys));
        assertThat(signIn.identity(lab.aws.sts(), credentials).accountId()).isEqualTo("123456789012");
    }

    private String key(Map<String, String> environment, CredentialSource source) {
        return signIn.credentials(finder(environment, PROFILES).find(source)).accessKeyId();
    }

    private Problem problem(Map<String, String> environment, String profiles, CredentialSource source) {
        return catchThrowableOfType(
                        CloudException.class,
                        () -> signIn.credentials(finder(environment, profiles).find(source)))
                .problem();
    }

    private static CredentialFinder finder(Map<String, String> environment, String profiles) {
        Supplier<ProfileFile> file = () -> ProfileFile.builder()
                .type(ProfileFile.Type.CONFIGURATION)
                .content(new ByteArrayInputStream(profiles.getBytes(StandardCharsets.UTF_8)))
                .build();
        return new CredentialFinder(environment, file);
    }
}
