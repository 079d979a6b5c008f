package studio.titus.titus.job.rules;

import java.util.Map;
import java.util.function.Consumer;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.JobGroup;

/** Labels and switches in the wrong place, and names that read ambiguously. */
final class AttributeTraps implements Trap {

    private static final String KILL_WAIT = "titus.agent.killWaitSeconds";
    private static final int SHORTEST_WAIT = 10;
    private static final int LONGEST_WAIT = 300;

    @Override
    public void check(JobDescriptor job, Consumer<Finding> found) {
        job.attributes().keySet().stream()
                .filter(key -> key.startsWith("titus.agent."))
                .forEach(key -> found.accept(Finding.warning(
                        "attributes." + key, "The agent reads this among the container's attributes only.")));
        Map<String, String> switches = job.container().attributes();
        switches.keySet().stream()
                .filter(key -> key.startsWith("titusParameter.agent."))
                .forEach(key -> found.accept(Finding.warning(
                        "container.attributes." + key,
                        "This version knows the switch as titus.agent.%s."
                                .formatted(key.substring("titusParameter.agent.".length())))));
        if (switches.containsKey(KILL_WAIT) && !isWait(switches.getOrDefault(KILL_WAIT, ""))) {
            found.accept(Finding.warning(
                    "container.attributes." + KILL_WAIT, "Only 10 to 300 seconds count; this means 10."));
        }
        JobGroup group = job.group();
        checkDash("stack", group.stack(), found);
        checkDash("detail", group.detail(), found);
        checkDash("sequence", group.sequence(), found);
    }

    private static boolean isWait(String text) {
        try {
            int seconds = Integer.parseInt(text);
            return seconds >= SHORTEST_WAIT && seconds <= LONGEST_WAIT;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private static void checkDash(String field, String value, Consumer<Finding> found) {
        if (value.contains("-")) {
            found.accept(Finding.warning(
                    "jobGroupInfo." + field, "Dashes part the cluster's name: one within a part makes it ambiguous."));
        }
    }
}
