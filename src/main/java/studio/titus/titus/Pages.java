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
    private static final int TOO_MUCH = 429;

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

    /** The same in pages of this size at most, for long lists of small items. */
    Collection<JsonNode> all(String path, int most) throws InterruptedException {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        String query = path + (path.contains("?") ? "&" : "?");
        String cursor = "";
        int size = most;
        boolean more = true;
        while (more) {
            String rest = cursor.isEmpty() ? "" : "&cursor=" + encoded(cursor);
            JsonNode page;
            try {
                page = Answers.read(gateway.get(query + "pageSize=" + size + rest));
            } catch (GatewayException e) {
                size = smaller(size, e);
                continue;
            }
            page.path("items").forEach(item -> items.put(item.path("id").asText(), item));
            var pagination = page.path("pagination");
            String next = pagination.path("cursor").asText();
            more = pagination.path("hasMore").asBoolean() && !next.isEmpty() && !next.equals(cursor);
            cursor = next;
        }
        return items.values();
    }

    /** A page of more than 4 MiB does not get from the master to the gateway; one of few big jobs does. */
    private static int smaller(int size, GatewayException e) {
        if (e.status() != TOO_MUCH || size == 1) {
            throw e;
        }
        return Math.max(1, size / 4);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
