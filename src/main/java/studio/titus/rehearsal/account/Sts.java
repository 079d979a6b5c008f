package studio.titus.rehearsal.account;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.awssdk.services.sts.model.DecodeAuthorizationMessageRequest;
import software.amazon.awssdk.services.sts.model.DecodeAuthorizationMessageResponse;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;
import software.amazon.awssdk.services.sts.model.GetSessionTokenRequest;
import software.amazon.awssdk.services.sts.model.GetSessionTokenResponse;
import studio.titus.rehearsal.control.AwsService;
import studio.titus.rehearsal.wire.AwsErrors;
import studio.titus.rehearsal.wire.EncodedDenial;
import studio.titus.rehearsal.wire.Operations;
import studio.titus.rehearsal.wire.World;

/** The security token service: who calls, and credentials that end. */
public final class Sts {

    private static final Duration USUAL_SESSION = Duration.ofHours(12);
    private static final Duration USUAL_ROLE_SESSION = Duration.ofHours(1);

    private static final String DECODED = """
        {"allowed":false,"explicitDeny":false,"matchedStatements":{"items":[]},"failures":{"items":[]},\
        "context":{"principal":{"arn":"%s"},"action":"%s","resource":"*"}}\
        """;

    private final World world;
    private final String account;
    private final Operations operations = new Operations();

    /**
     * The token service of an account.
     *
     * @param account its twelve digits
     */
    public Sts(World world, String account) {
        this.world = world;
        this.account = account;
        operations
                .on(GetCallerIdentityRequest.class, this::identity)
                .on(GetSessionTokenRequest.class, this::sessionToken)
                .on(AssumeRoleRequest.class, this::assumeRole)
                .on(DecodeAuthorizationMessageRequest.class, this::decode);
    }

    /** What the service answers. */
    public Operations operations() {
        return operations;
    }

    private GetCallerIdentityResponse identity(GetCallerIdentityRequest request) {
        String arn = world.circumstances().caller();
        return GetCallerIdentityResponse.builder()
                .account(account)
                .arn(arn)
                .userId(arn.contains(":assumed-role/") ? "AROAREHEARSAL00000001:session" : "AIDAREHEARSAL00000001")
                .build();
    }

    private GetSessionTokenResponse sessionToken(GetSessionTokenRequest request) {
        return GetSessionTokenResponse.builder()
                .credentials(credentials(request.durationSeconds(), USUAL_SESSION))
                .build();
    }

    private AssumeRoleResponse assumeRole(AssumeRoleRequest request) {
        String role = request.roleArn().substring(request.roleArn().lastIndexOf('/') + 1);
        return AssumeRoleResponse.builder()
                .credentials(credentials(request.durationSeconds(), USUAL_ROLE_SESSION))
                .assumedRoleUser(user -> user.assumedRoleId("AROAREHEARSAL00000001:" + request.roleSessionName())
                        .arn("arn:aws:sts::" + account + ":assumed-role/" + role + "/" + request.roleSessionName()))
                .build();
    }

    /** Keys that look like keys and open nothing. */
    private Credentials credentials(@Nullable Integer seconds, Duration usual) {
        var length = Optional.ofNullable(seconds).map(Duration::ofSeconds).orElse(usual);
        return Credentials.builder()
                .accessKeyId("ASIA" + world.dice().capitals("access key", 16))
                .secretAccessKey(world.dice().hex("secret key", 40))
                .sessionToken(world.dice().hex("session token", 64))
                .expiration(world.now().plus(length))
                .build();
    }

    private DecodeAuthorizationMessageResponse decode(DecodeAuthorizationMessageRequest request) {
        String action = EncodedDenial.action(request.encodedMessage())
                .orElseThrow(() -> AwsErrors.of(
                        AwsService.STS,
                        "InvalidAuthorizationMessageException",
                        "Message is not a valid encoded message.",
                        400));
        return DecodeAuthorizationMessageResponse.builder()
                .decodedMessage(DECODED.formatted(world.circumstances().caller(), action))
                .build();
    }
}
