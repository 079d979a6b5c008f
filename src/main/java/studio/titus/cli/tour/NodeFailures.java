package studio.titus.cli.tour;

import static studio.titus.cli.tour.Step.hold;

import java.time.Duration;
import java.util.List;
import studio.titus.checks.Fix;
import studio.titus.checks.Row;
import studio.titus.checks.Verdict;
import studio.titus.model.Pace;
import studio.titus.nodes.NodeDesk;
import studio.titus.rehearsal.control.Mishap;
import studio.titus.rehearsal.control.Mishaps;

/** Breaks one thing after the other on nodes that are well, and looks whether the right claim fails and what it offers mends it. */
final class NodeFailures {

    private static final Duration GLANCE = Duration.ofSeconds(10);
    private static final int LOOKS = 120;
    private static final String GROUP = "group-active";

    /**
     * One thing that breaks.
     *
     * @param claim the check that has to see it
     */
    private record Failure(Mishap mishap, String claim) {}

    private static final List<Failure> ALL = List.of(
            new Failure(Mishap.ZOOKEEPER_DOWN, "containers"),
            new Failure(Mishap.MESOS_NOT_ELECTED, "mesos"),
            new Failure(Mishap.MASTER_FAILED, "master-service"),
            new Failure(Mishap.GATEWAY_FAILED, "gateway-service"),
            new Failure(Mishap.AGENT_FAILED, "agent-1-service"),
            new Failure(Mishap.AGENT_NOT_REGISTERED, "agent-1-registered"),
            new Failure(Mishap.WRONG_RESOURCE_SET, "agent-1-registered"));

    private final NodeDesk nodes;
    private final Mishaps mishaps;
    private final Pace pace;
    private final Tour.Audience audience;

    NodeFailures(NodeDesk nodes, Mishaps mishaps, Pace pace, Tour.Audience audience) {
        this.nodes = nodes;
        this.mishaps = mishaps;
        this.pace = pace;
        this.audience = audience;
    }

    String play() throws InterruptedException {
        for (var failure : ALL) {
            breakAndMend(failure);
        }
        return "each of %d failures was told by its own claim, and all hold again".formatted(ALL.size());
    }

    private void breakAndMend(Failure failure) throws InterruptedException {
        mishaps.on(failure.mishap());
        var failed =
                look().stream().filter(row -> row.verdict() == Verdict.FAILS).toList();
        failed.forEach(audience::shows);
        var ids = failed.stream().map(Row::id).toList();
        hold(ids.equals(List.of(failure.claim())), "%s was told by %s".formatted(failure.mishap(), ids));
        mend(failure.mishap(), failed.getFirst().fixes().getFirst());
        settle();
    }

    /** Another machine is a matter for a plan; here the machine is put right from outside. */
    private void mend(Mishap mishap, Fix fix) throws InterruptedException {
        switch (fix) {
            case Fix.Direct direct -> {
                nodes.mending().carryOut(direct);
                audience.tells(fix.words());
            }
            case Fix.ByPlan _ -> mishaps.off(mishap);
        }
    }

    private void settle() throws InterruptedException {
        List<Row> open = List.of();
        for (int look = 0; look < LOOKS; look++) {
            open = look().stream().filter(row -> row.verdict() != Verdict.HOLDS).toList();
            if (open.isEmpty()) {
                return;
            }
            activateAgain(open);
            pace.sleep(GLANCE);
        }
        hold(false, "not mended: " + open.stream().map(Row::id).toList());
    }

    /** A master that restarts forgets that its group is active. */
    private void activateAgain(List<Row> open) throws InterruptedException {
        var row = open.getFirst();
        if (open.size() == 1
                && row.id().equals(GROUP)
                && !row.fixes().isEmpty()
                && row.fixes().getFirst() instanceof Fix.Direct fix) {
            nodes.mending().carryOut(fix);
        }
    }

    private List<Row> look() throws InterruptedException {
        return nodes.readiness().run(_ -> {});
    }
}
