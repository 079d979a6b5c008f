package studio.titus.ui.gallery;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import studio.titus.engine.RunEvent;
import studio.titus.plan.Addresses;
import studio.titus.plan.Inventory;
import studio.titus.ui.fx.ImmediateUiThread;
import studio.titus.ui.fx.JavaFxPlatform;
import studio.titus.ui.fx.ThemeService;
import studio.titus.ui.provision.FakeStack;
import studio.titus.ui.provision.HeldBackground;
import studio.titus.ui.provision.ProvisionExits;
import studio.titus.ui.provision.ProvisionModel;
import studio.titus.ui.provision.Recording;
import studio.titus.ui.provision.Recordings;
import studio.titus.ui.provision.Showing;
import studio.titus.ui.shell.Screen;

/** Shows each screen in each theme and size in a window of its own, and saves what is to be seen. */
public final class RunPicturesApp extends Application {

    private static final javafx.util.Duration SETTLE = javafx.util.Duration.millis(700);

    /** A screen and whether the rehearsal band is over it. */
    private record Shot(Supplier<Screen> screen, boolean rehearsal) {}

    /** A size of the window's content, in logical px. */
    private record Size(int width, int height) {}

    private final Map<String, Shot> shots = new LinkedHashMap<>();
    private final java.util.ArrayDeque<Runnable> todo = new java.util.ArrayDeque<>();

    @Override
    public void start(Stage stage) {
        Path folder = Path.of(getParameters().getRaw().getFirst());
        String only =
                getParameters().getRaw().size() > 1 ? getParameters().getRaw().get(1) : "";
        shots.put("provision", new Shot(RunPicturesApp::halfWay, false));
        shots.put("provision-stopping", new Shot(RunPicturesApp::stopping, false));
        shots.put("provision-failed", new Shot(RunPicturesApp::failed, true));
        for (ColorScheme scheme : ColorScheme.values()) {
            for (Size size : new Size[] {new Size(1280, 800), new Size(1024, 640)}) {
                shots.forEach((name, shot) -> {
                    if (name.startsWith(only)) {
                        todo.add(() -> take(shot, scheme, size, file(folder, name, scheme, size)));
                    }
                });
            }
        }
        next();
    }

    private static Path file(Path folder, String name, ColorScheme scheme, Size size) {
        return folder.resolve("%s-%s-%d.png".formatted(name, scheme.name().toLowerCase(), size.width()));
    }

    private void next() {
        Runnable shot = todo.poll();
        if (shot == null) {
            new JavaFxPlatform().exit();
        } else {
            shot.run();
        }
    }

    private void take(Shot shot, ColorScheme scheme, Size size, Path file) {
        Stage stage = new Stage();
        ThemeService themes = new ThemeService(() -> new SimpleObjectProperty<>(scheme));
        Showing.window(stage, themes, shot.screen().get(), shot.rehearsal(), size.width(), size.height());
        PauseTransition pause = new PauseTransition(SETTLE);
        pause.setOnFinished(e -> {
            Pictures.save(stage.getScene(), file, 1.5);
            next();
            stage.close();
        });
        pause.play();
    }

    private static Screen halfWay() {
        FakeStack stack = new FakeStack();
        Screen screen = Showing.provision(provision(stack, new HeldBackground()), stack);
        Recordings.halfWay().forEach(stack::emit);
        stack.session.pass(Duration.ofSeconds(100));
        return screen;
    }

    private static Screen stopping() {
        FakeStack stack = new FakeStack();
        ProvisionModel model = provision(stack, new HeldBackground());
        Screen screen = Showing.provision(model, stack);
        Recordings.halfWay().forEach(stack::emit);
        stack.session.pass(Duration.ofSeconds(100));
        model.stop();
        model.askToStopNow();
        return screen;
    }

    private static Screen failed() {
        FakeStack stack = new FakeStack();
        stack.session.rehearsal = true;
        HeldBackground background = new HeldBackground();
        Screen screen = Showing.provision(provision(stack, background), stack);
        Recordings.refusedAgents().forEach((RunEvent event) -> stack.emit(event));
        background.end(Recording.failure(140, Addresses.AGENT_GROUP));
        return screen;
    }

    private static ProvisionModel provision(FakeStack stack, HeldBackground background) {
        ProvisionModel model = new ProvisionModel(
                stack, stack.plan(), new ImmediateUiThread(), background, new NoExits(), Showing.words());
        model.begin();
        return model;
    }

    private static final class NoExits implements ProvisionExits {

        @Override
        public void ready() {}

        @Override
        public void remove(Inventory inventory) {}

        @Override
        public void leave() {}
    }
}
