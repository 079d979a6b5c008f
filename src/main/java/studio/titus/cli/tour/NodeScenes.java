package studio.titus.cli.tour;

import static studio.titus.cli.tour.Step.hold;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studio.titus.bootstrap.BootReport;
import studio.titus.checks.Fix;
import studio.titus.checks.Row;
import studio.titus.checks.Verdict;
import studio.titus.engine.Cancel.CancelledException;
import studio.titus.engine.StackDesk;
import studio.titus.model.Pace;
import studio.titus.nodes.NodeDesk;
import studio.titus.problem.ProblemException;
import studio.titus.rehearsal.control.Mishaps;
import studio.titus.ssh.HopListener;
import studio.titus.ssh.HostKeyAsker;
import studio.titus.ssh.IdentityLoader;
import studio.titus.ssh.KeyFinding;
import studio.titus.ssh.LinkException;
import studio.titus.ssh.SshIdentity;
import studio.titus.ssh.Target;

/** What the tour plays on the nodes, over real SSH: they boot, they are checked, their group is activated, their walls are tried. */
final class NodeScenes {

    private static final Duration GLANCE = Duration.ofSeconds(10);

    /** Twenty minutes of the cloud's time, and more in haste, where SSH takes longer than the pauses. */
    private static final int LOOKS = 120;

    private static final String INACTIVE = "group-active";

    private final StackDesk desk;
    private final Path folder;
    private final Path key;
    private final Pace pace;
    private final Mishaps mishaps;
    private final Tour.Audience audience;

    /**
     * @param folder what is remembered of the stack
     * @param key the private key that opens its nodes
     * @param mishaps lets them go wrong
     */
    NodeScenes(StackDesk desk, Path folder, Path key, Mishaps mishaps, Tour.Audience audience) {
        this.desk = desk;
        this.folder = folder;
        this.key = key;
        this.pace = desk.session().pace();
        this.mishaps = mishaps;
        this.audience = audience;
    }

    List<Step> steps() {
        return List.of(
                new Step("boot", "Wait for the nodes to boot", () -> on(this::boot)),
                new Step("verify", "Check the nodes", () -> on(this::verify)),
                new Step("activate", "Activate the group of agents", () -> on(this::activate)),
                new Step("ready", "Check the nodes once more", () -> on(this::ready)),
                new Step("master-restart", "The master restarts and forgets the group", () -> on(this::restart)),
                new Step("node-failures", "Break the nodes, one thing at a time", () -> on(this::failures)),
                new Step(
                        "batch-job",
                        "Run a batch job to its end",
                        () -> on(nodes -> jobs(nodes).batch())),
                new Step(
                        "service-job",
                        "Run a service and open its page",
                        () -> on(nodes -> jobs(nodes).service())),
                new Step("isolation", "Try the walls of the network and of containers", () -> on(this::isolation)),
                new Step(
                        "kill", "End the service", () -> on(nodes -> jobs(nodes).end())));
    }

    @FunctionalInterface
    private interface Scene {
        String play(NodeDesk nodes) throws InterruptedException;
    }

    /** A person's tour trusts no machine whose key EC2's console does not print. */
    private String on(Scene scene) {
        try (var nodes = NodeDesk.open(
                desk::session, folder, desk.look(), identity(), HostKeyAsker.refuse(), HopListener.none())) {
            return scene.play(nodes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private SshIdentity identity() {
        return switch (new IdentityLoader(Map.of()).open(key, Optional.empty())) {
            case KeyFinding.Usable(var identity, var _) -> identity;
            case KeyFinding.NotUsable not -> throw new ProblemException(not.problem());
        };
    }

    private String boot(NodeDesk nodes) throws InterruptedException {
        var waiting = new ArrayList<>(nodes.nodes().booting());
        var told = new HashMap<Target, Set<String>>();
        for (int look = 0; look < LOOKS && !waiting.isEmpty(); look++) {
            pace.sleep(GLANCE);
            for (var node : List.copyOf(waiting)) {
                if (booted(nodes, node, told.computeIfAbsent(node, _ -> new HashSet<>()))) {
                    waiting.remove(node);
                }
            }
        }
        hold(waiting.isEmpty(), "not ready: " + names(waiting));
        return names(nodes.nodes().booting()) + " are set up; EC2's consoles told the host keys of all";
    }

    /** Tells the steps that nobody was told yet. */
    private boolean booted(NodeDesk nodes, Target node, Set<String> told) throws InterruptedException {
        var report = report(nodes, node);
        report.stream()
                .flatMap(it -> it.steps().stream())
                .map(BootReport.Step::name)
                .forEach(step -> {
                    if (told.add(step)) {
                        audience.tells("%s: %s".formatted(node.name(), step));
                    }
                });
        report.filter(it -> it.outcome() == BootReport.Outcome.FAILED).ifPresent(it -> {
            throw new Step.NotHeld("%s failed at %s: %s".formatted(node.name(), it.step(), it.reason()));
        });
        return report.filter(it -> it.outcome() == BootReport.Outcome.READY).isPresent();
    }

    /** Empty while the machine does not answer, or EC2 has not shown its console yet. */
    private static Optional<BootReport> report(NodeDesk nodes, Target node) throws InterruptedException {
        try {
            return Optional.of(nodes.boots().report(node));
        } catch (LinkException e) {
            if (e.mayPass()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static String names(List<Target> nodes) {
        return nodes.stream().map(Target::name).collect(Collectors.joining(", "));
    }

    private String verify(NodeDesk nodes) throws InterruptedException {
        var rows = nodes.readiness().run(audience::shows);
        var open = unmet(rows);
        hold(open.equals(List.of(INACTIVE)), "not as they should be: " + open);
        return "%d claims hold; the group is inactive, as every new one".formatted(rows.size() - 1);
    }

    private String activate(NodeDesk nodes) throws InterruptedException {
        hold(nodes.activation().run(), "the group was active before anybody activated it");
        return "Titus says that %s is active".formatted(nodes.nodes().agentGroup());
    }

    private String ready(NodeDesk nodes) throws InterruptedException {
        return allHold(nodes.readiness().run(audience::shows));
    }

    private String restart(NodeDesk nodes) throws InterruptedException {
        nodes.mending().carryOut(new Fix.RestartService(nodes.nodes().master(), "titus-server-master"));
        var forgotten = forgotten(nodes);
        audience.shows(forgotten);
        if (forgotten.fixes().getFirst() instanceof Fix.Direct fix) {
            nodes.mending().carryOut(fix);
        }
        var again = nodes.readiness().run(INACTIVE);
        hold(again.verdict() == Verdict.HOLDS, again.meaning());
        return "the check saw it, its button activated the group again";
    }

    private Row forgotten(NodeDesk nodes) throws InterruptedException {
        for (int look = 0; look < LOOKS; look++) {
            pace.sleep(GLANCE);
            var row = nodes.readiness().run(INACTIVE);
            if (!row.fixes().isEmpty()) {
                return row;
            }
        }
        throw new Step.NotHeld("the restarted master still knows the group as active");
    }

    private String failures(NodeDesk nodes) throws InterruptedException {
        return new NodeFailures(nodes, mishaps, pace, audience).play();
    }

    private JobScenes jobs(NodeDesk nodes) {
        return new JobScenes(nodes, desk.outputs(), pace, audience);
    }

    private String isolation(NodeDesk nodes) throws InterruptedException {
        return allHold(nodes.isolation().run(audience::shows));
    }

    private static String allHold(List<Row> rows) {
        hold(unmet(rows).isEmpty(), "not as they should be: " + unmet(rows));
        return "all %d claims hold".formatted(rows.size());
    }

    private static List<String> unmet(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.verdict() != Verdict.HOLDS)
                .map(Row::id)
                .toList();
    }
}
