package studio.titus.ui.nodes;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import studio.titus.ui.provision.StackWork;

/** The way to the nodes of each stack that is open in the window. Use it on the UI thread. */
public final class NodeRooms {

    private final Function<StackWork, NodeRoom> maker;
    private final Map<StackWork, NodeRoom> rooms = new IdentityHashMap<>();

    /** @param maker makes the one of a stack, when a page first wants it */
    public NodeRooms(Function<StackWork, NodeRoom> maker) {
        this.maker = maker;
    }

    /** The one that all pages of this stack share. */
    public NodeRoom of(StackWork stack) {
        return rooms.computeIfAbsent(stack, maker);
    }

    /** Takes it out, for whoever closes it: the stack is no longer open. */
    public Optional<NodeRoom> remove(StackWork stack) {
        return Optional.ofNullable(rooms.remove(stack));
    }
}
