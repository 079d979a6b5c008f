package studio.titus.ui.console;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import studio.titus.nodes.Way;
import studio.titus.nodes.Way.Service;
import studio.titus.problem.ProblemException;
import studio.titus.ssh.ExecRequest;
import studio.titus.ssh.ExecResult;
import studio.titus.ssh.HopListener;
import studio.titus.ssh.LocalForward;
import studio.titus.ssh.SshCommandLine;
import studio.titus.ssh.Target;
import studio.titus.ssh.TerminalSize;
import studio.titus.ui.nodes.NodeRoom;

/** What consoles and logs ask of a stack's nodes. All but {@link #listen} and {@link #login} block, and throw {@link ProblemException}. */
interface NodeDoor {

    /** All machines, the bastion first. */
    List<Machine> machines() throws InterruptedException;

    /** Opens a login shell on the machine of this name. */
    ConsoleShell shell(String node, TerminalSize size) throws InterruptedException;

    /** Runs a command there and hands over its output as it comes, errors among it; returns when it ends. */
    ExecResult follow(String node, String command, OutputStream output) throws InterruptedException;

    /**
     * Hears what happens on the hops.
     *
     * @return ends it
     */
    Runnable listen(HopListener listener);

    /** The command with which a person's own client logs in to the machine; empty before it is known. */
    Optional<String> login(String node);

    /** The blocks of {@code ~/.ssh/config} with which that client knows all machines. */
    String clientConfig() throws InterruptedException;

    /**
     * The way to a service from this computer.
     *
     * @param known one that is open; handed back while it still leads there
     */
    Tunnel tunnel(Service service, Optional<Tunnel> known) throws InterruptedException;

    /** The nodes of an open stack. */
    static NodeDoor of(NodeRoom room) {
        return new NodeDoor() {
            @Override
            public List<Machine> machines() throws InterruptedException {
                return room.nodes().nodes().all().map(Machine::of).toList();
            }

            @Override
            public ConsoleShell shell(String node, TerminalSize size) throws InterruptedException {
                return ConsoleShell.of(room.nodes().access().shell(target(node), size));
            }

            @Override
            public ExecResult follow(String node, String command, OutputStream output) throws InterruptedException {
                return room.nodes()
                        .access()
                        .exec(target(node), ExecRequest.of(command).streaming(output, output));
            }

            private Target target(String node) throws InterruptedException {
                return room.nodes().nodes().find(node).orElseThrow(() -> ConsoleProblems.noSuchNode(node));
            }

            @Override
            public Runnable listen(HopListener listener) {
                return room.listen(listener);
            }

            @Override
            public String clientConfig() throws InterruptedException {
                return room.clientConfig();
            }

            @Override
            public Tunnel tunnel(Service service, Optional<Tunnel> known) throws InterruptedException {
                Way way = service.in(room.nodes().nodes());
                Optional<Tunnel> same = known.filter(tunnel -> tunnel.way().equals(way));
                return same.isPresent()
                        ? same.get()
                        : new OpenTunnel(way, room.nodes().access().forward(way.through(), way.address()));
            }

            @Override
            public Optional<String> login(String node) {
                Optional<Path> key = room.keyFile();
                return room.known()
                        .flatMap(work -> work.nodes()
                                .find(node)
                                .map(target ->
                                        SshCommandLine.to(target, work.nodes().bastion(), key)));
            }
        };
    }

    /** A forward, and what it was opened for. */
    record OpenTunnel(Way way, LocalForward forward) implements Tunnel {

        @Override
        public String address() {
            return way.local(forward.port());
        }

        @Override
        public void close() {
            forward.close();
        }
    }
}
