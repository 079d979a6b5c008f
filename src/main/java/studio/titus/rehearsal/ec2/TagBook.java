package studio.titus.rehearsal.ec2;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;
import studio.titus.rehearsal.wire.World;

/** The tags of all of a region's resources, by resource id. */
final class TagBook {

    private record Owner(ResourceType type, Map<String, String> tags) {}

    private final World world;
    private final Map<String, Owner> owners = new LinkedHashMap<>();

    TagBook(World world) {
        this.world = world;
    }

    /** The tags a create call asks for its {@code type}. */
    static List<Tag> wanted(List<TagSpecification> specifications, ResourceType type) {
        return specifications.stream()
                .filter(specification -> specification.resourceType() == type)
                .flatMap(specification -> specification.tags().stream())
                .toList();
    }

    /** Notes that a resource exists, with its first tags. */
    void open(String id, ResourceType type, List<Tag> tags) {
        world.beforeWrite();
        owners.put(id, new Owner(type, new TreeMap<>()));
        put(id, tags);
    }

    void close(String id) {
        world.beforeWrite();
        owners.remove(id);
    }

    boolean knows(String id) {
        return owners.containsKey(id);
    }

    void put(String id, List<Tag> tags) {
        world.beforeWrite();
        var owner = owners.get(id);
        if (owner != null) {
            tags.forEach(tag -> owner.tags().put(tag.key(), tag.value() == null ? "" : tag.value()));
        }
    }

    /** Removes a tag; one with a value only if the value is still that. */
    void remove(String id, Tag tag) {
        world.beforeWrite();
        var owner = owners.get(id);
        if (owner != null
                && (tag.value() == null || tag.value().equals(owner.tags().get(tag.key())))) {
            owner.tags().remove(tag.key());
        }
    }

    Map<String, String> of(String id) {
        var owner = owners.get(id);
        return owner == null ? Map.of() : owner.tags();
    }

    List<Tag> listOf(String id) {
        return of(id).entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    void forEach(BiConsumer<String, ResourceType> visitor) {
        owners.forEach((id, owner) -> visitor.accept(id, owner.type()));
    }
}
