package studio.titus.ui.console;

import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import studio.titus.testing.Peer;
import studio.titus.ui.fx.Fonts;
import studio.titus.ui.fx.JavaFxPlatform;
import studio.titus.ui.fx.TestStage;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.VirtualThreads;
import studio.titus.ui.shell.AppPreferences;
import studio.titus.ui.terminal.TerminalView;

/** The window of {@link ConsoleBench}. */
public final class ConsoleBenchApp extends Application {

    private static final int LINES = 2_000_000;
    private static final int KEYS = 1_000;
    private static final int WARM_UP = 200;
    private static final long BEAT_MILLIS = 5;
    private static final long GLANCE_NANOS = 50_000;
    private static final double NANOS_A_MILLI = 1e6;
    private static final double NANOS_A_SECOND = 1e9;

    private final JavaFxPlatform platform = new JavaFxPlatform();
    private int floods;

    @Override
    public void start(Stage stage) throws IOException {
        Fonts.load();
        Texts texts = Texts.load();
        TwoHops hops = new TwoHops(Files.createTempDirectory("console-bench"));
        var model = new ConsoleModel(
                "gateway",
                hops,
                platform,
                new VirtualThreads(platform),
                InstantSource.system(),
                new ConsoleWords(texts, ZoneOffset.UTC),
                over -> {});
        var view = new TerminalView(
                ConsoleShowing.means(text -> {}, Optional::empty, AppPreferences.unkept())
                        .terminal(),
                model.tty());
        model.setDisplay(view);
        stage.setScene(new Scene(view, 1000, 700));
        TestStage.theme().dress(stage.getScene());
        stage.show();
        model.connect();
        int runs = getParameters().getRaw().stream()
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(3);
        Thread.ofPlatform().name("bench").start(() -> measure(model, view, hops, runs));
    }

    private void measure(ConsoleModel model, TerminalView view, TwoHops hops, int runs) {
        try {
            await(() -> model.state() instanceof ConsoleState.Open);
            type(model, "PS1='$ '; clear; echo rea'dy'\r");
            await(() -> view.screen().contains("ready"));
            flood(model, view);
            for (int run = 1; run <= runs; run++) {
                double xterm = xterm(view);
                List<Double> beats = Collections.synchronizedList(new ArrayList<>());
                Thread pulse = Thread.ofPlatform().daemon().start(() -> beat(beats));
                double ours = flood(model, view);
                pulse.interrupt();
                pulse.join();
                print(
                        "seq 1 %d: ours %.2f s, xterm %.2f s, ratio %.2f; window's thread p50 %.1f ms, p99 %.1f ms,"
                                + " worst %.1f ms",
                        LINES, ours, xterm, ours / xterm, at(beats, 0.5), at(beats, 0.99), at(beats, 1));
            }
            List<Double> echoes = echoes(model, view);
            print(
                    "echo through two hops, to the screen's text: p50 %.1f ms, p99 %.1f ms, worst %.1f ms",
                    at(echoes, 0.5), at(echoes, 0.99), at(echoes, 1));
        } catch (InterruptedException | IOException e) {
            throw new IllegalStateException(e);
        } finally {
            platform.run(() -> {
                model.close();
                view.close();
            });
            hops.close();
            platform.exit();
        }
    }

    private double flood(ConsoleModel model, TerminalView view) throws InterruptedException {
        String mark = "done-" + floods++;
        long begun = System.nanoTime();
        type(model, "clear; seq 1 " + LINES + "; echo '" + mark.replace("-", "'-'") + "'\r");
        await(() -> view.screen().contains(mark));
        return (System.nanoTime() - begun) / NANOS_A_SECOND;
    }

    private static double xterm(TerminalView view) throws IOException, InterruptedException {
        String size = view.size().columns() + "x" + view.size().rows();
        long begun = System.nanoTime();
        int code = new ProcessBuilder(
                        Peer.require("xterm").toString(),
                        "-geometry",
                        size,
                        "-sl",
                        String.valueOf(TerminalView.HISTORY),
                        "-e",
                        "sh",
                        "-c",
                        "seq 1 " + LINES)
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("xterm failed: " + code);
        }
        return (System.nanoTime() - begun) / NANOS_A_SECOND;
    }

    /** How long something waits until the window's thread runs it, again and again. */
    private void beat(List<Double> beats) {
        try {
            while (true) {
                Thread.sleep(BEAT_MILLIS);
                long asked = System.nanoTime();
                CountDownLatch answered = new CountDownLatch(1);
                platform.run(answered::countDown);
                answered.await();
                beats.add((System.nanoTime() - asked) / NANOS_A_MILLI);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From a key to the character in what the terminal shows with its next frame. */
    private static List<Double> echoes(ConsoleModel model, TerminalView view) throws InterruptedException {
        List<Double> took = new ArrayList<>();
        type(model, "clear; stty -icanon; cat > /dev/null\r");
        await(() -> !view.screen().contains("done"));
        Thread.sleep(500);
        for (int i = 0; i < KEYS + WARM_UP; i++) {
            int before = count(view);
            long begun = System.nanoTime();
            type(model, "x");
            while (count(view) == before) {
                LockSupport.parkNanos(GLANCE_NANOS);
            }
            if (i >= WARM_UP) {
                took.add((System.nanoTime() - begun) / NANOS_A_MILLI);
            }
            Thread.sleep(BEAT_MILLIS);
        }
        return took;
    }

    private static int count(TerminalView view) {
        return (int) view.screen().chars().filter(c -> c == 'x').count();
    }

    private static void type(ConsoleModel model, String keys) {
        model.tty().write(keys);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(BEAT_MILLIS);
        }
    }

    private static double at(List<Double> figures, double share) {
        List<Double> sorted = figures.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
    }

    private static void print(String format, Object... figures) {
        System.out.printf(Locale.ROOT, format + "%n", figures);
    }
}
