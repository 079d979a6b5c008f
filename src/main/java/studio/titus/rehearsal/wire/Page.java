package studio.titus.rehearsal.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a longer answer. The token is the position of the next page's first item.
 *
 * @param items what this page holds
 * @param next the token that asks for the next page, null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * Cuts a page out of all items.
     *
     * @param limit how many items a page may hold; null for all
     * @param token the token of the page before; null for the first page
     */
    public static <T> Page<T> of(List<T> all, @Nullable Integer limit, @Nullable String token) {
        int from = token == null || token.isEmpty() ? 0 : Integer.parseInt(token);
        int to = limit == null ? all.size() : Math.min(all.size(), from + limit);
        return new Page<>(
                List.copyOf(all.subList(Math.min(from, to), to)), to < all.size() ? String.valueOf(to) : null);
    }
}
