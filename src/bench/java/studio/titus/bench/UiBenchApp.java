package studio.titus.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import javafx.stage.Window;
import studio.titus.bootstrap.NodeScripts;
import studio.titus.engine.CloudConnector.CredentialSource;
import studio.titus.engine.Notices;
import studio.titus.launch.RehearsalConnector;
import studio.titus.model.Pace;
import studio.titus.model.PriceTable;
import studio.titus.model.StackName;
import studio.titus.plan.Inventory;
import studio.titus.plan.Plan;
import studio.titus.rehearsal.RehearsalCloud;
import studio.titus.rehearsal.control.RehearsalTimes;
import studio.titus.rehearsal.control.Switchboard;
import studio.titus.state.StackFolders;
import studio.titus.testing.Samples;
import studio.titus.ui.fx.Fonts;
import studio.titus.ui.fx.JavaFxPlatform;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.ThemeService;
import studio.titus.ui.fx.ViewLoader;
import studio.titus.ui.fx.VirtualThreads;
import studio.titus.ui.fx.WindowMemory;
import studio.titus.ui.provision.ProvisionController;
import studio.titus.ui.provision.ProvisionExits;
import studio.titus.ui.provision.ProvisionModel;
import studio.titus.ui.provision.ProvisionScreen;
import studio.titus.ui.provision.ProvisionWords;
import studio.titus.ui.provision.RunNews;
import studio.titus.ui.provision.StackWork;
import studio.titus.ui.shell.MainWindow;
import studio.titus.ui.shell.Navigator;
import studio.titus.ui.shell.Notifier;
import studio.titus.ui.shell.OpenStack;
import studio.titus.ui.shell.Screen;
import studio.titus.ui.signin.SignInDoor;

/**
 * How soon the UI thread answers while a rehearsed run at 50 times the speed is shown and 2,000 events a second arrive on top, and
 * whether the memory stays flat over many runs. Argument: the number of runs, 20 unless told. Needs {@code -Dglass.platform=Headless} where there is
 * no display.
 */
public final class UiBenchApp extends Application {

    /** The second argument that opens the log panel in each run. */
    private static final String WITH_LOG = "log";

    private static final double SPEED = 50;
    private static final int EVENTS_A_SECOND = 2_000;
    private static final int WARM_UP_RUNS = 2;
    private static final Duration BEAT = Duration.ofMillis(5);

    private final JavaFxPlatform platform = new JavaFxPlatform();
    private final Texts texts = Texts.load();
    private final Navigator navigator = new Navigator();
    private final List<Long> delays = new ArrayList<>();
    private final List<Double> heaps = new ArrayList<>();
    private long events;

    @Override
    public void start(Stage stage) {
        Fonts.load();
        MainWindow window = new MainWindow(stage, texts, navigator, new ThemeService(platform), WindowMemory.none());
        window.show();
        int runs = getParameters().getRaw().stream()
                .findFirst()
                .map(Integer::parseInt)
                .orElse(20);
        Thread.ofPlatform().name("bench").start(() -> measure(runs));
    }

    private void measure(int runs) {
        try {
            for (int run = 0; run < runs; run++) {
                List<Long> beats = rehearse();
                if (run >= WARM_UP_RUNS) {
                    delays.addAll(beats);
                    heaps.add(heap());
                }
            }
            report();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            platform.exit();
        }
    }

    /** One run in the window; how long the UI thread let each beat wait, in nanoseconds. */
    private List<Long> rehearse() throws InterruptedException {
        StackWork quiet = StackWork.of(openStack(), new SplittableRandom(3));
        Plan plan = quiet.plan(Samples.settings(), Notices.NONE);
        NoisyStack stack = new NoisyStack(quiet, EVENTS_A_SECOND);
        CountDownLatch ready = new CountDownLatch(1);
        Platform.runLater(() -> show(screen(stack, plan, ready)));
        LinkedBlockingQueue<Long> beats = new LinkedBlockingQueue<>();
        while (!ready.await(BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
            long asked = System.nanoTime();
            Platform.runLater(() -> beats.add(System.nanoTime() - asked));
        }
        events += stack.events();
        quiet.session().close();
        return new ArrayList<>(beats);
    }

    private void show(Screen screen) {
        navigator.show(screen);
        if (getParameters().getRaw().contains(WITH_LOG)) {
            Window.getWindows().getFirst().getScene().getRoot().lookupAll(".log-toggle").stream()
                    .map(Button.class::cast)
                    .forEach(Button::fire);
        }
    }

    private static OpenStack openStack() {
        try {
            Pace pace = Pace.scaled(SPEED);
            Switchboard switchboard = new Switchboard(pace::sleep);
            RehearsalCloud cloud = new RehearsalCloud(pace, RehearsalTimes.aws(), switchboard, new SplittableRandom(7));
            var connector = new RehearsalConnector(cloud, new NodeScripts()::render, pace);
            var session = connector.connect(
                    new CredentialSource.Standard(), Samples.settings().region());
            Path home = Files.createTempDirectory("ui-bench");
            var folder = new StackFolders(home).of(StackName.of("titus-lab"));
            return new OpenStack(folder, session, SignInDoor.by(connector, Optional.empty()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Screen screen(StackWork stack, Plan plan, CountDownLatch ready) {
        ProvisionModel model = new ProvisionModel(
                stack,
                plan,
                platform,
                new VirtualThreads(platform),
                new Exits(ready),
                new ProvisionWords(texts, PriceTable.shipped(), ZoneOffset.UTC),
                new RunNews(texts, Notifier.none(), "titus-lab"));
        ViewLoader views = new ViewLoader(texts, text -> {})
                .with(ProvisionController.class, () -> new ProvisionController(model, texts));
        return new ProvisionScreen(texts, model, stack, views, () -> {});
    }

    /** MB in use once what is not needed is gone. */
    private static double heap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }

    private void report() {
        long[] sorted = delays.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%d beats, %d events. UI thread: median %.1f ms, p99 %.1f ms, worst %.1f ms%n",
                sorted.length, events, at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
        System.out.printf(
                "heap after GC, MB: %s%n",
                Arrays.toString(heaps.stream().mapToLong(Math::round).toArray()));
        System.out.printf("slope: %.3f MB a run%n", slope());
    }

    private static double at(long[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * part))] / 1e6;
    }

    /** Least squares. */
    private double slope() {
        double n = heaps.size();
        double middle = (n - 1) / 2;
        double mean = heaps.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double above = 0;
        double below = 0;
        for (int i = 0; i < n; i++) {
            above += (i - middle) * (heaps.get(i) - mean);
            below += (i - middle) * (i - middle);
        }
        return below == 0 ? 0 : above / below;
    }

    private record Exits(CountDownLatch end) implements ProvisionExits {

        @Override
        public void ready() {
            end.countDown();
        }

        @Override
        public void remove(Inventory inventory) {
            end.countDown();
        }

        @Override
        public void leave() {
            end.countDown();
        }

        @Override
        public void signInAgain(String goOn, Runnable then) {
            end.countDown();
        }

        @Override
        public void browse(URI page) {}
    }
}
