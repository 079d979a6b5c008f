package studio.titus.rehearsal.ec2;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.Filter;

/**
 * The filters a Describe call takes: values of one filter are alternatives, filters add up, {@code *} and {@code ?} are
 * wild. {@code tag:KEY} and {@code tag-key} work for every kind.
 *
 * @param <T> what is filtered
 */
final class Filters<T> {

    private final Map<String, Function<T, List<String>>> fields = new HashMap<>();

    /** Adds a filter by the values {@code values} finds in an item; null values match nothing. */
    Filters<T> by(String name, Function<T, List<String>> values) {
        fields.put(name, values);
        return this;
    }

    /** Adds a filter by a single value, which may be null. */
    Filters<T> byOne(String name, Function<T, @Nullable String> value) {
        return by(name, item -> {
            @Nullable String found = value.apply(item);
            return found == null ? List.of() : List.of(found);
        });
    }

    /** Refuses filters nobody knows, which EC2 does even when there is nothing to filter. */
    void check(List<Filter> filters) {
        filters.stream()
                .map(Filter::name)
                .filter(name -> !name.startsWith("tag:") && !name.equals("tag-key") && !fields.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Ec2Errors.invalidParameter("The filter '" + name + "' is invalid");
                });
    }

    boolean accept(T item, Map<String, String> tags, List<Filter> filters) {
        return filters.stream().allMatch(filter -> matches(values(item, tags, filter.name()), filter.values()));
    }

    private List<String> values(T item, Map<String, String> tags, String name) {
        if (name.startsWith("tag:")) {
            String value = tags.get(name.substring(4));
            return value == null ? List.of() : List.of(value);
        }
        if (name.equals("tag-key")) {
            return List.copyOf(tags.keySet());
        }
        return fields.getOrDefault(name, nothing -> List.of()).apply(item);
    }

    private static boolean matches(List<String> found, List<String> wanted) {
        return found.stream()
                .filter(Objects::nonNull)
                .anyMatch(value -> wanted.stream()
                        .anyMatch(pattern -> wildcard(pattern).matcher(value).matches()));
    }

    private static Pattern wildcard(String pattern) {
        return Pattern.compile(Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"));
    }
}
