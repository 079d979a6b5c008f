package studio.titus.ui.nodes;

import java.nio.file.Path;
import studio.titus.checks.Activation;
import studio.titus.checks.BootLook;
import studio.titus.checks.Mending;
import studio.titus.checks.NodeLine;
import studio.titus.checks.Readiness;
import studio.titus.checks.SshLine;
import studio.titus.checks.StackNodes;
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

/** The nodes over SSH. */
record SshNodes(StackNodes nodes, NodeAccess access, NodeLine line, SshIdentity identity, Pace pace)
        implements NodeWork {

    static NodeWork open(
            CloudSession session,
            Path folder,
            Inventory inventory,
            SshIdentity identity,
            HostKeyAsker asker,
            HopListener listener) {
        var door = session.door(StackNodes.bastionAddress(inventory));
        var nodes = StackNodes.of(inventory, door.host(), door.port());
        var trust =
                new HostKeyTrust(new HostKeyFile(folder), target -> session.consoleOutput(target.instanceId()), asker);
        var access = new NodeAccess(nodes.bastion(), identity, trust, Timeouts.usual(), session.pace(), listener);
        return new SshNodes(nodes, access, new SshLine(access), identity, session.pace());
    }

    @Override
    public Readiness readiness() {
        return new Readiness(nodes, line, pace::instant);
    }

    @Override
    public Activation activation() {
        return new Activation(nodes, line, pace);
    }

    @Override
    public Mending mending() {
        return new Mending(nodes, line, pace);
    }

    @Override
    public BootLook boots() {
        return new BootLook(line);
    }

    @Override
    public void close() {
        access.close();
        identity.close();
    }
}
