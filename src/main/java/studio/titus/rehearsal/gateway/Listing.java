package studio.titus.rehearsal.gateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A page of a list, by its number or after a cursor. */
final class Listing {

    private static final int PAGE_SIZE = 10;
    /** Bytes that gRPC takes in one message on the way from the master. */
    private static final int BIGGEST = 4 * 1024 * 1024;

    private static final Comparator<Held> BY_CREATION =
            Comparator.comparing((Held held) -> held.states().began()).thenComparing(Held::id);

    private final Query query;

    Listing(Query query) {
        this.query = query;
    }

    Reply of(Stream<? extends Held> found) {
        int size = query.number("pageSize", PAGE_SIZE);
        int number = query.number("page", 0);
        if (size <= 0) {
            throw Refusal.invalidQuery("Page size must be > 0 (is " + size + ")");
        }
        if (number < 0) {
            throw Refusal.invalidQuery("Page number must be >= 0 (is " + number + ")");
        }
        List<Held> all = found.map(Held.class::cast).sorted(BY_CREATION).toList();
        String cursor = query.first("cursor").orElse("");
        long from = cursor.isEmpty() ? (long) number * size : after(cursor, all);
        return page(
                all, (int) Math.min(from, all.size()), size, cursor.isEmpty() ? number : (int) (from / size), cursor);
    }

    private Reply page(List<Held> all, int from, int size, int number, String cursor) {
        int to = (int) Math.min((long) from + size, all.size());
        var json = Records.object();
        ArrayNode items = json.putArray("items");
        List<String> fields = query.all("fields");
        all.subList(from, to).forEach(held -> items.add(FieldMask.mask(held.json(), fields)));
        var pagination = json.putObject("pagination");
        pagination
                .putObject("currentPage")
                .put("pageNumber", number)
                .put("pageSize", size)
                .put("cursor", cursor);
        write(pagination, all, to, from < to, size);
        return limited(json);
    }

    private static void write(ObjectNode pagination, List<Held> all, int to, boolean any, int size) {
        pagination
                .put("hasMore", any && to < all.size())
                .put("totalPages", (all.size() + (long) size - 1) / size)
                .put("totalItems", all.size())
                .put("cursor", any ? cursor(all.get(to - 1)) : "")
                .put("cursorPosition", any ? to - 1 : 0);
    }

    private static Reply limited(ObjectNode json) {
        int bytes = json.toString().length();
        if (bytes > BIGGEST) {
            throw Refusal.exhausted("io.grpc.netty.shaded.io.grpc.netty.NettyClientTransport$3: Frame size " + bytes
                    + " exceeds maximum: " + BIGGEST + ". ");
        }
        return Reply.ok(json);
    }

    private static String cursor(Held held) {
        String text = held.id() + "@" + held.states().began().toEpochMilli();
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The index behind the item of the cursor, or where that item was before it went. */
    private static int after(String cursor, List<Held> all) {
        String[] parts = decoded(cursor);
        long at = Long.parseLong(parts[1]);
        return (int) all.stream()
                .takeWhile(held -> held.states().began().toEpochMilli() < at
                        || held.states().began().toEpochMilli() == at
                                && held.id().compareTo(parts[0]) <= 0)
                .count();
    }

    private static String[] decoded(String cursor) {
        try {
            String text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.matches(".+@\\d{1,18}")) {
                return text.split("@(?=\\d+$)", 2);
            }
        } catch (IllegalArgumentException _) {
            // no base64: no cursor
        }
        throw Refusal.internal("IllegalArgumentException: Invalid cursor: " + cursor);
    }
}
