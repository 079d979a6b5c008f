package studio.titus.ui.jobs.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import studio.titus.state.DraftFile;
import studio.titus.state.TemplatesFile;
import studio.titus.titus.job.text.JobTemplate;
import studio.titus.ui.fx.ImmediateBackground;
import studio.titus.ui.fx.ImmediateUiThread;
import studio.titus.ui.fx.TestStage;
import studio.titus.ui.fx.TextClipboard;
import studio.titus.ui.fx.ViewLoader;
import studio.titus.ui.provision.FakeStack;
import studio.titus.ui.provision.Showing;
import studio.titus.ui.provision.StackPlace;
import studio.titus.ui.provision.StackPlaces;
import studio.titus.ui.provision.StackRail;
import studio.titus.ui.shell.AppPreferences;
import studio.titus.ui.shell.Navigator;
import studio.titus.ui.shell.Rail;
import studio.titus.ui.shell.Screen;
import studio.titus.ui.shell.Shell;

/** Makes pages of a new job over fakes. */
public final class JobShowing {

    private JobShowing() {}

    /** A page over a desk, with a clipboard to take from. */
    static Screen over(JobDesk desk, Path folder, TextClipboard copied, Supplier<Optional<String>> clipboard) {
        Shell shell = new Shell(
                new ImmediateUiThread(),
                new ImmediateBackground(),
                Showing.TEXTS,
                new ViewLoader(Showing.TEXTS, copied),
                copied,
                TestStage.theme(),
                new Navigator(),
                AppPreferences.unkept());
        StackPlaces places = new StackPlaces(
                Showing.TEXTS,
                StackPlace.NEW_JOB,
                Map.of(StackPlace.DASHBOARD, () -> {}, StackPlace.READINESS, () -> {}));
        Rail rail = StackRail.over(Showing.TEXTS, places, new FakeStack(), () -> {});
        places.narrowProperty().bind(rail.narrowProperty());
        return JobEditor.screen(
                shell,
                desk,
                new JobKept(DraftFile.ofJob(folder), new TemplatesFile(folder.resolve("templates.json"))),
                new JobSources(Showing.TEXTS, (owner, title, place) -> Optional.empty(), clipboard),
                rail,
                new Exits(),
                Runnable::run);
    }

    /** A page on which nobody has typed yet. */
    public static Screen untouched(Path folder) {
        return over(new FakeDesk(), folder, text -> {}, Optional::empty);
    }

    /** A service whose image names a registry, on a stack whose group is inactive. */
    public static Screen faulty(Path folder) {
        FakeDesk desk = new FakeDesk();
        desk.standing = new Standing("titusagent", false, List.of(), FakeDesk.AGENTS);
        String json = JobTemplate.NGINX.json().replace("library/nginx", "reg.example.com:5000/web/api");
        Screen screen = over(desk, folder, text -> {}, () -> Optional.of(json));
        screen.shown();
        press(screen, "Paste JSON or curl");
        return screen;
    }

    /** Three tasks, of which two find room, shown where that is told. */
    public static Screen crowded(Path folder) {
        FakeDesk desk = new FakeDesk();
        desk.standing = new Standing("titusagent", true, List.of(), FakeDesk.AGENTS);
        String json = JobTemplate.SLEEP.json().replace("\"size\": 1", "\"size\": 3");
        Screen screen = over(desk, folder, text -> {}, () -> Optional.of(json));
        screen.shown();
        press(screen, "Paste JSON or curl");
        ((ScrollPane) screen.frame().content().getChildrenUnmodifiable().getFirst()).setVvalue(0.5);
        return screen;
    }

    private static void press(Screen screen, String words) {
        Parent form = (Parent)
                ((ScrollPane) screen.frame().content().getChildrenUnmodifiable().getFirst()).getContent();
        form.lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> words.equals(button.getText()))
                .findFirst()
                .ifPresent(Button::fire);
    }

    private static final class Exits implements JobExits {

        @Override
        public void dashboard() {}

        @Override
        public void jobs() {}

        @Override
        public void leave() {}
    }
}
