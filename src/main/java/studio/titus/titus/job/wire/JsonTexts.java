package studio.titus.titus.job.wire;

import com.fasterxml.jackson.databind.JsonNode;

/** JSON values as protobuf's own JSON library (Gson 2.7) reads them as text, and prints them into errors. */
final class JsonTexts {

    private JsonTexts() {}

    /** A value as text: a scalar's text, or that of the only element of a list. */
    static String text(JsonNode node) throws WireException {
        if (node.isObject()) {
            throw new WireException("JsonObject");
        }
        if (node.isNull()) {
            throw new WireException("JsonNull");
        }
        if (!node.isArray()) {
            return node.asText();
        }
        if (node.size() != 1) {
            throw new WireException();
        }
        return text(node.get(0));
    }

    /** A value as compact JSON. A number too big for a double has become the word Infinity on its way. */
    static String json(JsonNode node) {
        String text = isInfinite(node) ? '"' + node.asText() + '"' : node.toString();
        return escaped(text);
    }

    /** Gson escapes two line ends that JSON allows, for the sake of JavaScript. */
    static String escaped(String json) {
        return json.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    private static boolean isInfinite(JsonNode node) {
        return node.isDouble() && Double.isInfinite(node.doubleValue());
    }
}
