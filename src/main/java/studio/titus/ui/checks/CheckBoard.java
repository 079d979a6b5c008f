package studio.titus.ui.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.titus.checks.Row;
import studio.titus.checks.Verdict;
import studio.titus.ui.checks.CheckMemory.Look;

/** A list of claims and what is known of each. Use it on the UI thread. */
final class CheckBoard {

    private final Map<String, String> claims = new LinkedHashMap<>();
    private final Map<String, Known> known = new HashMap<>();
    private final Set<String> remembered = new HashSet<>();
    private @Nullable String looking;

    /** What an earlier visit found, until it is looked at anew. */
    void recall(Look look) {
        look.known().forEach(row -> {
            claims.put(row.id(), row.row().claim());
            known.put(row.id(), row);
            remembered.add(row.id());
        });
    }

    /** The claims to look at; what is known of one of the same id stays until the next look. */
    void list(Map<String, String> now) {
        claims.clear();
        claims.putAll(now);
        known.keySet().retainAll(now.keySet());
        remembered.retainAll(now.keySet());
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
        known.put(row.id(), row);
        remembered.remove(row.id());
        List<String> ids = ids();
        int next = ids.indexOf(row.id()) + 1;
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

    /** Whether what is known of it is of an earlier visit. */
    boolean remembered(String id) {
        return remembered.contains(id);
    }

    /** Whether anything is known of an earlier visit only. */
    boolean remembers() {
        return !remembered.isEmpty();
    }

    Optional<Known> known(String id) {
        return Optional.ofNullable(known.get(id));
    }

    /** Whether it did not hold when it was looked at last. */
    boolean failed(String id) {
        return known(id).filter(it -> it.row().verdict() == Verdict.FAILS).isPresent();
    }

    /** What is known, in order. */
    List<Known> known() {
        return claims.keySet().stream().flatMap(id -> known(id).stream()).toList();
    }

    /** The rows that are known, in order. */
    List<Row> rows() {
        return known().stream().map(Known::row).toList();
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
