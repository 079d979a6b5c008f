package studio.titus.ui.nodes;

import java.nio.file.Path;
import java.util.function.Supplier;
import studio.titus.engine.CloudSession;
import studio.titus.nodes.NodeDesk;
import studio.titus.plan.Inventory;
import studio.titus.ssh.HopListener;
import studio.titus.ssh.HostKeyAsker;
import studio.titus.ssh.SshIdentity;

/** Makes the way to the nodes of what stands. */
@FunctionalInterface
public interface NodeOpener {

    /**
     * Connects nowhere yet.
     *
     * @param session the one that calls go through now
     * @param folder what this computer remembers of the stack, host keys among it
     * @param identity logs in; closed with what is returned
     * @throws studio.titus.problem.ProblemException when one of the machines does not run
     */
    NodeWork open(
            Supplier<CloudSession> session,
            Path folder,
            Inventory inventory,
            SshIdentity identity,
            HostKeyAsker asker,
            HopListener listener);

    /** The real way, over SSH. */
    static NodeOpener ssh() {
        return (session, folder, inventory, identity, asker, listener) ->
                new SshNodes(NodeDesk.open(session, folder, inventory, identity, asker, listener));
    }
}
