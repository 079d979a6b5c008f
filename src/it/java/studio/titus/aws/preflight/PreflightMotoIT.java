package studio.titus.aws.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.titus.aws.AwsClientFactory;
import studio.titus.aws.AwsConnector;
import studio.titus.bootstrap.NodeScripts;
import studio.titus.engine.Cancel;
import studio.titus.engine.CloudConnector.CredentialSource;
import studio.titus.engine.CloudSession;
import studio.titus.engine.Preflight;
import studio.titus.engine.Preflight.Row;
import studio.titus.engine.Preflight.Verdict;
import studio.titus.engine.Run;
import studio.titus.engine.StackEngine;
import studio.titus.model.Pace;
import studio.titus.model.Secret;
import studio.titus.model.StackName;
import studio.titus.plan.Plan;
import studio.titus.state.JournalMemory;
import studio.titus.testing.AccountCensus;
import studio.titus.testing.AwsCall;
import studio.titus.testing.AwsProxy;
import studio.titus.testing.Moto;
import studio.titus.testing.Peer;
import studio.titus.testing.Samples;

/** All checks against moto, which lacks some of their calls and takes some dry runs for the real thing. */
class PreflightMotoIT {

    private static final StackName STACK = StackName.of("lab");

    private static Moto moto;
    private static AccountCensus census;
    private static AwsProxy proxy;
    private static CloudSession session;

    @BeforeAll
    static void startMoto() {
        Peer.require("moto_server");
        moto = Moto.start();
        census = new AccountCensus(moto.endpoint());
        proxy = AwsProxy.before(moto.endpoint(), AwsProxy.Behaviour.PLAIN);
        var environment = Map.of("AWS_ENDPOINT_URL", proxy.endpoint().toString());
        var factory = new AwsClientFactory(environment, List.of());
        var connector = new AwsConnector(factory, environment, new NodeScripts()::render, Pace.real());
        var keys = new CredentialSource.Keys("test", Secret.of("test"), null);
        session = connector.connect(keys, Samples.settings().region());
    }

    @AfterAll
    static void stopMoto() {
        if (moto != null) {
            session.close();
            proxy.close();
            census.close();
            moto.close();
        }
    }

    @BeforeEach
    void forgetEverything() {
        moto.reset();
    }

    @Test
    void everyCheckAnswersWithinSecondsAndNothingIsMade() {
        var plan = plan();
        int calls = proxy.calls().size();
        var start = Instant.now();

        var rows = run(plan);

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(8));
        assertThat(rows).extracting(Row::reason).doesNotContain("The check itself failed.");
        var made = proxy.calls().subList(calls, proxy.calls().size());
        assertThat(made).hasSizeBetween(20, 40).noneMatch(AwsCall::mutates);
        assertThat(census.count()).isEmpty();
    }

    @Test
    void whatMotoKnowsIsFineAndWhatItLacksNobodyCanTell() {
        var verdicts = byId(run(plan()));

        assertThat(verdicts.values()).doesNotContain(Verdict.STOP, Verdict.WARN);
        assertThat(List.of("identity", "clock", "permissions.dry-run", "quota.vpc", "image", "zone", "bucket"))
                .allMatch(id -> verdicts.get(id) == Verdict.OK);
        assertThat(List.of("account.plan", "permissions.simulated", "metadata", "public-access"))
                .allMatch(id -> verdicts.get(id) == Verdict.CANNOT_TELL);
    }

    @Test
    void aStackThatStandsIsNoReasonToStop() {
        var applied = engine().apply(plan(), new Run(new JournalMemory(Clock.systemUTC()), _ -> {}, new Cancel()));
        assertThat(applied.failures()).isEmpty();
        var before = census.count();

        var rows = run(plan());

        assertThat(Preflight.stops(rows)).isFalse();
        assertThat(byId(rows)).containsEntry("quota.vcpu", Verdict.OK).containsEntry("bucket", Verdict.OK);
        assertThat(census.count()).isEqualTo(before);
    }

    private static List<Row> run(Plan plan) {
        return session.preflight().run(STACK, plan.blueprint().settings(), plan, _ -> {});
    }

    private static Map<String, Verdict> byId(List<Row> rows) {
        return rows.stream().collect(Collectors.toMap(Row::id, Row::verdict));
    }

    private static Plan plan() {
        return engine().plan(Samples.settings());
    }

    private static StackEngine engine() {
        return new StackEngine(STACK, session.cloud(), Pace.scaled(50), RandomGenerator.getDefault());
    }
}
