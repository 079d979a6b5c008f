package studio.titus.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import studio.titus.bootstrap.NodeScripts;
import studio.titus.checks.Row;
import studio.titus.engine.Cancel;
import studio.titus.engine.CloudConnector.CredentialSource;
import studio.titus.engine.CloudSession;
import studio.titus.engine.StackDesk;
import studio.titus.launch.RehearsalConnector;
import studio.titus.model.AdjustablePace;
import studio.titus.model.BucketName;
import studio.titus.model.Cidr;
import studio.titus.model.Region;
import studio.titus.model.Secret;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.rehearsal.RehearsalCloud;
import studio.titus.rehearsal.control.RehearsalTimes;
import studio.titus.rehearsal.control.Switchboard;
import studio.titus.ssh.HopListener;
import studio.titus.ssh.HostKeyAsker;
import studio.titus.ssh.IdentityLoader;
import studio.titus.ssh.KeyFinding;
import studio.titus.ssh.KeyPairMaker;
import studio.titus.state.StackFolders;

/** A stack that stands in a rehearsal cloud, with nodes that have booted and answer over SSH. */
public final class RehearsedStack implements AutoCloseable {

    /** An apply, and a boot of its nodes, take a fraction of a second. */
    private static final double IN_HASTE = 2_000;

    /** A minute of the cloud's takes six seconds: slow enough for real SSH to keep up with. */
    private static final double CALM = 10;

    private static final Duration BOOT = Duration.ofMinutes(12);
    private static final StackName NAME = new StackName("lab");

    public final AdjustablePace pace = new AdjustablePace(Instant.parse("2026-11-23T08:00:00Z"), IN_HASTE);
    public final RehearsalCloud cloud =
            new RehearsalCloud(pace, RehearsalTimes.aws(), new Switchboard(pace::sleep), new SplittableRandom(3));
    public final RehearsalConnector connector = new RehearsalConnector(cloud, new NodeScripts()::render, pace);
    public final StackFolders folders;
    public final Path key;
    public final CloudSession session;
    public final StackDesk desk;
    public final StackSettings settings;

    /** @param folder for the key and for what is remembered */
    public RehearsedStack(Path folder) {
        this(folder, new KeyPairMaker().make(folder.resolve("id"), "test", Optional.empty()));
    }

    /** @param pair the key that the nodes let in */
    public RehearsedStack(Path folder, KeyPairMaker.Pair pair) {
        folders = new StackFolders(folder.resolve("home"));
        key = pair.privateFile();
        settings = StackSettings.builder()
                .region(Region.of("eu-west-1"))
                .trustedCidr(Cidr.of("203.0.113.7/32"))
                .publicKey(pair.key())
                .privateKeyFile(key.toString())
                .bucket(BucketName.of("titus-lab-logs"))
                .build();
        session = connector.connect(new CredentialSource.Standard(), settings.region());
        desk = new StackDesk(folders.of(NAME), session, new Random(4));
    }

    /** One whose nodes have booted. */
    public static RehearsedStack ready(Path folder) throws InterruptedException {
        return new RehearsedStack(folder).applied().booted();
    }

    /** Makes all 38 resources; the nodes begin to boot. */
    public RehearsedStack applied() throws InterruptedException {
        pace.setFactor(IN_HASTE);
        var outcome = desk.apply(desk.plan(settings), _ -> {}, new Cancel());
        assertThat(outcome.failures()).isEmpty();
        pace.sleep(Duration.ofSeconds(30));
        pace.setFactor(CALM);
        return this;
    }

    /** Lets time pass until the nodes have booted, or failed to. */
    public RehearsedStack booted() throws InterruptedException {
        return passed(BOOT);
    }

    /** Lets time pass, in haste. */
    public RehearsedStack passed(Duration span) throws InterruptedException {
        pace.setFactor(IN_HASTE);
        pace.sleep(span);
        pace.setFactor(CALM);
        return this;
    }

    /** The way to the nodes as they stand now; new host keys are believed where EC2's console does not tell them. */
    public NodeDesk nodes() {
        return nodes(key, Optional.empty());
    }

    /** As above, with a private key of the caller's. */
    public NodeDesk nodes(Path file, Optional<Secret> passphrase) {
        var found = new IdentityLoader(Map.of()).open(file, passphrase);
        return NodeDesk.open(
                () -> session,
                folders.of(NAME).path(),
                desk.look(),
                ((KeyFinding.Usable) found).identity(),
                HostKeyAsker.acceptNew(),
                HopListener.none());
    }

    /** The row of an id. */
    public static Row row(List<Row> rows, String id) {
        return rows.stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row %s among %s".formatted(id, ids(rows))));
    }

    private static String ids(List<Row> rows) {
        return rows.stream().map(Row::id).collect(Collectors.joining(", "));
    }

    @Override
    public void close() {
        connector.close();
        session.close();
    }
}
