package studio.titus.titus.job.judge;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import studio.titus.titus.job.wire.Message;

/**
 * Where it may run. Names count in any case, but in two cases they are two names. The real gateway takes what stands between <code>#{</code> and
 * a brace in a name for a program and runs it (CVE-2020-9297): not here.
 */
final class ConstraintRules implements Rule {

    private static final Set<String> NAMES = Set.of("uniquehost", "exclusivehost", "zonebalance");

    @Override
    public void check(Message job, BiConsumer<String, String> broken) {
        Message container = job.message("container");
        for (String field : List.of("softConstraints", "hardConstraints")) {
            Set<String> unknown = names(container, field).stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toCollection(HashSet::new));
            unknown.removeAll(NAMES);
            if (!unknown.isEmpty()) {
                broken.accept("container." + field, "Unrecognized constraints " + unknown);
            }
        }
        var both = new HashSet<>(names(container, "softConstraints"));
        both.retainAll(names(container, "hardConstraints"));
        if (!both.isEmpty()) {
            broken.accept("container", "Soft and hard constraints not unique. Shared constraints: " + both);
        }
    }

    private static Set<String> names(Message container, String field) {
        return container.message(field).map("constraints").keySet();
    }
}
