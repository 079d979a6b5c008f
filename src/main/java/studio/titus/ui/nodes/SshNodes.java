package studio.titus.ui.nodes;

import studio.titus.checks.Activation;
import studio.titus.checks.BootLook;
import studio.titus.checks.Isolation;
import studio.titus.checks.Mending;
import studio.titus.checks.Readiness;
import studio.titus.checks.StackNodes;
import studio.titus.nodes.NodeDesk;
import studio.titus.ssh.NodeAccess;

/** The nodes over SSH. */
record SshNodes(NodeDesk desk) implements NodeWork {

    @Override
    public StackNodes nodes() {
        return desk.nodes();
    }

    @Override
    public NodeAccess access() {
        return desk.access();
    }

    @Override
    public Readiness readiness() {
        return desk.readiness();
    }

    @Override
    public Activation activation() {
        return desk.activation();
    }

    @Override
    public Mending mending() {
        return desk.mending();
    }

    @Override
    public Isolation isolation() {
        return desk.isolation();
    }

    @Override
    public BootLook boots() {
        return desk.boots();
    }

    @Override
    public void close() {
        desk.close();
    }
}
