package studio.titus.ui.console;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import studio.titus.model.Pace;
import studio.titus.nodes.Way;
import studio.titus.ssh.ConsoleOutputs;
import studio.titus.ssh.ExecRequest;
import studio.titus.ssh.ExecResult;
import studio.titus.ssh.HopListener;
import studio.titus.ssh.HostKeyAsker;
import studio.titus.ssh.HostKeyPins;
import studio.titus.ssh.HostKeyTrust;
import studio.titus.ssh.IdentityLoader;
import studio.titus.ssh.KeyFinding;
import studio.titus.ssh.NodeAccess;
import studio.titus.ssh.SshCommandLine;
import studio.titus.ssh.SshIdentity;
import studio.titus.ssh.Target;
import studio.titus.ssh.TerminalSize;
import studio.titus.ssh.Timeouts;
import studio.titus.testing.OpenSshServer;
import studio.titus.testing.Peer;

/** Real OpenSSH servers as bastion and gateway, and the consoles' way to them. */
final class TwoHops implements NodeDoor, AutoCloseable {

    private static final Timeouts TIMEOUTS =
            new Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(15));

    final OpenSshServer bastion;
    final OpenSshServer gateway;
    private final List<Target> targets;
    private final SshIdentity identity;
    private final NodeAccess access;

    TwoHops(Path folder) {
        Path key = folder.resolve("id");
        generate(key);
        Path half = folder.resolve("id.pub");
        bastion = OpenSshServer.start(folder.resolve("bastion"), half);
        gateway = OpenSshServer.start(folder.resolve("gateway"), half);
        targets = List.of(target("bastion", bastion), target("gateway", gateway));
        identity = ((KeyFinding.Usable) new IdentityLoader(Map.of()).open(key, Optional.empty())).identity();
        var trust = new HostKeyTrust(new HostKeyPins(List.of()), ConsoleOutputs.none(), HostKeyAsker.acceptNew());
        access = new NodeAccess(targets.getFirst(), identity, trust, TIMEOUTS, Pace.scaled(50), HopListener.none());
    }

    private static void generate(Path key) {
        try {
            new ProcessBuilder(
                            Peer.require("ssh-keygen").toString(),
                            "-q",
                            "-N",
                            "",
                            "-t",
                            "ed25519",
                            "-f",
                            key.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Target target(String name, OpenSshServer server) {
        return new Target(name, "i-" + name, "127.0.0.1", server.port(), System.getProperty("user.name"));
    }

    private Target find(String name) {
        return targets.stream()
                .filter(target -> target.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<Machine> machines() {
        return Stream.of("bastion", "gateway")
                .map(name -> Machine.of(find(name)))
                .toList();
    }

    @Override
    public ConsoleShell shell(String node, TerminalSize size) throws InterruptedException {
        return ConsoleShell.of(access.shell(find(node), size));
    }

    @Override
    public ExecResult follow(String node, String command, OutputStream output) throws InterruptedException {
        return access.exec(find(node), ExecRequest.of(command).streaming(output, output));
    }

    @Override
    public Runnable listen(HopListener listener) {
        return () -> {};
    }

    @Override
    public String clientConfig() {
        throw new UnsupportedOperationException("No test asks for it here");
    }

    @Override
    public Tunnel tunnel(Way.Service service, Optional<Tunnel> known) {
        throw new UnsupportedOperationException("No test asks for it here");
    }

    @Override
    public Optional<String> login(String node) {
        return Optional.of(SshCommandLine.to(find(node), targets.getFirst(), Optional.empty()));
    }

    @Override
    public void close() {
        access.close();
        identity.close();
        gateway.close();
        bastion.close();
    }
}
