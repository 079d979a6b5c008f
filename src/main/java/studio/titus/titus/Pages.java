package studio.titus.titus;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a list of the gateway to its end, page by page. */
final class Pages {

    private static final int SIZE = 100;

    private final Gateway gateway;

    Pages(Gateway gateway) {
        this.gateway = gateway;
    }

    /**
     * All items, each once even if others come or go between two pages.
     *
     * @param path with a query already, or without one
     */
    Collection<JsonNode> all(String path) throws InterruptedException {
        return all(path, SIZE);
    }

    /** The same in pages of this size, for long lists of small items. */
    Collection<JsonNode> all(String path, int size) throws InterruptedException {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        String first = path + (path.contains("?") ? "&" : "?") + "pageSize=" + size;
        String cursor = "";
        boolean more = true;
        while (more) {
            var page = Answers.read(gateway.get(cursor.isEmpty() ? first : first + "&cursor=" + encoded(cursor)));
            page.path("items").forEach(item -> items.put(item.path("id").asText(), item));
            var pagination = page.path("pagination");
            String next = pagination.path("cursor").asText();
            more = pagination.path("hasMore").asBoolean() && !next.isEmpty() && !next.equals(cursor);
            cursor = next;
        }
        return items.values();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
