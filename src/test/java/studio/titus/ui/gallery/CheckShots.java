package studio.titus.ui.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import studio.titus.ui.checks.CheckShowing;
import studio.titus.ui.checks.ReadyRig;
import studio.titus.ui.fx.ImmediateBackground;
import studio.titus.ui.fx.LaterBackground;
import studio.titus.ui.jobs.editor.JobShowing;
import studio.titus.ui.shell.Screen;

/** The pages of checks in the states worth looking at. */
final class CheckShots {

    private CheckShots() {}

    static Map<String, Supplier<Screen>> all() {
        Map<String, Supplier<Screen>> shots = new LinkedHashMap<>();
        shots.put("readiness-holds", () -> ready(false, rig -> {}));
        shots.put("readiness-inactive", () -> ready(false, rig -> rig.nodes.line.group = "Inactive"));
        shots.put("readiness-booting", () -> ready(true, CheckShots::booting));
        shots.put("readiness-failed", () -> unfolded(ready(false, CheckShots::failing)));
        shots.put("readiness-no-key", CheckShots::withoutKey);
        shots.put("readiness-done", CheckShots::done);
        shots.put("isolation-holds", () -> isolation(rig -> {}));
        shots.put(
                "isolation-open",
                () -> unfolded(isolation(rig -> rig.nodes.surroundings.off = List.of("BlockPublicAcls"))));
        shots.put("isolation-remembered", CheckShots::remembered);
        shots.put("isolation-asked", CheckShots::asked);
        shots.put("job-new", () -> JobShowing.untouched(Path.of("target", "no-draft")));
        shots.put("job-fit", () -> JobShowing.crowded(Path.of("target", "gallery-fit")));
        shots.put("job-faulty", () -> JobShowing.faulty(Path.of("target", "gallery-draft")));
        return shots;
    }

    private static Screen ready(boolean fresh, Consumer<ReadyRig> how) {
        ReadyRig rig = rig();
        how.accept(rig);
        Screen screen = CheckShowing.readiness(rig, new ImmediateBackground(), fresh);
        screen.shown();
        screen.left();
        return screen;
    }

    private static Screen isolation(Consumer<ReadyRig> how) {
        ReadyRig rig = rig();
        how.accept(rig);
        Screen screen = CheckShowing.isolation(rig, new ImmediateBackground());
        screen.shown();
        screen.left();
        return screen;
    }

    /** The second visit, three minutes later, while its look goes on. */
    private static Screen remembered() {
        ReadyRig rig = rig();
        rig.nodes.surroundings.off = List.of("BlockPublicAcls");
        Screen first = CheckShowing.isolation(rig, new ImmediateBackground());
        first.shown();
        first.left();
        rig.later = Duration.ofMinutes(3);
        Screen second = CheckShowing.isolation(rig, new LaterBackground());
        second.shown();
        return second;
    }

    private static Screen asked() {
        Screen screen = isolation(rig -> rig.nodes.surroundings.off = List.of("BlockPublicAcls"));
        CheckShowing.press(screen, "Close the bucket to the public");
        return screen;
    }

    private static Screen unfolded(Screen screen) {
        CheckShowing.unfold(screen, 0);
        CheckShowing.unfold(screen, 3);
        return screen;
    }

    private static void booting(ReadyRig rig) {
        rig.nodes.line.on(
                "prereqs",
                "cat /var/lib",
                0,
                "2026-11-22T14:00:12Z network\n"
                        + "2026-11-22T14:00:20Z packages\n"
                        + "2026-11-22T14:01:25Z images\n"
                        + "--result--\n");
        rig.nodes.line.on("master", "cat /var/lib", 0, "2026-11-22T14:01:10Z network\n--result--\n");
        rig.nodes.line.on("gateway", "cat /var/lib", 0, "--result--\n");
        rig.nodes.line.on("agent-1", "cat /var/lib", 0, "--result--\n");
    }

    private static void failing(ReadyRig rig) {
        rig.nodes.line.on(
                "master",
                "cat /var/lib",
                0,
                "2026-11-22T13:58:00Z network\n2026-11-22T13:58:09Z packages\n2026-11-22T13:59:40Z titus\n--result--\n"
                        + "state=failed\nreason=the package titus-server-master could not be fetched\n");
        rig.nodes.line.on(
                "master",
                "tail",
                0,
                "fetching titus-server-master_0.0.1-1_all.deb\nfatal error: An error occurred (403) when calling the"
                        + " HeadObject operation: Forbidden\ntry 5 of 5 failed");
    }

    private static Screen withoutKey() {
        return ready(false, rig -> {
            try {
                Files.delete(rig.pair.privateFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Screen done() {
        return ready(true, rig -> {});
    }

    private static ReadyRig rig() {
        try {
            Path home = Files.createTempDirectory("check-shots");
            return new ReadyRig(home, Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
