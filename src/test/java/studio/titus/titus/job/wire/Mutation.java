package studio.titus.titus.job.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A change at some place of a JSON tree.
 *
 * @param place counted over all members of the tree, modulo their number
 * @param kind what is done there
 * @param value JSON to put there
 * @param name a name for a member
 */
record Mutation(int place, Kind kind, String value, String name) {

    enum Kind {
        REPLACE,
        REMOVE,
        RENAME,
        ADD,
        WRAP
    }

    void apply(ObjectNode root) {
        List<Place> places = new ArrayList<>();
        collect(root, places);
        if (!places.isEmpty()) {
            apply(places.get(place % places.size()));
        }
    }

    private void apply(Place at) {
        switch (kind) {
            case REPLACE -> at.set(Protobuf.tree(value));
            case REMOVE -> at.object().remove(at.key());
            case RENAME -> at.object().set(name, at.object().remove(at.key()));
            case ADD -> at.object().set(name, Protobuf.tree(value));
            case WRAP -> at.set(wrapped(at.object().get(at.key())));
        }
    }

    private static ArrayNode wrapped(JsonNode node) {
        return JsonNodeFactory.instance.arrayNode().add(node);
    }

    private static void collect(JsonNode node, List<Place> places) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> places.add(new Place(object, entry.getKey())));
        }
        node.forEach(child -> collect(child, places));
    }

    private record Place(ObjectNode object, String key) {
        void set(JsonNode value) {
            object.set(key, value);
        }
    }
}
