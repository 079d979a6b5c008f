package studio.titus.titus.job.rules;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import studio.titus.titus.job.JobDescriptor;

/** Constraints without effect, or with more than was meant. */
final class ConstraintTraps implements Trap {

    private static final String SOFT = "container.softConstraints.constraints";
    private static final String HARD = "container.hardConstraints.constraints";

    @Override
    public void check(JobDescriptor job, Consumer<Finding> found) {
        Map<String, String> soft = job.container().soft().values();
        Map<String, String> hard = job.container().hard().values();
        checkValues(SOFT, soft, found);
        checkValues(HARD, hard, found);
        Set<String> required = lower(hard);
        soft.keySet().stream()
                .filter(name -> !hard.containsKey(name) && required.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(name -> found.accept(
                        Finding.warning(SOFT + "." + name, "%s is required and preferred at once.".formatted(name))));
        if (required.contains("zonebalance")) {
            found.accept(Finding.warning(
                    HARD,
                    "zoneBalance as a requirement counts on three zones: with fewer, one task a zone starts"
                            + " and the others wait. Prefer it instead."));
        }
    }

    private static void checkValues(String field, Map<String, String> constraints, Consumer<Finding> found) {
        constraints.forEach((name, value) -> {
            if (!value.equals("true")) {
                found.accept(Finding.warning(
                        field + "." + name, "%s has no effect: its value must be exactly true.".formatted(name)));
            }
        });
    }

    private static Set<String> lower(Map<String, String> constraints) {
        return constraints.keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
