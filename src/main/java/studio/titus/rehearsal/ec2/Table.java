package studio.titus.rehearsal.ec2;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Tag;
import studio.titus.rehearsal.wire.World;

/**
 * All resources of one kind in a region. Calls that act on a resource find it at once; Describe calls may need up to
 * the read lag until they show a fresh one.
 */
final class Table<T> {

    private record Entry<T>(T value, Instant visibleFrom) {}

    private final Kind<T> kind;
    private final World world;
    private final TagBook tags;
    private final Map<String, Entry<T>> entries = new LinkedHashMap<>();

    Table(Kind<T> kind, World world, TagBook tags) {
        this.kind = kind;
        this.world = world;
        this.tags = tags;
    }

    /** An id nobody has yet. */
    String newId() {
        return kind.prefix() + "-0" + world.dice().hex(kind.prefix(), 16);
    }

    /** Adds a fresh resource with its tags and returns it with them. */
    T add(T value, List<Tag> itsTags) {
        world.beforeWrite();
        String id = kind.id().apply(value);
        var visibleFrom = world.now()
                .plus(world.dice().upTo("lag of " + kind.prefix(), world.times().readLag()));
        entries.put(id, new Entry<>(value, visibleFrom));
        tags.open(id, kind.type(), itsTags);
        return tagged(value);
    }

    /** Changes a resource that exists. */
    T update(String id, UnaryOperator<T> change) {
        world.beforeWrite();
        var entry = entry(id).orElseThrow(() -> notFound(id));
        var changed = new Entry<>(change.apply(entry.value()), entry.visibleFrom());
        entries.put(id, changed);
        return tagged(changed.value());
    }

    void remove(String id) {
        world.beforeWrite();
        entries.remove(id);
        tags.close(id);
    }

    Optional<T> find(String id) {
        return entry(id).map(entry -> tagged(entry.value()));
    }

    /** The resource with this id, or the kind's own NotFound error. */
    T require(String id) {
        return find(id).orElseThrow(() -> notFound(id));
    }

    /** All resources, as a copy that stays while the table changes. */
    Stream<T> all() {
        return List.copyOf(entries.values()).stream().map(entry -> tagged(entry.value()));
    }

    boolean any(Predicate<T> condition) {
        return all().anyMatch(condition);
    }

    /**
     * What a Describe call shows.
     *
     * @param ids the ids asked for; an unknown one is an error. Empty for all
     * @param filters the filters, which may all miss; an unknown one is an error
     */
    List<T> describe(List<String> ids, List<Filter> filters) {
        kind.filters().check(filters);
        ids.stream()
                .filter(id -> entry(id).filter(this::isVisible).isEmpty())
                .findFirst()
                .ifPresent(id -> {
                    throw notFound(id);
                });
        return entries.values().stream()
                .filter(this::isVisible)
                .map(entry -> tagged(entry.value()))
                .filter(value -> ids.isEmpty() || ids.contains(kind.id().apply(value)))
                .filter(value -> kind.filters().accept(value, tags.of(kind.id().apply(value)), filters))
                .toList();
    }

    private boolean isVisible(Entry<T> entry) {
        return !world.now().isBefore(entry.visibleFrom());
    }

    private Optional<Entry<T>> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    private T tagged(T value) {
        return kind.tagged().apply(value, tags.listOf(kind.id().apply(value)));
    }

    private RuntimeException notFound(String id) {
        return Ec2Errors.refused(kind.notFoundCode(), kind.notFoundText().formatted(id));
    }
}
