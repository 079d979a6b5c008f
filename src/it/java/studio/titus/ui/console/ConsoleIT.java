package studio.titus.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import studio.titus.testing.Peer;
import studio.titus.ui.fx.Fonts;
import studio.titus.ui.fx.JavaFxPlatform;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.ThemeService;
import studio.titus.ui.fx.VirtualThreads;
import studio.titus.ui.gallery.Pictures;
import studio.titus.ui.shell.AppPreferences;
import studio.titus.ui.terminal.TerminalView;
import studio.titus.ui.testing.Unwatched;

/** A console of the window over two real OpenSSH servers, with programs that use the whole screen. */
@Unwatched // drawing whole pictures on a busy machine takes as long as it takes
@ExtendWith(ApplicationExtension.class)
class ConsoleIT {

    private static final Path PICTURES = Path.of("target", "consoles");

    @TempDir
    Path folder;

    private final SimpleObjectProperty<ColorScheme> desktop = new SimpleObjectProperty<>(ColorScheme.DARK);
    private TwoHops hops;
    private ConsoleModel model;
    private TerminalView view;
    private Stage stage;

    @Start
    void start(Stage shown) {
        Fonts.load();
        stage = shown;
    }

    @BeforeEach
    void connect(FxRobot robot) throws Exception {
        hops = new TwoHops(folder);
        robot.interact(() -> {
            Texts texts = Texts.load();
            var ui = new JavaFxPlatform();
            var words = new ConsoleWords(texts, ZoneOffset.UTC);
            model = new ConsoleModel(
                    "gateway", hops, ui, new VirtualThreads(ui), InstantSource.system(), words, over -> {});
            view = new TerminalView(
                    ConsoleShowing.means(text -> {}, Optional::empty, AppPreferences.unkept())
                            .terminal(),
                    model.tty());
            model.setDisplay(view);
            Scene scene = new Scene(view, 1000, 600);
            new ThemeService(() -> desktop).dress(scene);
            stage.setScene(scene);
            stage.sizeToScene(); // the test before may have made it narrow
            stage.show();
            view.focusTerminal();
            model.connect();
        });
        run("PS1='$ '; export LC_ALL=C.UTF-8; clear; echo rea'dy'", "ready");
    }

    @AfterEach
    void close(FxRobot robot) {
        if (view != null) {
            robot.interact(() -> {
                model.close();
                view.close();
            });
        }
        if (hops != null) {
            hops.close();
        }
    }

    @Test
    void theShellHasTheTerminalsNameSizeAndLetters() throws Exception {
        run(
                "echo \"<$TERM $(tput cols)x$(tput lines)> \u00fcml\"'\u00e4ut \u2502 \u20ac'",
                "\u00fcml\u00e4ut \u2502 \u20ac");

        assertThat(view.screen())
                .contains("<xterm-256color %dx%d>"
                        .formatted(view.size().columns(), view.size().rows()));
    }

    @Test
    void programsFollowAResize(FxRobot robot) throws Exception {
        int before = view.size().columns();
        robot.interact(() -> stage.setWidth(700));
        await(() -> view.size().columns() < before);

        run("while [ $(tput cols) != " + view.size().columns() + " ]; do sleep 0.05; done; echo fit'ted'", "fitted");
    }

    @Test
    void aDroppedConnectionIsMadeAnewInPlace(FxRobot robot) throws Exception {
        run("echo be'fore'", "before");
        hops.gateway.dropConnections();
        await(() -> view.screen().contains("Press Enter to connect again."));

        robot.interact(view::focusTerminal).type(KeyCode.ENTER);
        await(() -> model.state() instanceof ConsoleState.Open);
        run("echo af'ter'", "after");
        assertThat(view.screen()).contains("before");
    }

    @Test
    void vimWorks(FxRobot robot) throws Exception {
        Peer.require("vim");
        run("vim -u NONE -c 'set nu ruler showmode' " + folder.resolve("note"), "All");
        keys("ihello w\u00f6rld\u001b");
        await(() -> line(0).equals("1 hello w\u00f6rld"));
        keys(":set nonu\r");
        await(() -> line(0).equals("hello w\u00f6rld"));
        picture(robot, "vim");
        keys(":q!\r");
        back();
        assertThat(view.screen()).as("the shell's own screen is back").contains("ready");
    }

    @Test
    void htopIsInOrder(FxRobot robot) throws Exception {
        Peer.require("htop");
        run("htop", "F10");
        await(() -> view.screen().contains("CPU%") && view.screen().contains("Load average"));
        picture(robot, "htop");
        assertThat(view.screen().lines().filter(text -> text.contains("F1Help")))
                .as("the last line is whole")
                .allSatisfy(text -> assertThat(text).contains("F9Kill").contains("F10Quit"));
        keys("q");
        back();
    }

    @Test
    void lessScrollsByWheelAndKeys(FxRobot robot) throws Exception {
        Peer.require("less");
        run("seq 1 500 | less", ":");
        keys("G");
        await(() -> view.screen().contains("(END)"));
        robot.interact(view::focusTerminal).type(KeyCode.HOME);
        await(() -> line(0).equals("1"));
        picture(robot, "less");
        robot.moveTo(view).scroll(3, javafx.geometry.VerticalDirection.DOWN);
        await(() -> !line(0).equals("1"));
        keys("q");
        back();
    }

    @Test
    void tmuxSplitsItsScreen(FxRobot robot) throws Exception {
        Peer.require("tmux");
        run("tmux -L " + folder.getFileName() + " new -s lab", "[lab]");
        keys("\u0002%");
        await(() ->
                view.screen().lines().filter(text -> text.contains("\u2502")).count() > 10);
        keys("echo right\r");
        await(() -> view.screen().contains("right"));
        picture(robot, "tmux");
        keys("\u0002");
        keys(":");
        await(() -> view.screen().stripTrailing().endsWith(":"));
        keys("kill-server\r");
        await(() -> view.screen().contains("exited"));
        back();
    }

    /** A program that ends throws away what was typed too early. */
    private void back() {
        await(() -> !view.secondScreen() && view.screen().stripTrailing().endsWith("$"));
        run("echo li'ved'", "lived");
    }

    private String line(int row) {
        return view.screen().lines().skip(row).findFirst().orElse("").strip();
    }

    private void picture(FxRobot robot, String name) {
        for (ColorScheme scheme : ColorScheme.values()) {
            robot.interact(() -> desktop.set(scheme));
            await(() -> true);
            robot.interact(() -> {});
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> Pictures.save(
                    stage.getScene(),
                    PICTURES.resolve(name + "-" + scheme.name().toLowerCase() + ".png"),
                    1));
        }
    }

    private void run(String command, String until) {
        await(() -> model.state() instanceof ConsoleState.Open);
        keys(command + "\r");
        await(() -> view.screen().contains(until));
    }

    private void keys(String text) {
        WaitForAsyncUtils.asyncFx(() -> view.type(text));
    }

    private void await(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError("The terminal shows:\n" + view.screen(), e);
        }
    }
}
