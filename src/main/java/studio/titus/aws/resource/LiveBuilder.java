package studio.titus.aws.resource;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.titus.plan.Address;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;
import studio.titus.plan.Live.Phase;
import studio.titus.plan.UserTags;

/** Gathers what AWS tells of one resource. */
final class LiveBuilder {

    private final Address address;
    private final Kind kind;
    private final String id;
    private final Map<String, String> attributes = new HashMap<>();
    private Phase phase = Phase.READY;

    private LiveBuilder(Address address, Kind kind, String id) {
        this.address = address;
        this.kind = kind;
        this.id = id;
    }

    static LiveBuilder of(Address address, Kind kind, String id) {
        return new LiveBuilder(address, kind, id);
    }

    /** What is known already, to be changed. */
    static LiveBuilder from(Live live) {
        var builder = new LiveBuilder(live.address(), live.kind(), live.id()).phase(live.phase());
        builder.attributes.putAll(live.attributes());
        return builder;
    }

    LiveBuilder phase(Phase newPhase) {
        phase = newPhase;
        return this;
    }

    /** An attribute; what AWS leaves out is the empty text. */
    LiveBuilder put(String name, @Nullable Object value) {
        attributes.put(name, Objects.toString(value, ""));
        return this;
    }

    LiveBuilder putAll(Map<String, String> more) {
        attributes.putAll(more);
        return this;
    }

    LiveBuilder tags(Map<String, String> tags) {
        tags.forEach((key, value) -> put(UserTags.ATTRIBUTE + key, value));
        return this;
    }

    LiveBuilder withoutTags(Set<String> keys) {
        keys.forEach(key -> attributes.remove(UserTags.ATTRIBUTE + key));
        return this;
    }

    Live build() {
        return new Live(address, kind, id, phase, attributes);
    }
}
