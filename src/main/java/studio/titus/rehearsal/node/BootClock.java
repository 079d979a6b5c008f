package studio.titus.rehearsal.node;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How long the steps of boot scripts take on machines like those of the stack. */
final class BootClock {

    /** From running to an answer on port 22, and to the first line of the boot script. */
    static final Duration TO_SSH = Duration.ofSeconds(20);

    /** How long a restarting agent does not answer. */
    static final Duration AWAY = Duration.ofSeconds(40);

    private static final Duration TO_SCRIPT = Duration.ofSeconds(15);
    private static final Duration USUAL = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Map<String, Duration> SPANS = Map.of(
            "network", Duration.ofSeconds(40),
            "docker", Duration.ofSeconds(55),
            "zookeeper", Duration.ofSeconds(15),
            "mesos", Duration.ofSeconds(20),
            "packages", Duration.ofSeconds(70),
            "titus", Duration.ofSeconds(12),
            "service", Duration.ofSeconds(25),
            "network-units", Duration.ofSeconds(10),
            "restart", AWAY);

    private BootClock() {}

    /**
     * A boot up to now.
     *
     * @param failing the step that fails, if one does
     * @param prereqsReady since when ZooKeeper and Mesos answer, if they do
     */
    static Boot boot(Node node, Optional<String> failing, Optional<Instant> prereqsReady, Instant now) {
        Instant at = node.bootedAgain().orElse(node.machine().firstUp().plus(TO_SCRIPT));
        List<Boot.Step> begun = new ArrayList<>();
        for (String step : node.script().steps()) {
            if (now.isBefore(at)) {
                break;
            }
            begun.add(new Boot.Step(step, at));
            Instant end = end(step, at, prereqsReady);
            boolean inVain = step.equals("prereqs") && !end.isBefore(at.plus(PATIENCE));
            if ((inVain || failing.filter(step::equals).isPresent()) && !now.isBefore(end)) {
                return new Boot(begun, Optional.of(new Boot.Failure(step, end, reason(node, step))));
            }
            at = end;
        }
        return new Boot(begun, Optional.empty());
    }

    private static Instant end(String step, Instant begin, Optional<Instant> prereqsReady) {
        Instant end = begin.plus(SPANS.getOrDefault(step, USUAL));
        if (!step.equals("prereqs")) {
            return end;
        }
        return prereqsReady
                .map(ready -> ready.isAfter(end) ? ready : end)
                .filter(ready -> ready.isBefore(begin.plus(PATIENCE)))
                .orElse(begin.plus(PATIENCE));
    }

    private static String reason(Node node, String step) {
        return switch (step) {
            case "network" -> "no way to the internet within 10 minutes";
            case "docker", "packages" -> "apt-get update did not succeed in three tries";
            case "zookeeper" -> "ZooKeeper does not answer within 5 minutes";
            case "mesos" -> "no Mesos master is elected within 5 minutes";
            case "titus" -> "the package could not be fetched";
            case "prereqs" -> "ZooKeeper and Mesos on " + node.script().prereqs() + " do not answer within 15 minutes";
            case "service" -> "nothing answers on port 7001 within 5 minutes";
            case "services" -> "docker or mesos-agent does not run within 5 minutes";
            default -> "";
        };
    }
}
