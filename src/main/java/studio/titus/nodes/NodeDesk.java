package studio.titus.nodes;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Supplier;
import studio.titus.checks.Activation;
import studio.titus.checks.BootLook;
import studio.titus.checks.Isolation;
import studio.titus.checks.Mending;
import studio.titus.checks.NodeLine;
import studio.titus.checks.Readiness;
import studio.titus.checks.SshLine;
import studio.titus.checks.StackNodes;
import studio.titus.checks.Surroundings;
import studio.titus.engine.CloudSession;
import studio.titus.model.Pace;
import studio.titus.plan.Inventory;
import studio.titus.ssh.HopListener;
import studio.titus.ssh.HostKeyAsker;
import studio.titus.ssh.HostKeyFile;
import studio.titus.ssh.HostKeyTrust;
import studio.titus.ssh.NodeAccess;
import studio.titus.ssh.SshIdentity;
import studio.titus.ssh.Timeouts;
import studio.titus.titus.job.Image;

/**
 * What people do with the nodes of one stack, over SSH. Everything it leads to blocks, is safe for many threads, and throws
 * {@link studio.titus.problem.ProblemException}.
 */
public final class NodeDesk implements AutoCloseable {

    private final Surroundings outside;
    private final Pace pace;
    private final StackNodes nodes;
    private final NodeAccess access;
    private final NodeLine line;
    private final SshIdentity identity;

    private NodeDesk(Surroundings outside, StackNodes nodes, NodeAccess access, SshIdentity identity, Pace pace) {
        this.outside = outside;
        this.pace = pace;
        this.nodes = nodes;
        this.access = access;
        this.line = new SshLine(access);
        this.identity = identity;
    }

    /**
     * Connects nowhere yet.
     *
     * @param session the one that calls go through now; another one after a person has signed in again
     * @param folder what this computer remembers of the stack, host keys among it; need not exist
     * @param inventory what stands
     * @param identity logs in; closed with this
     * @throws studio.titus.problem.ProblemException when one of the four single nodes does not run
     */
    public static NodeDesk open(
            Supplier<CloudSession> session,
            Path folder,
            Inventory inventory,
            SshIdentity identity,
            HostKeyAsker asker,
            HopListener listener) {
        var nodes = standing(session.get(), inventory);
        var pace = session.get().pace();
        var trust = new HostKeyTrust(
                new HostKeyFile(folder), target -> session.get().consoleOutput(target.instanceId()), asker);
        var access = new NodeAccess(nodes.bastion(), identity, trust, Timeouts.usual(), pace, listener);
        return new NodeDesk(new StackSurroundings(session, inventory, folder), nodes, access, identity, pace);
    }

    /**
     * The machines, without a way to them.
     *
     * @throws studio.titus.problem.ProblemException when one of the four single nodes does not run
     */
    public static StackNodes standing(CloudSession session, Inventory inventory) {
        var door = session.door(StackNodes.bastionAddress(inventory));
        return StackNodes.of(inventory, door.host(), door.port());
    }

    /** Which machines these are. */
    public StackNodes nodes() {
        return nodes;
    }

    /** The connections to them, for consoles, commands and forwards. */
    public NodeAccess access() {
        return access;
    }

    /** The walkthrough's checks. */
    public Readiness readiness() {
        return new Readiness(nodes, line, pace::instant);
    }

    /** Lets the group of agents take tasks. */
    public Activation activation() {
        return new Activation(nodes, line, pace);
    }

    /** Carries out what checks offer. */
    public Mending mending() {
        return new Mending(nodes, outside, line, pace);
    }

    /** How far first boots are. */
    public BootLook boots() {
        return new BootLook(line);
    }

    /** Whether the network lets in and out what it should, and containers may do what their role says. */
    public Isolation isolation() {
        return new Isolation(nodes, outside, line, pace);
    }

    /** The same with another image for the trial job; it has a shell and the AWS CLI. */
    public Isolation isolation(Image image) {
        return new Isolation(nodes, outside, line, pace, image);
    }

    /**
     * The gateway's API, by a forward that stays open until this is closed.
     *
     * @return its root, without {@code /api/v3}
     */
    public URI gateway() throws InterruptedException {
        return line.gateway(nodes.gateway());
    }

    /** Ends all connections. */
    @Override
    public void close() {
        access.close();
        identity.close();
    }
}
