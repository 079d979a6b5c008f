package studio.titus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A real OpenSSH server on a free port of 127.0.0.1, run by the present user for the present user, with everything it needs in a folder.
 * Strict about keys and of any number of sessions at once unless told otherwise.
 */
public final class OpenSshServer implements AutoCloseable {

    /** Where sshd, started by root, wants to lock up its children. */
    private static final Path PRIVILEGE_SEPARATION = Path.of("/run/sshd");

    private static final String HOST_KEY = "host_key";

    private final Path folder;
    private final int port;
    private final List<String> options;
    private final List<String> log = new ArrayList<>();
    private Process process;

    private OpenSshServer(Path folder, int port, List<String> options) {
        this.folder = folder;
        this.port = port;
        this.options = new ArrayList<>(options);
    }

    /**
     * @param folder of its own; its first host key is made there, an Ed25519 one
     * @param authorizedKey the public key that may log in
     * @param options further lines for its configuration; the first of a kind counts
     * @throws org.opentest4j.TestAbortedException if OpenSSH is absent
     */
    public static OpenSshServer start(Path folder, Path authorizedKey, String... options) {
        Peer.require("sshd");
        Peer.require("ssh-keygen");
        try {
            Files.createDirectories(folder);
            if (System.getProperty("user.name").equals("root")) {
                Files.createDirectories(PRIVILEGE_SEPARATION);
            }
            Files.writeString(folder.resolve("authorized_keys"), Files.readString(authorizedKey));
            var server = new OpenSshServer(folder, freePort(), List.of(options));
            server.makeHostKey(HOST_KEY, "ed25519");
            server.run();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public int port() {
        return port;
    }

    /** Its host key as OpenSSH writes it: type, base64 and comment. */
    public String hostKey() {
        try {
            return Files.readString(folder.resolve(HOST_KEY + ".pub")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops, takes another host key and starts on the same port, as a rebuilt machine does. */
    public void changeHostKey(String type) {
        close();
        makeHostKey(HOST_KEY, type);
        run();
    }

    /** Starts anew with a second host key. */
    public void addHostKey(String type) {
        close();
        makeHostKey("second_" + HOST_KEY, type);
        options.add("HostKey " + folder.resolve("second_" + HOST_KEY));
        run();
    }

    /** Starts on the same port again. */
    public void run() {
        try {
            Path config = Files.writeString(folder.resolve("sshd_config"), config());
            process = new ProcessBuilder(Peer.require("sshd").toString(), "-D", "-e", "-f", config.toString())
                    .redirectErrorStream(true)
                    .start();
            var words = process.inputReader();
            await(words);
            Thread.ofVirtual().start(() -> follow(words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await(BufferedReader words) throws IOException {
        for (String line = words.readLine(); line != null; line = words.readLine()) {
            note(line);
            if (line.contains("Server listening on")) {
                return;
            }
        }
        throw new AssertionError("sshd did not start: " + log());
    }

    private void follow(BufferedReader words) {
        try {
            for (String line = words.readLine(); line != null; line = words.readLine()) {
                note(line);
            }
        } catch (IOException e) {
            note("(the server ended)");
        }
    }

    private void note(String line) {
        synchronized (log) {
            log.add(line);
        }
    }

    /** Lets in this public key's owner from now on, and nobody else. */
    public void authorize(Path privateKey) {
        try {
            Path half = privateKey.resolveSibling(privateKey.getFileName() + ".pub");
            Files.writeString(folder.resolve("authorized_keys"), Files.readString(half));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean stopped() {
        return !process.isAlive();
    }

    /** What it said so far. */
    public List<String> log() {
        synchronized (log) {
            return List.copyOf(log);
        }
    }

    /** How many connections it has. */
    public long connections() {
        return process.children().count();
    }

    /** Waits until the server itself has ended every connection it has now. */
    public void awaitConnectionsEnd() {
        process.children().forEach(child -> child.onExit().join());
    }

    /** Kills every connection's process, as a network that goes away does, but not the server. */
    public void dropConnections() {
        var programs = process.descendants().toList();
        process.children().forEach(child -> {
            child.destroyForcibly();
            child.onExit().join();
        });
        programs.forEach(ProcessHandle::destroyForcibly);
    }

    /** Sends a signal to every connection's process, such as STOP for a machine that hangs. */
    public void signalConnections(String signal) {
        process.descendants().forEach(child -> run("kill", "-" + signal, Long.toString(child.pid())));
    }

    private void makeHostKey(String name, String type) {
        try {
            Files.deleteIfExists(folder.resolve(name));
            Files.deleteIfExists(folder.resolve(name + ".pub"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run("ssh-keygen", "-q", "-t", type, "-N", "", "-f", folder.resolve(name).toString());
    }

    private static void run(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor())
                    .as(String.join(" ", command) + ": " + said)
                    .isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private String config() {
        return Stream.concat(
                        options.stream(),
                        Stream.of(
                                "ListenAddress 127.0.0.1",
                                "Port " + port,
                                "HostKey " + folder.resolve(HOST_KEY),
                                "AuthorizedKeysFile " + folder.resolve("authorized_keys"),
                                "PidFile none",
                                "UsePAM no",
                                "StrictModes no",
                                "PermitRootLogin prohibit-password",
                                "PasswordAuthentication no",
                                "KbdInteractiveAuthentication no",
                                "PrintMotd no"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Ends the server and its connections. */
    @Override
    public void close() {
        var connections = process.descendants().toList();
        process.destroy();
        connections.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }
}
