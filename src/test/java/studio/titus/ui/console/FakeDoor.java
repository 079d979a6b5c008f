package studio.titus.ui.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import studio.titus.nodes.Way;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;
import studio.titus.ssh.ExecResult;
import studio.titus.ssh.ForwardAddress;
import studio.titus.ssh.Hop;
import studio.titus.ssh.HopEvent;
import studio.titus.ssh.HopListener;
import studio.titus.ssh.ShellEnd;
import studio.titus.ssh.Target;
import studio.titus.ssh.TerminalSize;

/** Nodes whose shells say what a test lets them say, and whose hops fail when it wants. */
public final class FakeDoor implements NodeDoor {

    /** What the person's browser was led to. */
    final List<URI> browsed = new CopyOnWriteArrayList<>();

    /** Tunnels that are closed. */
    final List<String> hungUp = new CopyOnWriteArrayList<>();

    private int tunnels;

    /** A shell in the hands of a test. */
    static final class FakeShell implements ConsoleShell {

        final ByteArrayOutputStream typed = new ByteArrayOutputStream();
        final List<TerminalSize> sizes = new CopyOnWriteArrayList<>();
        final CompletableFuture<ShellEnd> end = new CompletableFuture<>();
        private final PipedInputStream output = new PipedInputStream(1 << 16);
        private final PipedOutputStream printer;
        volatile boolean closed;

        FakeShell() {
            try {
                printer = new PipedOutputStream(output);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void print(String text) {
            try {
                printer.write(text.getBytes(StandardCharsets.UTF_8));
                printer.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void end(ShellEnd how) {
            try {
                printer.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            end.complete(how);
        }

        String keys() {
            return typed.toString(StandardCharsets.UTF_8);
        }

        @Override
        public InputStream output() {
            return output;
        }

        @Override
        public OutputStream input() {
            return typed;
        }

        @Override
        public void resize(TerminalSize size) {
            sizes.add(size);
        }

        @Override
        public CompletableFuture<ShellEnd> ended() {
            return end;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    static final Target BASTION = new Target("bastion", "i-1", "203.0.113.9", 22, "ubuntu");
    static final Target GATEWAY = Target.of("gateway", "i-2", "30.0.100.12");
    static final Target AGENT = Target.of("agent-1", "i-3", "30.0.100.130");
    private static final Hop TO_BASTION = new Hop.ToBastion(BASTION);

    final List<Machine> machines =
            new ArrayList<>(List.of(Machine.of(BASTION), Machine.of(GATEWAY), Machine.of(AGENT)));
    final List<FakeShell> shells = new ArrayList<>();
    final List<TerminalSize> asked = new ArrayList<>();
    final List<HopListener> listeners = new CopyOnWriteArrayList<>();
    private final StringBuilder log = new StringBuilder();
    final List<String> followed = new CopyOnWriteArrayList<>();
    private volatile OutputStream sink = OutputStream.nullOutputStream();
    private Problem refusal;
    private boolean unreachable;

    /** The way to the node fails from now on, behind the bastion. */
    void failBehindBastion() {
        unreachable = true;
    }

    /** Nothing can be opened, because of this; {@code null} for all is well. */
    void refuse(Problem why) {
        refusal = why;
        unreachable = false;
    }

    /** What a followed log has. */
    void log(String text) {
        log.append(text);
    }

    FakeShell last() {
        return shells.getLast();
    }

    @Override
    public List<Machine> machines() {
        check();
        return List.copyOf(machines);
    }

    private void check() {
        if (refusal != null) {
            throw new ProblemException(refusal);
        }
    }

    @Override
    public ConsoleShell shell(String node, TerminalSize size) {
        check();
        asked.add(size);
        say(new HopEvent.Connecting(TO_BASTION));
        say(new HopEvent.Connected(TO_BASTION));
        if (!node.equals("bastion")) {
            behind(new Hop.ToNode(BASTION, node.equals("gateway") ? GATEWAY : AGENT));
        }
        var shell = new FakeShell();
        shells.add(shell);
        return shell;
    }

    private void behind(Hop hop) {
        say(new HopEvent.Connecting(hop));
        if (unreachable) {
            Problem why = Problem.of("ssh.node.unreachable", hop.text() + ": it can't be reached from the bastion")
                    .because("The bastion answers, but nothing listens at 30.0.100.12: the node still boots.")
                    .next("Wait a minute and try again.");
            say(new HopEvent.Failed(hop, why));
            throw new ProblemException(why);
        }
        say(new HopEvent.Connected(hop));
    }

    private void say(HopEvent event) {
        listeners.forEach(listener -> listener.on(event));
    }

    @Override
    public ExecResult follow(String node, String command, OutputStream output) throws InterruptedException {
        check();
        followed.add(node + ": " + command);
        sink = output;
        print(log.toString());
        new CountDownLatch(1).await();
        throw new AssertionError("A followed log does not end");
    }

    /** What is logged while it is followed. */
    void print(String text) {
        try {
            sink.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Runnable listen(HopListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public String clientConfig() {
        check();
        return "Host titus-lab-gateway\n  ProxyJump titus-lab-bastion\n";
    }

    @Override
    public Tunnel tunnel(Way.Service service, Optional<Tunnel> known) {
        check();
        return known.orElseGet(() -> new FakeTunnel(
                new Way(GATEWAY, ForwardAddress.local(1), !service.page().isEmpty()), 40_000 + tunnels++));
    }

    /** A port that nobody listens on. */
    final class FakeTunnel implements Tunnel {

        private final Way way;
        private final int port;

        FakeTunnel(Way way, int port) {
            this.way = way;
            this.port = port;
        }

        @Override
        public Way way() {
            return way;
        }

        @Override
        public String address() {
            return way.local(port);
        }

        @Override
        public void close() {
            hungUp.add(address());
        }
    }

    @Override
    public Optional<String> login(String node) {
        return Optional.of("ssh -J ubuntu@203.0.113.9 ubuntu@" + (node.equals("gateway") ? GATEWAY : AGENT).host());
    }
}
