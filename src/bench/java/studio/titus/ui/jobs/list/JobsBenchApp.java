package studio.titus.ui.jobs.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import studio.titus.titus.Status;
import studio.titus.titus.Task;
import studio.titus.ui.fx.JavaFxPlatform;
import studio.titus.ui.fx.VirtualThreads;
import studio.titus.ui.provision.Showing;

/**
 * How long the window's thread is held up at once while a job of 10,000 tasks is scrolled through and a look changes 500 of them, takes 20
 * away and adds 20, every 300 ms. Needs {@code -Dglass.platform=Headless} where there is no display.
 */
public final class JobsBenchApp extends Application {

    private static final int TASKS = 10_000;
    private static final int CHANGED = 500;
    private static final int GONE = 20;
    private static final int WARM_UP = 100;
    private static final int PULSES = 1_500;
    private static final int PULSES_A_LOOK = 18;

    private final JavaFxPlatform platform = new JavaFxPlatform();
    private final FakeJobs door = new FakeJobs().service("many", 3, true);
    private final List<Long> gaps = new ArrayList<>();
    private JobsShowing showing;
    private TableView<?> tasks;
    private int pulse;
    private int next = TASKS;
    private long last;

    @Override
    public void start(Stage stage) {
        for (int i = 0; i < TASKS; i++) {
            door.running("many", i);
        }
        showing = new JobsShowing(door, folder(), new VirtualThreads(platform), new ArrayList<>(), false);
        Showing.window(stage, showing.screen, 1280, 800);
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulse(this);
            }
        }.start();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("jobs-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pulse(AnimationTimer timer) {
        long now = System.nanoTime();
        if (pulse++ > WARM_UP) {
            gaps.add(now - last);
        }
        last = now;
        if (pulse < WARM_UP / 2) {
            choose();
        } else {
            tasks.scrollTo(pulse * 7 % TASKS);
            if (pulse % PULSES_A_LOOK == 0) {
                change();
            }
        }
        if (pulse > PULSES) {
            timer.stop();
            report();
            platform.exit();
        }
    }

    private void choose() {
        var tables = List.copyOf(showing.screen.frame().content().lookupAll(".table-view"));
        var jobs = (TableView<?>) tables.getFirst();
        tasks = (TableView<?>) tables.getLast();
        if (jobs.getSelectionModel().isEmpty() && !jobs.getItems().isEmpty()) {
            jobs.getSelectionModel().select(0);
        }
    }

    private void change() {
        showing.now = showing.now.plus(Duration.ofSeconds(3));
        List<Task> now = new ArrayList<>(door.tasks.subList(GONE, door.tasks.size()));
        for (int i = 0; i < CHANGED; i++) {
            int at = (pulse * 31 + i * 17) % now.size();
            now.set(at, changed(now.get(at)));
        }
        for (int i = 0; i < GONE; i++) {
            now.add(task(next++));
        }
        door.tasks.clear();
        door.tasks.addAll(now);
        showing.screen.model().tick();
    }

    private Task changed(Task task) {
        var status = new Status("KillInitiated", "killed", "", showing.now);
        return new Task(
                task.id(),
                task.jobId(),
                task.index(),
                task.attempt() + 1,
                task.agent(),
                task.containerAddress(),
                status,
                List.of());
    }

    private Task task(int index) {
        var status = new Status("Accepted", "", "", showing.now);
        return new Task("many-" + index, "many", OptionalInt.of(index), 0, "", "", status, List.of());
    }

    private void report() {
        long[] sorted = gaps.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%d tasks, %d looks, %d pulses: median %.1f ms, p99 %.1f ms, worst %.1f ms%n",
                tasks.getItems().size(), door.looks, sorted.length, at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
        System.out.println(Arrays.toString(Arrays.stream(sorted)
                .skip(sorted.length - 5L)
                .map(gap -> gap / 1_000_000)
                .toArray()));
    }

    private static double at(long[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * part))] / 1e6;
    }
}
