package studio.titus.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.titus.engine.Cancel;
import studio.titus.engine.CloudConnector.CredentialSource;
import studio.titus.engine.CloudSession;
import studio.titus.engine.Run;
import studio.titus.engine.RunEvent;
import studio.titus.engine.StackEngine;
import studio.titus.model.Pace;
import studio.titus.model.Secret;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.Change.Action;
import studio.titus.plan.Inventory;
import studio.titus.plan.Plan;
import studio.titus.state.JournalMemory;
import studio.titus.testing.Moto;
import studio.titus.testing.MotoCensus;
import studio.titus.testing.Peer;
import studio.titus.testing.Samples;

/** The whole stack against a server that nobody here wrote. */
class StackMotoIT {

    private static final StackName STACK = StackName.of("lab");

    private static Moto moto;
    private static MotoCensus census;
    private static CloudSession session;

    private final JournalMemory memory = new JournalMemory(Clock.systemUTC());
    private final List<RunEvent> events = new ArrayList<>();

    @BeforeAll
    static void connect() {
        Peer.require("moto_server");
        moto = Moto.start();
        census = new MotoCensus(moto.endpoint());
        var environment = Map.of("AWS_ENDPOINT_URL", moto.endpoint().toString());
        var connector = new AwsConnector(
                new AwsClientFactory(environment, List.of()),
                environment,
                (node, values) -> "#!/bin/sh\n# " + node + values,
                Pace.real());
        var keys = new CredentialSource.Keys("test", Secret.of("test"), null);
        session = connector.connect(keys, Samples.settings().region());
    }

    @AfterAll
    static void close() {
        if (moto != null) {
            session.close();
            census.close();
            moto.close();
        }
    }

    @BeforeEach
    void forgetEverything() {
        moto.reset();
    }

    @Test
    void applyMakesThirtyEightAndApplyAgainChangesNothing() {
        apply(Samples.settings());

        assertThat(census.count()).isEqualTo(MotoCensus.complete());
        var again = plan(Samples.settings());
        assertThat(again.changes())
                .allSatisfy(change -> assertThat(change.action())
                        .as("%s %s", change.address(), change.differences())
                        .isEqualTo(Action.NONE));
        assertThat(again.isEmpty()).isTrue();
    }

    @Test
    void destroyLeavesNothingAlthoughTheSettingsAreLost() {
        apply(Samples.settings());

        destroy();

        assertThat(census.count()).isEmpty();
    }

    private void apply(StackSettings settings) {
        var outcome = engine().apply(plan(settings), run());
        assertThat(outcome.failures()).as("failures").isEmpty();
    }

    private void destroy() {
        var outcome = engine().destroy(look(Optional.empty()), true, run());
        assertThat(outcome.failures()).as("failures").isEmpty();
    }

    private Plan plan(StackSettings settings) {
        return engine().plan(settings);
    }

    private Inventory look(Optional<StackSettings> settings) {
        return engine().look(settings);
    }

    private StackEngine engine() {
        return new StackEngine(STACK, session.cloud(), Pace.real(), RandomGenerator.getDefault());
    }

    private Run run() {
        return new Run(memory, events::add, new Cancel());
    }
}
