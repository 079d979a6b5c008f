package studio.titus.rehearsal.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes JSON. */
final class Records {

    private Records() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
