package studio.titus.rehearsal.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a request. Of those given twice the first counts, but for {@code fields}. */
record Query(Map<String, List<String>> values) {

    static Query of(String text) {
        var values = new LinkedHashMap<String, List<String>>();
        for (String pair : text.split("&")) {
            String[] parts = pair.split("=", 2);
            if (!parts[0].isEmpty()) {
                values.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                        .add(parts.length < 2 ? "" : decoded(parts[1]));
            }
        }
        return new Query(values);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    Optional<String> first(String name) {
        return Optional.ofNullable(values.get(name)).map(List::getFirst);
    }

    /** The elements of a list with commas; none for a parameter that was not given or is blank. */
    List<String> list(String name) {
        return split(first(name).orElse(""));
    }

    /** The elements of all lists of that name. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .flatMap(text -> split(text).stream())
                .toList();
    }

    private static List<String> split(String text) {
        return List.of(text.split(",")).stream()
                .map(String::strip)
                .filter(element -> !element.isEmpty())
                .toList();
    }

    /** A 32-bit number in decimal. */
    int number(String name, int otherwise) {
        String text = first(name).orElse(String.valueOf(otherwise));
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Refusal.unexpected("For input string: \"" + text + "\"");
        }
    }
}
