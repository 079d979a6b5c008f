package studio.titus.ui.checks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.titus.checks.Row;
import studio.titus.checks.Verdict;

/** A list of claims and what is known of each. Use it on the UI thread. */
final class CheckBoard {

    /**
     * What a look gave.
     *
     * @param at when, by this computer's clock
     * @param took how long it took
     */
    record Known(Row row, Instant at, Duration took) {}

    private final Map<String, String> claims = new LinkedHashMap<>();
    private final Map<String, Known> known = new HashMap<>();
    private @Nullable String looking;

    /** The claims to look at; what is known of one of the same id stays until the next look. */
    void list(Map<String, String> now) {
        claims.clear();
        claims.putAll(now);
        known.keySet().retainAll(now.keySet());
    }

    /** The first one is being looked at. */
    void begin() {
        looking = claims.keySet().stream().findFirst().orElse(null);
    }

    /** This one alone is being looked at. */
    void look(String id) {
        looking = id;
    }

    /** One is known, and the next is being looked at. */
    void told(Known row) {
        known.put(row.row().id(), row);
        List<String> ids = ids();
        int next = ids.indexOf(row.row().id()) + 1;
        looking = next < ids.size() ? ids.get(next) : null;
    }

    /** Nothing is being looked at. */
    void rest() {
        looking = null;
    }

    List<String> ids() {
        return new ArrayList<>(claims.keySet());
    }

    String claim(String id) {
        return claims.getOrDefault(id, id);
    }

    boolean looking(String id) {
        return id.equals(looking);
    }

    Optional<Known> known(String id) {
        return Optional.ofNullable(known.get(id));
    }

    /** The rows that are known, in order. */
    List<Row> rows() {
        return claims.keySet().stream()
                .flatMap(id -> known(id).stream())
                .map(Known::row)
                .toList();
    }

    int total() {
        return claims.size();
    }

    int count(Verdict verdict) {
        return (int) rows().stream().filter(row -> row.verdict() == verdict).count();
    }

    /** Whether every claim was looked at and holds. */
    boolean allHold() {
        return total() > 0 && count(Verdict.HOLDS) == total();
    }
}
