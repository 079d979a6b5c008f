package studio.titus.ui.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import studio.titus.problem.Problem;
import studio.titus.ui.fx.ImmediateBackground;
import studio.titus.ui.jobs.list.FakeJobs;
import studio.titus.ui.jobs.list.JobsShowing;
import studio.titus.ui.shell.Screen;

/** The page of jobs in the states worth looking at. */
final class JobShots {

    private JobShots() {}

    static Map<String, Supplier<Screen>> all() {
        Map<String, Supplier<Screen>> shots = new LinkedHashMap<>();
        shots.put("jobs", () -> chosen(JobsShowing.lab(), false));
        shots.put("jobs-task", () -> chosen(JobsShowing.lab(), true));
        shots.put("jobs-empty", () -> screen(new FakeJobs()));
        shots.put("jobs-silent", () -> {
            FakeJobs door = JobsShowing.lab();
            door.problem = Problem.of("titus.gateway-silent", "The Titus gateway does not answer")
                    .because("Nothing listens at http://127.0.0.1:40123.")
                    .next("Look at the service titus-server-gateway on the gateway node, and restart it.");
            return screen(door);
        });
        return shots;
    }

    private static Screen screen(FakeJobs door) {
        try {
            Path folder = Files.createTempDirectory("job-shots");
            var showing = new JobsShowing(door, folder, new ImmediateBackground(), new ArrayList<>(), true);
            showing.screen.shown();
            showing.screen.left();
            return showing.screen;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Screen chosen(FakeJobs door, boolean task) {
        Screen screen = screen(door);
        var tables = screen.frame().content().lookupAll(".table-view").stream().toList();
        select(tables, 0, 0);
        if (task) {
            select(tables, 1, 1);
        }
        return screen;
    }

    private static void select(List<Node> tables, int table, int row) {
        ((TableView<?>) tables.get(table)).getSelectionModel().select(row);
    }
}
