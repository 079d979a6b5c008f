package studio.titus.ssh;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import studio.titus.model.Pace;
import studio.titus.model.Secret;
import studio.titus.testing.OpenSshServer;

/** A bastion and two nodes: real OpenSSH servers, and our way to them. */
final class Loopback implements AutoCloseable {

    /** Tests wait no longer than they must, and machines under load are slow. */
    static final Timeouts TIMEOUTS =
            new Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(15));

    private static final String USER = System.getProperty("user.name");

    final Path folder;
    final OpenSshServer bastion;
    final OpenSshServer master;
    final OpenSshServer gateway;
    final List<HopEvent> events = new CopyOnWriteArrayList<>();
    final HostKeyPins pins = new HostKeyPins(List.of());
    private final List<AutoCloseable> open = new ArrayList<>();

    private Loopback(Path folder, Path key, String... options) {
        this.folder = folder;
        Path half = key.resolveSibling(key.getFileName() + ".pub");
        bastion = OpenSshServer.start(folder.resolve("bastion"), half, options);
        master = OpenSshServer.start(folder.resolve("master"), half, options);
        gateway = OpenSshServer.start(folder.resolve("gateway"), half, options);
    }

    static Loopback start(Path folder) {
        return start(folder, key(folder));
    }

    static Loopback start(Path folder, Path key, String... options) {
        return new Loopback(folder, key, options);
    }

    static Path key(Path folder) {
        return OpenSsh.generate(folder.resolve("id"), "", "-t", "ed25519");
    }

    Path keyFile() {
        return folder.resolve("id");
    }

    Target bastionTarget() {
        return target("bastion", bastion);
    }

    Target masterTarget() {
        return target("master", master);
    }

    Target gatewayTarget() {
        return target("gateway", gateway);
    }

    static Target target(String name, OpenSshServer server) {
        return new Target(name, "i-" + name, "127.0.0.1", server.port(), USER);
    }

    static SshIdentity identity(Path key, String passphrase) {
        var secret = passphrase.isEmpty() ? Optional.<Secret>empty() : Optional.of(Secret.of(passphrase));
        return switch (new IdentityLoader(Map.of()).open(key, secret)) {
            case KeyFinding.Usable usable -> usable.identity();
            case KeyFinding.NotUsable other ->
                throw new AssertionError(other.problem().text());
        };
    }

    /** A way that accepts every new key. */
    NodeAccess access() {
        return access(HostKeyAsker.acceptNew());
    }

    NodeAccess access(HostKeyAsker asker) {
        return access(identity(keyFile(), ""), new HostKeyTrust(pins, ConsoleOutputs.none(), asker), TIMEOUTS);
    }

    NodeAccess access(SshIdentity identity, HostKeyTrust trust, Timeouts timeouts) {
        var access = new NodeAccess(bastionTarget(), identity, trust, timeouts, Pace.scaled(50), events::add);
        open.add(access);
        return access;
    }

    HostKeyTrust trusting() {
        return new HostKeyTrust(pins, ConsoleOutputs.none(), HostKeyAsker.acceptNew());
    }

    @Override
    public void close() throws Exception {
        for (var access : open) {
            access.close();
        }
        gateway.close();
        master.close();
        bastion.close();
    }
}
