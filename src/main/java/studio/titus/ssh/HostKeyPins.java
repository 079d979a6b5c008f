package studio.titus.ssh;

import java.util.List;
import java.util.stream.Stream;

/** Pins kept in memory: for a rehearsal, and as what a file holds. */
public final class HostKeyPins implements HostKeyBook {

    private List<PinnedKey> pins;

    /** @param pins those to begin with */
    public HostKeyPins(List<PinnedKey> pins) {
        this.pins = List.copyOf(pins);
    }

    @Override
    public synchronized List<PinnedKey> pins() {
        return pins;
    }

    @Override
    public synchronized void pin(PinnedKey pin) {
        pins = Stream.concat(pins.stream().filter(old -> !replaces(pin, old)), Stream.of(pin))
                .toList();
    }

    @Override
    public synchronized void forget(String instanceId) {
        pins = pins.stream().filter(pin -> !pin.instanceId().equals(instanceId)).toList();
    }

    private static boolean replaces(PinnedKey pin, PinnedKey old) {
        return old.instanceId().equals(pin.instanceId())
                ? old.key().type().equals(pin.key().type())
                : old.name().equals(pin.name()) || old.address().equals(pin.address());
    }
}
