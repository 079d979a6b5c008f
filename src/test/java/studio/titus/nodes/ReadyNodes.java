package studio.titus.nodes;

import java.nio.file.Path;
import studio.titus.ssh.ExecRequest;
import studio.titus.ssh.ExecResult;

/** A rehearsed stack whose nodes have booted, and the one way to them. */
public record ReadyNodes(RehearsedStack stack, NodeDesk desk) implements AutoCloseable {

    /** @param folder for the key and for what is remembered */
    public static ReadyNodes in(Path folder) throws InterruptedException {
        var stack = RehearsedStack.ready(folder);
        return new ReadyNodes(stack, stack.nodes());
    }

    /** Runs a command on the node of this name. */
    public ExecResult run(String node, ExecRequest request) throws InterruptedException {
        return desk.access().exec(desk.nodes().find(node).orElseThrow(), request);
    }

    @Override
    public void close() {
        desk.close();
        stack.close();
    }
}
