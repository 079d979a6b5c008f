package studio.titus.engine;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import studio.titus.plan.Address;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;

/** One thing in the fake account, with the times at which it shows, is ready and is gone. */
final class FakeItem {

    final Address address;
    final Kind kind;
    final String id;
    final Map<String, String> attributes = new TreeMap<>();

    /** The ids of what this item can't be without. */
    final Set<String> needs = new HashSet<>();

    Instant visible = Instant.MIN;
    Instant ready = Instant.MIN;
    Instant goneAt = Instant.MAX;
    boolean deleting;
    boolean vanished;

    @Nullable
    String failure;

    FakeItem(Address address, Kind kind, String id) {
        this.address = address;
        this.kind = kind;
        this.id = id;
    }

    boolean stands(Instant now) {
        return !vanished && now.isBefore(goneAt);
    }

    boolean shows(Instant now) {
        return !vanished && !now.isBefore(visible);
    }

    Live live(Instant now) {
        return new Live(address, kind, id, phase(now), attributes);
    }

    private Live.Phase phase(Instant now) {
        if (!now.isBefore(goneAt)) {
            return Live.Phase.GONE;
        }
        if (deleting) {
            return Live.Phase.DELETING;
        }
        if (now.isBefore(ready)) {
            return Live.Phase.PENDING;
        }
        return failure == null ? Live.Phase.READY : Live.Phase.FAILED;
    }

    String mark(String key) {
        return attributes.getOrDefault("tags." + key, "");
    }
}
