package studio.titus.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import studio.titus.plan.Exposure.Opening;

/** What mends rules that let in too much: the stack's own are made as the settings want them, others go. */
final class RuleFixes {

    private RuleFixes() {}

    /** The fixes against these rules; empty for none. */
    static List<Fix> of(List<Opening> rules, Surroundings outside) {
        var own = outside.ownRules();
        var fixes = new ArrayList<Fix>();
        var strange = rules.stream().filter(rule -> !own.containsKey(rule.id())).toList();
        if (!strange.isEmpty()) {
            fixes.add(new Fix.RevokeRules(strange));
        }
        var drifted = rules.stream()
                .map(rule -> own.get(rule.id()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (!drifted.isEmpty()) {
            fixes.add(new Fix.Restore(drifted.size() == 1 ? "the rule" : "the rules", drifted));
        }
        return fixes;
    }
}
