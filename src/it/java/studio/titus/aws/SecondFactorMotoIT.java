package studio.titus.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import studio.titus.model.Region;
import studio.titus.testing.Moto;
import studio.titus.testing.Peer;

/** Sessions with a one-time code, as moto's token service opens them. */
class SecondFactorMotoIT {

    private static final Region REGION = Region.of("eu-west-1");
    private static final String DEVICE = "arn:aws:iam::123456789012:mfa/ada";

    private static Moto moto;
    private static AwsClientFactory factory;

    @BeforeAll
    static void startMoto() {
        Peer.require("moto_server");
        moto = Moto.start();
        factory =
                new AwsClientFactory(Map.of("AWS_ENDPOINT_URL", moto.endpoint().toString()), List.of());
    }

    @AfterAll
    static void stopMoto() {
        if (moto != null) {
            moto.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"arn:aws:iam::123456789012:role/lab, assumed-role/lab/titus-studio", ", arn:aws:"})
    void aCodeOpensASessionThatWorksAndEnds(String role, String identity) {
        var factor = new SecondFactor("lab", DEVICE, role, null, "titus-studio", 3600);
        var keys = StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));

        try (var connections = factory.connections();
                var sts = factory.sts(new AwsClientFactory.Access(REGION, keys, connections))) {
            AwsCredentialsProvider session =
                    new SecondFactorSession(sts, (profile, device) -> Optional.of("123456")).open(factor);

            assertThat(session.resolveCredentials().expirationTime())
                    .hasValueSatisfying(end -> assertThat(end).isAfter(Instant.now()));
            try (var asked = factory.sts(new AwsClientFactory.Access(REGION, session, connections))) {
                assertThat(asked.getCallerIdentity().arn()).contains(identity);
            }
        }
    }
}
