package studio.titus.ui.console;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.titus.nodes.Way.Service;
import studio.titus.ui.fx.Background;

/**
 * The ports of this computer that lead to services of a stack: opened when somebody wants one, kept until it is closed or the stack is left.
 * Use it on the UI thread.
 */
final class Tunnels {

    private final NodeDoor door;
    private final Background background;
    private final ReadOnlyObjectWrapper<Map<Service, Tunnel>> open =
            new ReadOnlyObjectWrapper<>(this, "open", Map.of());
    private boolean closed;

    Tunnels(NodeDoor door, Background background) {
        this.door = door;
        this.background = background;
    }

    /** Those that are open. */
    ReadOnlyObjectProperty<Map<Service, Tunnel>> openProperty() {
        return open.getReadOnlyProperty();
    }

    /**
     * Hands over the way to a service. One that is open is used again, unless the machine behind it was replaced meanwhile.
     *
     * @param failed hears why there is none
     */
    void use(Service service, Consumer<Tunnel> taker, Consumer<Exception> failed) {
        Optional<Tunnel> known = Optional.ofNullable(open.get().get(service));
        background.submit(
                () -> door.tunnel(service, known),
                tunnel -> {
                    take(service, tunnel);
                    taker.accept(tunnel);
                },
                failed);
    }

    private void take(Service service, Tunnel tunnel) {
        if (closed) {
            hangUp(tunnel);
            return;
        }
        Tunnel before = open.get().get(service);
        if (before != null && before != tunnel) {
            hangUp(before);
        }
        set(service, Optional.of(tunnel));
    }

    /** Takes the port of a service away. */
    void close(Service service) {
        Optional.ofNullable(open.get().get(service)).ifPresent(this::hangUp);
        set(service, Optional.empty());
    }

    private void set(Service service, Optional<Tunnel> tunnel) {
        var now = new EnumMap<Service, Tunnel>(Service.class);
        now.putAll(open.get());
        tunnel.ifPresentOrElse(it -> now.put(service, it), () -> now.remove(service));
        open.set(Map.copyOf(now));
    }

    /** Ends all; none is opened any more. */
    void closeAll() {
        closed = true;
        open.get().values().forEach(this::hangUp);
        open.set(Map.of());
    }

    /** Hanging up speaks with the network. */
    private void hangUp(Tunnel tunnel) {
        background.submit(
                () -> {
                    tunnel.close();
                    return true;
                },
                _ -> {},
                _ -> {});
    }
}
