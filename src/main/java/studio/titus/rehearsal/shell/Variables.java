package studio.titus.rehearsal.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A shell's variables, all of which its programs get. */
public final class Variables {

    private static final Pattern ASSIGNMENT = Pattern.compile("(?s)[A-Za-z_]\\w*=.*");

    private final Map<String, String> values = new HashMap<>();

    public Variables(Map<String, String> values) {
        this.values.putAll(values);
    }

    static boolean isAssignment(String word) {
        return ASSIGNMENT.matcher(word).matches();
    }

    /** The value, or "". */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    public void put(String name, String value) {
        values.put(name, value);
    }

    /** Takes {@code NAME=VALUE}; a name alone changes nothing. */
    void assign(String word) {
        String[] parts = word.split("=", 2);
        if (parts.length == 2) {
            values.put(parts[0], parts[1]);
        }
    }

    void remove(String name) {
        values.remove(name);
    }

    /** As they are now. */
    Map<String, String> copy() {
        return Map.copyOf(values);
    }

    void restore(Map<String, String> before) {
        values.clear();
        values.putAll(before);
    }

    /** Those of the names, or all; the exit code says whether there were such. */
    int print(List<String> names, Streams streams) {
        var shown = new TreeMap<>(values);
        if (names.isEmpty()) {
            shown.forEach((key, value) -> streams.out().accept(key + "=" + value + "\n"));
            return 0;
        }
        names.stream().filter(shown::containsKey).forEach(name -> streams.out().accept(shown.get(name) + "\n"));
        return shown.keySet().containsAll(names) ? 0 : 1;
    }
}
