package studio.titus.aws.preflight;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.freetier.FreeTierClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;
import software.amazon.awssdk.services.sts.StsClient;
import studio.titus.aws.AwsClients;
import studio.titus.engine.CloudSession.Identity;
import studio.titus.model.Pace;

/**
 * An account without a network: answers each call by its name, as {@link ReadyAccount} does unless a test says otherwise, and remembers
 * the calls. Its clock stands still and its pauses take no time.
 */
final class FakeAws {

    static final String ACCOUNT = "123456789012";
    static final Instant NOW = Instant.parse("2026-05-04T03:02:01Z");

    private final Map<String, Function<AwsRequest, Object>> answers = new ConcurrentHashMap<>(ReadyAccount.answers());
    private final List<AwsRequest> calls = new CopyOnWriteArrayList<>();

    /** @param call the method's name, such as {@code describeVpcs} */
    FakeAws on(String call, Function<AwsRequest, Object> answer) {
        answers.put(call, answer);
        return this;
    }

    FakeAws on(String call, Object answer) {
        return on(call, _ -> answer);
    }

    FakeAws fails(String call, RuntimeException failure) {
        return on(call, _ -> {
            throw failure;
        });
    }

    FakeAws allFail(RuntimeException failure) {
        List.copyOf(answers.keySet()).forEach(call -> fails(call, failure));
        return this;
    }

    List<AwsRequest> calls() {
        return List.copyOf(calls);
    }

    <T extends AwsRequest> List<T> calls(Class<T> kind) {
        return calls.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    Asker asker() {
        return new Asker(clients(), PACE);
    }

    AwsPreflight preflight() {
        return preflight(Duration.ofSeconds(30));
    }

    AwsPreflight preflight(Duration limit) {
        return new AwsPreflight(clients(), identity("arn:aws:iam::123456789012:user/ann"), PACE, limit);
    }

    AwsPreflight preflightAs(String arn) {
        return new AwsPreflight(clients(), identity(arn), PACE);
    }

    static Identity identity(String arn) {
        return new Identity(ACCOUNT, arn, null);
    }

    /** What AWS answers when it refuses. */
    static AwsServiceException refusal(int status, String code, String message) {
        return AwsServiceException.builder()
                .statusCode(status)
                .message(message)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(message)
                        .build())
                .build();
    }

    /** What the SDK makes of an HTML page with status 500. */
    static AwsServiceException page() {
        return AwsServiceException.builder()
                .statusCode(500)
                .message("null (Service: Ec2, Status Code: 500)")
                .awsErrorDetails(AwsErrorDetails.builder().build())
                .build();
    }

    static AwsServiceException throttled() {
        return refusal(503, "RequestLimitExceeded", "Request limit exceeded.");
    }

    static final Pace PACE = new Pace() {
        @Override
        public Instant instant() {
            return NOW;
        }

        @Override
        public void sleep(Duration span) {}
    };

    AwsClients clients() {
        return new AwsClients(
                client(Ec2Client.class),
                client(IamClient.class),
                client(AutoScalingClient.class),
                client(S3Client.class),
                client(StsClient.class),
                client(ServiceQuotasClient.class),
                client(FreeTierClient.class));
    }

    private <T> T client(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this::invoke));
    }

    private Object invoke(Object client, Method method, Object[] arguments) throws Throwable {
        if (arguments != null && arguments.length == 1 && arguments[0] instanceof AwsRequest request) {
            calls.add(request);
            return answer(method.getName()).apply(request);
        }
        return InvocationHandler.invokeDefault(client, method, arguments);
    }

    private Function<AwsRequest, Object> answer(String call) {
        return answers.getOrDefault(call, _ -> {
            throw new UnsupportedOperationException(call);
        });
    }
}
