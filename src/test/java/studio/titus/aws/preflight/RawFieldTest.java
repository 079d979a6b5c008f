package studio.titus.aws.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import studio.titus.aws.AwsClients;
import studio.titus.engine.Preflight.Verdict;

/** The SDK's own client, over an answer as EC2 sends it. */
class RawFieldTest {

    private static final String ANSWER = """
        <?xml version="1.0" encoding="UTF-8"?>
        <GetInstanceMetadataDefaultsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">
            <requestId>1</requestId>
            <accountLevel>
                <httpTokens>%s</httpTokens>
                %s
            </accountLevel>
        </GetInstanceMetadataDefaultsResponse>
        """;

    @ParameterizedTest
    @CsvSource({
        "required, <httpTokensEnforced>enabled</httpTokensEnforced>, STOP, enforces",
        "required, <httpTokensEnforced>disabled</httpTokensEnforced>, OK, prefers",
        "required, '', OK, prefers",
        "optional, '', OK, allows"
    })
    void enforcedTokensStopAlthoughTheSdkDoesNotKnowThem(String tokens, String enforced, Verdict verdict, String word) {
        try (var ec2 = client(ANSWER.formatted(tokens, enforced))) {
            var finding = new MetadataCheck(new Asker(clients(ec2), FakeAws.PACE)).look();

            assertThat(finding.verdict()).isEqualTo(verdict);
            assertThat(finding.reason()).contains(word);
        }
    }

    private static AwsClients clients(Ec2Client ec2) {
        var fakes = new FakeAws().clients();
        return new AwsClients(
                ec2, fakes.iam(), fakes.autoscaling(), fakes.s3(), fakes.sts(), fakes.quotas(), fakes.freeTier());
    }

    private static Ec2Client client(String answer) {
        return Ec2Client.builder()
                .region(Region.EU_WEST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClient(new Answering(answer))
                .build();
    }

    private record Answering(String answer) implements SdkHttpClient {
        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() {
                    var body = new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8));
                    return HttpExecuteResponse.builder()
                            .response(SdkHttpResponse.builder().statusCode(200).build())
                            .responseBody(AbortableInputStream.create(body))
                            .build();
                }

                @Override
                public void abort() {}
            };
        }

        @Override
        public void close() {}
    }
}
