package studio.titus.ui.nodes;

import studio.titus.checks.Activation;
import studio.titus.checks.BootLook;
import studio.titus.checks.FakeLine;
import studio.titus.checks.FakeSurroundings;
import studio.titus.checks.Isolation;
import studio.titus.checks.Mending;
import studio.titus.checks.Readiness;
import studio.titus.checks.StackNodes;
import studio.titus.model.Pace;
import studio.titus.ssh.NodeAccess;

/** Nodes that answer as a test says, over the product's own checks. */
public final class FakeNodes implements NodeWork {

    public final FakeLine line = new FakeLine();
    public final FakeSurroundings surroundings = new FakeSurroundings();
    public boolean closed;
    private final Pace pace;

    /** @param pace whose time the looks take */
    public FakeNodes(Pace pace) {
        this.pace = pace;
    }

    @Override
    public StackNodes nodes() {
        return FakeLine.NODES;
    }

    @Override
    public NodeAccess access() {
        throw new UnsupportedOperationException("No test opens a console here");
    }

    @Override
    public Readiness readiness() {
        return new Readiness(FakeLine.NODES, line, pace::instant);
    }

    @Override
    public Activation activation() {
        return new Activation(FakeLine.NODES, line, pace);
    }

    @Override
    public Mending mending() {
        return new Mending(FakeLine.NODES, surroundings, line, pace);
    }

    @Override
    public Isolation isolation() {
        return new Isolation(FakeLine.NODES, surroundings, line, pace);
    }

    @Override
    public BootLook boots() {
        return new BootLook(line);
    }

    @Override
    public void close() {
        closed = true;
        line.close();
    }
}
