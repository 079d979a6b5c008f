package studio.titus.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import studio.titus.engine.Attempt;
import studio.titus.engine.Cancel;
import studio.titus.engine.CloudConnector.CredentialSource;
import studio.titus.engine.CloudSession;
import studio.titus.engine.Marks;
import studio.titus.engine.Removal;
import studio.titus.engine.ResourceHandler;
import studio.titus.engine.Run;
import studio.titus.engine.RunEvent;
import studio.titus.engine.StackEngine;
import studio.titus.model.AgentSettings;
import studio.titus.model.Cidr;
import studio.titus.model.InstanceType;
import studio.titus.model.MasterPolicy;
import studio.titus.model.Pace;
import studio.titus.model.Secret;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.plan.Change.Action;
import studio.titus.plan.Inventory;
import studio.titus.plan.Live;
import studio.titus.plan.Plan;
import studio.titus.plan.Resource;
import studio.titus.plan.Spec;
import studio.titus.state.JournalMemory;
import studio.titus.testing.AccountCensus;
import studio.titus.testing.Moto;
import studio.titus.testing.Peer;
import studio.titus.testing.Samples;

/** The whole stack against a server that nobody here wrote. */
class StackMotoIT {

    private static final StackName STACK = StackName.of("lab");

    private static Moto moto;
    private static AccountCensus census;
    private static CloudSession session;
    private static Ec2Client console;

    private final JournalMemory memory = new JournalMemory(Clock.systemUTC());
    private final List<RunEvent> events = new ArrayList<>();

    @BeforeAll
    static void connect() {
        Peer.require("moto_server");
        moto = Moto.start();
        census = new AccountCensus(moto.endpoint());
        console = Ec2Client.builder()
                .endpointOverride(moto.endpoint())
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("ada", "ada")))
                .build();
        var environment = Map.of("AWS_ENDPOINT_URL", moto.endpoint().toString());
        var connector = new AwsConnector(
                new AwsClientFactory(environment, List.of()),
                environment,
                (node, _) -> "#!/bin/sh\n# " + node,
                Pace.real());
        var keys = new CredentialSource.Keys("test", Secret.of("test"), null);
        session = connector.connect(keys, Samples.settings().region());
    }

    @AfterAll
    static void close() {
        if (moto != null) {
            session.close();
            census.close();
            console.close();
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

        assertThat(census.count()).isEqualTo(AccountCensus.complete());
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

    @Test
    void everyHandlerLooksAtAndFindsWhatItMade() {
        apply(Samples.settings());
        var plan = plan(Samples.settings());

        assertThat(plan.blueprint().resources()).allSatisfy(resource -> {
            var made = plan.inventory().find(resource.address()).orElseThrow();
            assertThat(look(made)).as("look at %s", made.address()).contains(made);
            assertThat(find(resource, plan.inventory()).map(Live::id))
                    .as("find %s", made.address())
                    .contains(made.id());
        });
    }

    @Test
    void changedSettingsAreUpdatesInPlace() {
        apply(Samples.settings());
        var ids = ids(look(Optional.empty()));
        var changed = Samples.settings().toBuilder()
                .trustedCidr(Cidr.of("198.51.100.0/24"), Cidr.of("192.0.2.0/24"))
                // one agent still: moto fails to launch from a template's second version when it has user data
                .agents(new AgentSettings(InstanceType.of("m5.large"), 1, 1, 3, 40))
                .masterPolicy(MasterPolicy.NARROW)
                .tags(Map.of("team", "video"))
                .build();

        var plan = plan(changed);
        apply(changed);

        assertThat(plan.summary().update()).isEqualTo(25);
        assertThat(plan.summary().create() + plan.summary().replace()).isZero();
        assertThat(plan(changed).isEmpty()).isTrue();
        var after = ids(look(Optional.empty()));
        after.remove(Addresses.BASTION_SSH);
        assertThat(ids).containsAllEntriesOf(after);
    }

    @Test
    void tagsThatLeftTheSettingsLeaveEveryResource() {
        apply(Samples.settings());
        var two = Samples.settings().toBuilder()
                .tags(Map.of("team", "video", "owner", "ada", "empty", ""))
                .build();
        var other = Samples.settings().toBuilder()
                .tags(Map.of("owner", "bob", "empty", ""))
                .build();
        apply(two);
        var untagged = plan(other);

        apply(other);

        assertThat(untagged.summary().update()).as("whatever takes tags").isEqualTo(23);
        assertThat(look(Optional.empty()).present().values())
                .allSatisfy(live -> assertThat(live.attributes()).doesNotContainKey("tags.team"));
        assertThat(plan(other).isEmpty()).isTrue();
        apply(Samples.settings());
        assertThat(look(Optional.empty()).present().values())
                .allSatisfy(live -> assertThat(live.attributes())
                        .doesNotContainKeys("tags.owner", "tags.empty", "tags.titus-studio:tags"));
        assertThat(plan(Samples.settings()).isEmpty()).isTrue();
    }

    @Test
    void whatSomebodyChangedIsSeenAndSetRight() {
        apply(Samples.settings());
        var found = look(Optional.empty());
        var ssh = found.find(Addresses.BASTION_SSH).orElseThrow();
        delete(ssh);
        delete(found.find(Addresses.MAIN_ASSOCIATION).orElseThrow());
        delete(found.find(Addresses.MASTER_POLICY).orElseThrow());

        assertThat(plan(Samples.settings()).summary().create()).isEqualTo(3);
        apply(Samples.settings());

        assertThat(plan(Samples.settings()).isEmpty()).isTrue();
    }

    @Test
    void aRangeThatSomebodyAllowedByHandBecomesOursWhenItIsTrusted() {
        apply(Samples.settings());
        var group = look(Optional.empty()).find(Addresses.BASTION_GROUP).orElseThrow();
        console.authorizeSecurityGroupIngress(r -> r.groupId(group.id())
                .ipPermissions(p -> p.ipProtocol("tcp")
                        .fromPort(22)
                        .toPort(22)
                        .ipRanges(c -> c.cidrIp("198.51.100.0/24").description("by hand"))));
        var moved = Samples.settings().toBuilder()
                .trustedCidr(Cidr.of("198.51.100.0/24"), Cidr.of("192.0.2.0/24"))
                .build();

        apply(moved);

        assertThat(plan(moved).isEmpty()).isTrue();
        apply(Samples.settings());
        assertThat(plan(Samples.settings()).isEmpty()).isTrue();
    }

    @Test
    void aStoppedNodeIsSeenAndStartedAgain() {
        apply(Samples.settings());
        var bastion = look(Optional.empty()).find(Addresses.BASTION).orElseThrow();
        console.stopInstances(r -> r.instanceIds(bastion.id()));

        assertThat(plan(Samples.settings()).summary().update()).isEqualTo(1);
        apply(Samples.settings());

        assertThat(look(bastion).map(live -> live.attributeOr("state"))).contains("running");
        assertThat(plan(Samples.settings()).isEmpty()).isTrue();
    }

    @Test
    void removingTwiceIsSuccess() {
        apply(Samples.settings());
        var found = look(Optional.empty());
        destroy();

        found.present().values().forEach(this::delete);

        assertThat(census.count()).isEmpty();
    }

    private static Map<Address, String> ids(Inventory inventory) {
        var ids = new TreeMap<Address, String>();
        inventory.present().forEach((address, live) -> ids.put(address, live.id()));
        return ids;
    }

    private Optional<Live> look(Live live) {
        return session.cloud().handler(live.kind()).look(live);
    }

    private void delete(Live live) {
        session.cloud().handler(live.kind()).delete(live, new Removal(false, _ -> {}));
    }

    @SuppressWarnings("unchecked")
    private Optional<Live> find(Resource resource, Inventory inventory) {
        var tags = Map.of(
                Marks.STACK, STACK.value(), Marks.RESOURCE, resource.address().value());
        var attempt = new Attempt(resource.address(), inventory.resolver(), "token", tags);
        return ((ResourceHandler<Spec>) session.cloud().handler(resource.kind())).find(resource.spec(), attempt);
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
