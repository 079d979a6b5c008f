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
    private static final String NETWORK = "network";
    private static final String PREREQS = "prereqs";

    /** How long boot scripts wait for what others bring: {@code await_network} in common.sh, {@code titus.sh}. */
    private static final Duration FOR_NETWORK = Duration.ofMinutes(10);

    private static final Duration FOR_PREREQS = Duration.ofMinutes(15);
    private static final Map<String, Duration> PATIENCE = Map.of(NETWORK, FOR_NETWORK, PREREQS, FOR_PREREQS);

    private static final Map<String, Duration> SPANS = Map.of(
            NETWORK,
            Duration.ofSeconds(40),
            "docker",
            Duration.ofSeconds(55),
            "zookeeper",
            Duration.ofSeconds(15),
            "mesos",
            Duration.ofSeconds(20),
            "packages",
            Duration.ofSeconds(70),
            "titus",
            Duration.ofSeconds(12),
            "service",
            Duration.ofSeconds(25),
            "network-units",
            Duration.ofSeconds(10),
            "restart",
            AWAY);

    private BootClock() {}

    /**
     * A boot up to now.
     *
     * @param failing the step that fails, if one does
     * @param prereqsReady since when ZooKeeper and Mesos answer, if they do
     */
    static Boot boot(Node node, Optional<String> failing, Optional<Instant> prereqsReady, Instant now) {
        Instant at = begin(node);
        List<Boot.Step> begun = new ArrayList<>();
        for (String step : node.script().steps()) {
            if (now.isBefore(at)) {
                break;
            }
            begun.add(new Boot.Step(step, at));
            Instant end = end(step, at, node, prereqsReady);
            boolean waitedInVain = inVain(step, at, end);
            if ((waitedInVain || failing.filter(step::equals).isPresent()) && !now.isBefore(end)) {
                return new Boot(begun, Optional.of(new Boot.Failure(step, end, reason(node, step))));
            }
            at = end;
        }
        return new Boot(begun, Optional.empty());
    }

    private static boolean inVain(String step, Instant begin, Instant end) {
        Duration patience = PATIENCE.get(step);
        return patience != null && !end.isBefore(begin.plus(patience));
    }

    private static Instant begin(Node node) {
        return node.bootedAgain().orElse(node.machine().firstUp().plus(TO_SCRIPT));
    }

    /** When a boot script, whose first step is the network, goes on at the earliest. */
    static Instant reachesOut(Node node) {
        return begin(node).plus(span(NETWORK));
    }

    /** When it no longer waits for the internet. */
    static Instant givesUp(Node node) {
        return begin(node).plus(FOR_NETWORK);
    }

    private static Duration span(String step) {
        return SPANS.getOrDefault(step, USUAL);
    }

    private static Instant end(String step, Instant begin, Node node, Optional<Instant> prereqsReady) {
        Instant usual = begin.plus(span(step));
        return switch (step) {
            case NETWORK -> awaited(usual, node.wayOut().since(usual), begin.plus(FOR_NETWORK));
            case PREREQS -> awaited(usual, prereqsReady, begin.plus(FOR_PREREQS));
            default -> usual;
        };
    }

    private static Instant awaited(Instant usual, Optional<Instant> there, Instant last) {
        return there.map(at -> at.isAfter(usual) ? at : usual)
                .filter(at -> at.isBefore(last))
                .orElse(last);
    }

    private static String reason(Node node, String step) {
        return switch (step) {
            case NETWORK -> "no way to the internet within 10 minutes";
            case "docker", "packages" -> "apt-get update did not succeed in three tries";
            case "zookeeper" -> "ZooKeeper does not answer within 5 minutes";
            case "mesos" -> "no Mesos master is elected within 5 minutes";
            case "titus" -> "the package could not be fetched";
            case PREREQS -> "ZooKeeper and Mesos on " + node.script().prereqs() + " do not answer within 15 minutes";
            case "service" -> "nothing answers on port 7001 within 5 minutes";
            case "services" -> "docker or mesos-agent does not run within 5 minutes";
            default -> "";
        };
    }
}
