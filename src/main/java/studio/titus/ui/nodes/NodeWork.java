package studio.titus.ui.nodes;

import studio.titus.checks.Activation;
import studio.titus.checks.BootLook;
import studio.titus.checks.Isolation;
import studio.titus.checks.Mending;
import studio.titus.checks.Readiness;
import studio.titus.checks.StackNodes;
import studio.titus.ssh.NodeAccess;

/** What pages ask of the nodes of one stack, so that tests may answer in their place. Everything it leads to blocks. */
public interface NodeWork extends AutoCloseable {

    /** Which machines these are. */
    StackNodes nodes();

    /** The connections to them, for consoles, logs and forwards. */
    NodeAccess access();

    Readiness readiness();

    Activation activation();

    Mending mending();

    Isolation isolation();

    /** How far first boots are. */
    BootLook boots();

    /** Ends all connections. */
    @Override
    void close();
}
