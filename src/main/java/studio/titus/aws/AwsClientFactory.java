package studio.titus.aws;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import software.amazon.awssdk.utils.Lazy;
import studio.titus.model.Region;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;

/**
 * Makes the SDK's clients: one pool of connections for all, no retries of the SDK's own (the engine knows which calls may be repeated),
 * and the standard environment variables, {@code AWS_ENDPOINT_URL} included.
 */
public final class AwsClientFactory {

    private static final Duration ATTEMPT_LIMIT = Duration.ofSeconds(30);
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);
    private static final int CONNECTIONS = 50;

    /** As the variables with their endpoints name them. */
    private static final List<String> SERVICES =
            List.of("STS", "EC2", "IAM", "S3", "AUTO_SCALING", "SERVICE_QUOTAS", "FREETIER");

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
        return new Connections(SERVICES.stream()
                .map(service -> endpoint(service).map(URI::getScheme).orElse("https"))
                .distinct()
                .collect(Collectors.toMap(Function.identity(), this::way)));
    }

    private Connections.Way way(String scheme) {
        var proxy = ProxySettings.of(environment, scheme);
        return new Connections.Way(
                proxy,
                new Lazy<>(() -> ApacheHttpClient.builder()
                        .maxConnections(CONNECTIONS)
                        .connectionTimeout(CONNECT_LIMIT)
                        .socketTimeout(ATTEMPT_LIMIT)
                        .proxyConfiguration(proxy)
                        .build()));
    }

    /** The server to call instead of AWS. Source: AWS SDKs and tools reference, "Service-specific endpoints". */
    private Optional<URI> endpoint(String service) {
        boolean ignored = "true".equalsIgnoreCase(environment.get("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"));
        return Stream.of("AWS_ENDPOINT_URL_" + service, "AWS_ENDPOINT_URL")
                .filter(_ -> !ignored)
                .flatMap(name -> Stream.ofNullable(environment.get(name)))
                .filter(url -> !url.isBlank())
                .findFirst()
                .map(AwsClientFactory::address);
    }

    private static URI address(String url) {
        if (!url.matches("https?://[A-Za-z0-9.:\\[\\]_-]+(/\\S*)?")) {
            throw new ProblemException(
                    Problem.of("aws.endpoint", "AWS_ENDPOINT_URL holds \"%s\", which is no address.".formatted(url))
                            .next("Set it to one such as http://127.0.0.1:5000, or unset it to use AWS."));
        }
        return URI.create(url);
    }

    /** Signs requests for one account and region. */
    record Access(
            Region region, IdentityProvider<? extends AwsCredentialsIdentity> credentials, SdkHttpClient connections) {}

    /** The token service alone; the caller closes it. */
    StsClient sts(Access access) {
        return configure(StsClient.builder(), "STS", access).build();
    }

    /** Clients that are being made, the one for signing in first: making each takes some tenths of a second. */
    Opening open(Access access, Executor threads) {
        var sts = make(() -> sts(access), threads);
        var ec2 = make(() -> configure(Ec2Client.builder(), "EC2", access).build(), threads);
        var iam = make(() -> configure(IamClient.builder(), "IAM", access).build(), threads);
        var s3 = make(() -> s3(access), threads);
        var scaling = make(
                () -> configure(AutoScalingClient.builder(), "AUTO_SCALING", access)
                        .build(),
                threads);
        var quotas = make(
                () -> configure(ServiceQuotasClient.builder(), "SERVICE_QUOTAS", access)
                        .build(),
                threads);
        var freeTier = make(
                () -> configure(FreeTierClient.builder(), "FREETIER", access).build(), threads);
        return new Opening(
                () -> made(sts),
                () -> new AwsClients(
                        made(ec2), made(iam), made(scaling), made(s3), made(sts), made(quotas), made(freeTier)));
    }

    private static <T> CompletableFuture<T> make(Supplier<T> client, Executor threads) {
        return CompletableFuture.supplyAsync(client, threads);
    }

    /** Fails with what kept the client from being made, such as a malformed endpoint variable. */
    private static <T> T made(CompletableFuture<T> client) {
        try {
            return client.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }

    /** Clients of which some may not be made yet; asking waits for them. */
    record Opening(Supplier<StsClient> first, Supplier<AwsClients> rest) {

        StsClient sts() {
            return first.get();
        }

        AwsClients all() {
            return rest.get();
        }
    }

    /** A server of one's own knows buckets by path, not by host name; checksums go only where S3 insists on them. */
    private S3Client s3(Access access) {
        S3ClientBuilder builder = configure(S3Client.builder(), "S3", access);
        return builder.forcePathStyle(endpoint("S3").isPresent())
                .disableS3ExpressSessionAuth(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .build();
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B configure(
            B builder, String service, Access access) {
        endpoint(service).ifPresent(builder::endpointOverride);
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
}
