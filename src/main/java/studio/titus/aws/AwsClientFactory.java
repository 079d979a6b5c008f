package studio.titus.aws;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.freetier.FreeTierClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;
import software.amazon.awssdk.services.sts.StsClient;
import studio.titus.model.Region;

/**
 * Makes the SDK's clients: one pool of connections for all, no retries of the SDK's own (the engine knows which calls may be repeated),
 * and the standard environment variables, {@code AWS_ENDPOINT_URL} included.
 */
public final class AwsClientFactory {

    private static final Duration ATTEMPT_LIMIT = Duration.ofSeconds(30);
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);
    private static final int CONNECTIONS = 50;

    private final Map<String, String> environment;
    private final List<ExecutionInterceptor> interceptors;

    /**
     * @param environment the process's variables
     * @param interceptors see each call on its way; none in the product, tests count and cut calls with them
     */
    public AwsClientFactory(Map<String, String> environment, List<ExecutionInterceptor> interceptors) {
        this.environment = Map.copyOf(environment);
        this.interceptors = List.copyOf(interceptors);
    }

    /** The connections that all clients of a session share. The caller closes them after the clients. */
    SdkHttpClient connections() {
        var scheme = endpoint()
                .map(url -> url.startsWith("http:") ? "http" : "https")
                .orElse("https");
        return ApacheHttpClient.builder()
                .maxConnections(CONNECTIONS)
                .connectionTimeout(CONNECT_LIMIT)
                .socketTimeout(ATTEMPT_LIMIT)
                .proxyConfiguration(ProxySettings.of(environment, scheme))
                .build();
    }

    private Optional<String> endpoint() {
        return Optional.ofNullable(environment.get("AWS_ENDPOINT_URL")).filter(url -> !url.isBlank());
    }

    /** Signs requests for one account and region. */
    record Access(
            Region region, IdentityProvider<? extends AwsCredentialsIdentity> credentials, SdkHttpClient connections) {}

    /** The client that says who one is: needed before all others. */
    StsClient sts(Access access) {
        return configure(StsClient.builder(), access).build();
    }

    /** The other clients, made side by side: making one takes some tenths of a second. */
    AwsClients others(StsClient sts, Access access, ExecutorService executor) {
        var ec2 = executor.submit(() -> configure(Ec2Client.builder(), access).build());
        var iam = executor.submit(() -> configure(IamClient.builder(), access).build());
        var scaling = executor.submit(
                () -> configure(AutoScalingClient.builder(), access).build());
        var s3 = executor.submit(() -> s3(access));
        var quotas = executor.submit(
                () -> configure(ServiceQuotasClient.builder(), access).build());
        var freeTier = executor.submit(
                () -> configure(FreeTierClient.builder(), access).build());
        return new AwsClients(await(ec2), await(iam), await(scaling), await(s3), sts, await(quotas), await(freeTier));
    }

    /** A server of one's own knows buckets by path, not by host name; checksums go only where S3 insists on them. */
    private S3Client s3(Access access) {
        S3ClientBuilder builder = configure(S3Client.builder(), access);
        return builder.forcePathStyle(endpoint().isPresent())
                .disableS3ExpressSessionAuth(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .build();
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B configure(B builder, Access access) {
        return builder.httpClient(access.connections())
                .region(software.amazon.awssdk.regions.Region.of(access.region().code()))
                .credentialsProvider(access.credentials())
                .overrideConfiguration(override());
    }

    private ClientOverrideConfiguration override() {
        return ClientOverrideConfiguration.builder()
                .retryStrategy(AwsRetryStrategy.doNotRetry())
                .apiCallAttemptTimeout(ATTEMPT_LIMIT)
                .executionInterceptors(interceptors)
                .build();
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while making AWS clients", e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("An AWS client can't be made", e.getCause());
        }
    }
}
