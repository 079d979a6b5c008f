package studio.titus.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import studio.titus.model.Pace;
import studio.titus.model.StackName;
import studio.titus.ssh.ConsoleOutputs;
import studio.titus.ssh.ExecRequest;
import studio.titus.ssh.HopListener;
import studio.titus.ssh.HostKeyAsker;
import studio.titus.ssh.HostKeyPins;
import studio.titus.ssh.HostKeyTrust;
import studio.titus.ssh.IdentityLoader;
import studio.titus.ssh.KeyFinding;
import studio.titus.ssh.NodeAccess;
import studio.titus.ssh.SshConfig;
import studio.titus.ssh.SshIdentity;
import studio.titus.ssh.Target;
import studio.titus.ssh.TerminalSize;
import studio.titus.ssh.Timeouts;
import studio.titus.testing.OpenSshServer;
import studio.titus.testing.Peer;

/**
 * Two hops over two real OpenSSH servers on loopback: 200 MB from and to a node beside {@code ssh -J}, in turns, and how long a key takes to be
 * echoed, alone and while another console floods. Argument: the number of runs.
 */
public final class SshBench {

    /** What this program asks for first; the client of Debian 12 prefers another one. */
    private static final String CIPHER = "aes128-gcm@openssh.com";

    private static final long BYTES = 200_000_000;
    private static final int KEYS = 3_000;
    private static final int WARM_UP = 500;
    private static final double MEGA = 1e6;

    private final Supplier<NodeAccess> ways;
    private final Target node;
    private final Path config;

    private SshBench(Supplier<NodeAccess> ways, Target node, Path config) {
        this.ways = ways;
        this.node = node;
        this.config = config;
    }

    /** Runs the benchmark; see the class. */
    public static void main(String[] args) throws Exception {
        int runs = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        Path folder = Files.createTempDirectory("ssh-bench");
        Path key = folder.resolve("id");
        new ProcessBuilder(Peer.require("ssh-keygen").toString(), "-q", "-t", "ed25519", "-N", "", "-f", key.toString())
                .start()
                .waitFor();
        Path half = folder.resolve("id.pub");
        try (var first = OpenSshServer.start(folder.resolve("bastion"), half);
                var second = OpenSshServer.start(folder.resolve("node"), half)) {
            var bastion = target("bastion", first);
            var node = target("node", second);
            var pins = new HostKeyPins(List.of());
            var trust = new HostKeyTrust(pins, ConsoleOutputs.none(), HostKeyAsker.acceptNew());
            try (var identity = identity(key)) {
                Supplier<NodeAccess> ways = () ->
                        new NodeAccess(bastion, identity, trust, Timeouts.usual(), Pace.real(), HopListener.none());
                try (var access = ways.get()) {
                    access.connect(node);
                }
                var config = new SshConfig(StackName.of("bench"), bastion, List.of(node));
                Path known = Files.writeString(folder.resolve("known_hosts"), config.knownHosts(pins.pins()));
                Path file = Files.writeString(folder.resolve("config"), config.text(key, known));
                new SshBench(ways, node, file).run(runs);
            }
        }
    }

    private static Target target(String name, OpenSshServer server) {
        return new Target(name, "i-" + name, "127.0.0.1", server.port(), System.getProperty("user.name"));
    }

    private static SshIdentity identity(Path key) {
        return switch (new IdentityLoader(Map.of()).open(key, Optional.empty())) {
            case KeyFinding.Usable usable -> usable.identity();
            case KeyFinding.NotUsable other ->
                throw new IllegalStateException(other.problem().text());
        };
    }

    private void run(int runs) throws Exception {
        compare("200 MB from a node", runs, this::fetch, () -> fetchWithSsh());
        compare("the same, ssh with our cipher on the second hop", runs, this::fetch, () -> fetchWithSsh("-c", CIPHER));
        compare("200 MB to a node", runs, this::send, () -> sendWithSsh());
        compare("the same, ssh with our cipher on the second hop", runs, this::send, () -> sendWithSsh("-c", CIPHER));
        try (var access = ways.get()) {
            echo(access, "echo, alone");
            try (var flood = access.shell(node, TerminalSize.usual())) {
                Thread.ofVirtual().start(() -> drain(flood.output()));
                flood.input().write("yes $(seq 1 20)\n".getBytes(StandardCharsets.US_ASCII));
                echo(access, "echo beside a console that floods");
            }
        }
    }

    private static void compare(String what, int runs, Callable<Long> ours, Callable<Long> theirs) throws Exception {
        var our = new ArrayList<Double>();
        var their = new ArrayList<Double>();
        for (int run = 0; run <= runs; run++) {
            double mine = speed(ours);
            double other = speed(theirs);
            if (run > 0) { // the first warms up
                our.add(mine);
                their.add(other);
            }
        }
        System.out.printf(
                "%s: ours %.0f MB/s, ssh -J %.0f MB/s, ratio %.2f (ours %s, theirs %s)%n",
                what, median(our), median(their), median(our) / median(their), rounded(our), rounded(their));
    }

    /** Megabytes a second. */
    private static double speed(Callable<Long> transfer) throws Exception {
        long start = System.nanoTime();
        long bytes = transfer.call();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (bytes != BYTES) {
            throw new IllegalStateException("Only " + bytes + " bytes arrived");
        }
        return bytes / MEGA / seconds;
    }

    /** Connecting included, as for ssh. */
    private long fetch() throws InterruptedException {
        var counter = new Counter();
        try (var access = ways.get()) {
            access.exec(node, ExecRequest.of("head -c " + BYTES + " /dev/zero").streaming(counter, counter));
        }
        return counter.count;
    }

    private long fetchWithSsh(String... options) throws IOException, InterruptedException {
        var process = ssh("head -c " + BYTES + " /dev/zero", options);
        var counter = new Counter();
        process.getInputStream().transferTo(counter);
        process.waitFor();
        return counter.count;
    }

    private long send() throws InterruptedException {
        try (var access = ways.get()) {
            var result = access.exec(node, ExecRequest.of("wc -c").reading(new Zeros()));
            return Long.parseLong(result.outputText().strip());
        }
    }

    private long sendWithSsh(String... options) throws IOException, InterruptedException {
        var process = ssh("wc -c", options);
        try (var input = process.getOutputStream()) {
            new Zeros().transferTo(input);
        }
        long count =
                Long.parseLong(new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip());
        process.waitFor();
        return count;
    }

    private Process ssh(String command, String... options) throws IOException {
        var words = new ArrayList<>(List.of("ssh", "-F", config.toString()));
        words.addAll(List.of(options));
        words.addAll(List.of("titus-bench-node", command));
        return new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private void echo(NodeAccess access, String what) throws Exception {
        try (var shell = access.shell(node, TerminalSize.usual())) {
            shell.input().write("stty raw -echo; printf '\\001'; exec cat\n".getBytes(StandardCharsets.US_ASCII));
            for (int b = shell.output().read(); b != 1; b = shell.output().read()) {
                if (b < 0) {
                    throw new IllegalStateException("The shell ended");
                }
            }
            double[] millis = new double[KEYS];
            for (int i = 0; i < KEYS; i++) {
                long start = System.nanoTime();
                shell.input().write('k');
                shell.output().read();
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
            double[] warm = Arrays.copyOfRange(millis, WARM_UP, KEYS);
            Arrays.sort(warm);
            System.out.printf(
                    "%s: median %.2f ms, p99 %.2f ms, worst %.2f ms of %d%n",
                    what, warm[warm.length / 2], warm[warm.length * 99 / 100], warm[warm.length - 1], warm.length);
        }
    }

    private static void drain(InputStream output) {
        try {
            output.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            System.err.println("The flood ended: " + e.getMessage());
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static List<Long> rounded(List<Double> values) {
        return values.stream().map(Math::round).toList();
    }

    private static final class Counter extends OutputStream {
        private long count;

        @Override
        public void write(int b) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            count += length;
        }
    }

    /** As many zeros as are moved. */
    private static final class Zeros extends InputStream {
        private long left = BYTES;

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            int part = (int) Math.min(length, left);
            left -= part;
            return part == 0 ? -1 : part;
        }
    }
}
