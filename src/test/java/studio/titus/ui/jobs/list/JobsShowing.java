package studio.titus.ui.jobs.list;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import studio.titus.nodes.history.JobHistory;
import studio.titus.state.JobsFile;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.ImmediateUiThread;
import studio.titus.ui.fx.TestStage;
import studio.titus.ui.fx.ViewLoader;
import studio.titus.ui.provision.FakeStack;
import studio.titus.ui.provision.Showing;
import studio.titus.ui.provision.StackPlace;
import studio.titus.ui.provision.StackPlaces;
import studio.titus.ui.provision.StackRail;
import studio.titus.ui.shell.AppPreferences;
import studio.titus.ui.shell.Navigator;
import studio.titus.ui.shell.Rail;
import studio.titus.ui.shell.Shell;

/** The page of jobs over a {@link FakeJobs}, for tests and pictures. */
public final class JobsShowing {

    public final FakeJobs door;
    public final JobHistory history;
    public final JobsScreen screen;
    public final List<String> led;
    public Instant now = FakeJobs.NOW;

    /**
     * @param led is told where the page leads
     * @param editor whether jobs can be made
     */
    public JobsShowing(FakeJobs door, Path folder, Background background, List<String> led, boolean editor) {
        this.door = door;
        this.led = led;
        history = new JobHistory(new JobsFile(folder), () -> now);
        var means = new JobsMeans(
                door,
                history,
                background,
                () -> now,
                ZoneOffset.UTC,
                (problem, again, then, failed) -> List.of(new ProblemAction(again, then)),
                new Exits(led, editor));
        screen = JobsScreen.of(shell(background, led), means, rail());
    }

    private static Shell shell(Background background, List<String> led) {
        return new Shell(
                new ImmediateUiThread(),
                background,
                Showing.TEXTS,
                new ViewLoader(Showing.TEXTS, led::add),
                led::add,
                TestStage.theme(),
                new Navigator(),
                AppPreferences.unkept());
    }

    private static Rail rail() {
        Map<StackPlace, Runnable> doors = new EnumMap<>(StackPlace.class);
        for (StackPlace place : StackPlace.values()) {
            doors.put(place, () -> {});
        }
        var places = new StackPlaces(Showing.TEXTS, StackPlace.JOBS, doors);
        var rail = StackRail.over(Showing.TEXTS, places, new FakeStack(), () -> {});
        places.narrowProperty().bind(rail.narrowProperty());
        return rail;
    }

    /** The jobs of the picture in the visual language. */
    public static FakeJobs lab() {
        return new FakeJobs()
                .service("web-lab-v001", 3, true)
                .batch("resize-images", 8)
                .service("cache-warm", 0, false)
                .running("web-lab-v001", 0)
                .running("web-lab-v001", 1)
                .waiting("web-lab-v001", 2)
                .running("resize-images", 0)
                .ended("resize-images", 1, "failed", "Command exited with status 137");
    }

    private record Exits(List<String> led, boolean makes) implements JobsExits {

        @Override
        public void console(String node, String line) {
            led.add(node + ": " + line);
        }

        @Override
        public void browse(URI page) {
            led.add(page.toString());
        }

        @Override
        public Optional<Consumer<String>> editor() {
            return makes ? Optional.of(descriptor -> led.add("edit " + descriptor)) : Optional.empty();
        }

        @Override
        public void dashboard() {
            led.add("dashboard");
        }

        @Override
        public void leave() {
            led.add("leave");
        }
    }
}
