package studio.titus.aws.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.freetier.FreeTierClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;
import software.amazon.awssdk.services.sts.StsClient;
import studio.titus.aws.AwsClients;
import studio.titus.engine.CloudSession.Identity;
import studio.titus.engine.Preflight.Row;
import studio.titus.engine.Preflight.Verdict;
import studio.titus.model.Pace;
import studio.titus.model.StackName;
import studio.titus.plan.Blueprint;
import studio.titus.plan.BootScripts;
import studio.titus.plan.Facts;
import studio.titus.plan.Inventory;
import studio.titus.plan.Plan;
import studio.titus.plan.Planner;
import studio.titus.testing.AwsCall;
import studio.titus.testing.AwsProxy;
import studio.titus.testing.Moto;
import studio.titus.testing.Peer;
import studio.titus.testing.Samples;

/** All checks against moto, which lacks some of their calls and takes some dry runs for the real thing. */
class PreflightMotoIT {

    private static final String ACCOUNT = "123456789012";

    private static Moto moto;
    private static AwsProxy proxy;
    private static AwsClients clients;

    @BeforeAll
    static void startMoto() {
        Peer.require("moto_server");
        moto = Moto.start();
        proxy = AwsProxy.before(moto.endpoint(), AwsProxy.Behaviour.PLAIN);
        clients = clients(proxy.endpoint());
    }

    @AfterAll
    static void stopMoto() {
        if (moto != null) {
            clients.close();
            proxy.close();
            moto.close();
        }
    }

    @Test
    void everyCheckAnswersWithinSecondsAndNothingIsMade() throws IOException {
        var plan = plan();
        var before = resources();
        int calls = proxy.calls().size();
        var start = Instant.now();

        var rows = run(plan);

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(8));
        assertThat(rows).extracting(Row::reason).doesNotContain("The check itself failed.");
        assertThat(proxy.calls().size() - calls).isBetween(20, 40);
        assertThat(proxy.calls()).noneMatch(AwsCall::mutates);
        assertThat(resources()).isEqualTo(before);
    }

    @Test
    void whatMotoKnowsIsFineAndWhatItLacksNobodyCanTell() {
        var verdicts = run(plan()).stream().collect(Collectors.toMap(Row::id, Function.identity()));

        assertThat(verdicts.values()).extracting(Row::verdict).doesNotContain(Verdict.STOP);
        for (var known : List.of("identity", "clock", "permissions.dry-run", "quota.vpc", "image", "zone", "bucket")) {
            assertThat(verdicts.get(known).verdict()).as(known).isEqualTo(Verdict.OK);
        }
        for (var lacking : List.of("permissions.simulated", "metadata", "public-access")) {
            assertThat(verdicts.get(lacking).verdict()).as(lacking).isEqualTo(Verdict.CANNOT_TELL);
        }
    }

    private static List<Row> run(Plan plan) {
        var identity = new Identity(ACCOUNT, "arn:aws:sts::123456789012:user/moto", null);
        return new AwsPreflight(clients, identity, Pace.real())
                .run(StackName.of("lab"), plan.blueprint().settings(), plan, _ -> {});
    }

    private static Plan plan() {
        var ec2 = clients.ec2();
        var image = ec2.describeImages(request -> request.owners("099720109477")
                        .filters(filter -> filter.name("name").values("*xenial*")))
                .images()
                .getFirst();
        var zone = ec2.describeAvailabilityZones().availabilityZones().getFirst();
        var facts = new Facts(ACCOUNT, "aws", "ec2.amazonaws.com", zone.zoneId(), image.imageId());
        var blueprint = Blueprint.of(Samples.settings(), facts, BootScripts.NONE);
        return Planner.plan(blueprint, Inventory.empty(Instant.now()));
    }

    /** How many of each kind moto holds; kinds of services that nobody has called yet are not there. */
    private static Map<String, Integer> resources() throws IOException {
        var counts = new TreeMap<String, Integer>();
        var data = new ObjectMapper()
                .readTree(moto.endpoint().resolve("/moto-api/data.json").toURL());
        data.properties().forEach(service -> count(service.getKey(), service.getValue(), counts));
        counts.keySet().removeIf(kind -> kind.endsWith("Backend") || kind.endsWith("/ManagedPolicy"));
        counts.values().removeIf(number -> number == 0);
        return counts;
    }

    private static void count(String service, JsonNode kinds, Map<String, Integer> counts) {
        kinds.properties()
                .forEach(kind -> counts.put(
                        service + "/" + kind.getKey(), kind.getValue().size()));
    }

    private static AwsClients clients(URI endpoint) {
        return new AwsClients(
                at(endpoint, Ec2Client.builder()).build(),
                at(endpoint, IamClient.builder()).build(),
                at(endpoint, AutoScalingClient.builder()).build(),
                at(endpoint, S3Client.builder().forcePathStyle(true)).build(),
                at(endpoint, StsClient.builder()).build(),
                at(endpoint, ServiceQuotasClient.builder()).build(),
                at(endpoint, FreeTierClient.builder()).build());
    }

    private static <B extends AwsClientBuilder<B, ?>> B at(URI endpoint, B builder) {
        return builder.endpointOverride(endpoint)
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIA", "secret")))
                .overrideConfiguration(client -> client.retryStrategy(AwsRetryStrategy.doNotRetry()));
    }
}
