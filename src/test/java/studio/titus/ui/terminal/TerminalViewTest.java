package studio.titus.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventType;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import studio.titus.ssh.TerminalSize;
import studio.titus.ui.fx.Fonts;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.ThemeService;
import studio.titus.ui.shell.AppPreferences;

@ExtendWith(ApplicationExtension.class)
class TerminalViewTest {

    private final List<String> typed = new CopyOnWriteArrayList<>();
    private final List<TerminalSize> sizes = new CopyOnWriteArrayList<>();
    private final List<String> copied = new ArrayList<>();
    private final SimpleObjectProperty<ColorScheme> desktop = new SimpleObjectProperty<>(ColorScheme.LIGHT);
    private final AppPreferences preferences = AppPreferences.unkept();
    private final TerminalZoom zoom = new TerminalZoom(preferences);
    private String clipboard = "";
    private TerminalTty tty;
    private TerminalView view;

    @Start
    void start(Stage stage) {
        Fonts.load();
        tty = new TerminalTty(new Keyboard() {
            @Override
            public void type(byte[] keys) {
                typed.add(new String(keys, StandardCharsets.UTF_8));
            }

            @Override
            public void resize(TerminalSize size) {
                sizes.add(size);
            }
        });
        view = new TerminalView(new TerminalMeans(Texts.load(), copied::add, () -> Optional.of(clipboard), zoom), tty);
        Scene scene = new Scene(view, 900, 500);
        new ThemeService(() -> desktop).dress(scene);
        stage.setScene(scene);
        stage.show();
        view.focusTerminal();
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(view::close);
    }

    @Test
    void oneShellAfterTheOtherIsShownWithOurLinesBetween() throws Exception {
        tty.show(output("first\r\n"));
        tty.say(() -> "lost\r\n");
        tty.show(output("second \u2502 \u00fcml\u00e4ut\r\n"));

        await(() -> view.screen().contains("second"));
        assertThat(view.screen().lines().map(String::strip).limit(3))
                .containsExactly("first", "lost", "second \u2502 \u00fcml\u00e4ut");
    }

    @Test
    void keysOfTheTerminalReachTheShell(FxRobot robot) throws Exception {
        robot.type(KeyCode.L, KeyCode.S, KeyCode.ENTER, KeyCode.UP);
        robot.push(KeyCode.SHIFT, KeyCode.A);
        robot.push(KeyCode.CONTROL, KeyCode.C);

        await(() -> String.join("", typed).endsWith("\u0003"));
        assertThat(String.join("", typed)).isEqualTo("ls\r\u001b[AA\u0003");
    }

    @Test
    void oneLineIsPastedAtOnceAndSeveralAreShownFirst(FxRobot robot) throws Exception {
        clipboard = "docker ps";
        robot.interact(view::paste);
        await(() -> typed.contains("docker ps"));

        clipboard = "cd /\r\nls";
        robot.interact(view::paste);
        assertThat(robot.lookup("Paste 2 lines?").tryQuery()).isPresent();
        robot.type(KeyCode.ENTER);
        assertThat(robot.lookup("Paste 2 lines?").query().isVisible()).isTrue();
        assertThat(typed).as("Enter is the safe answer").containsExactly("docker ps");
    }

    @Test
    void severalLinesArePastedWhenThePersonAgrees(FxRobot robot) throws Exception {
        clipboard = "cd /\nls\u001b";
        robot.interact(view::paste);
        robot.clickOn("Paste 2 lines");

        await(() -> typed.contains("cd /\rls"));
        assertThat(view.terminal().isFocused()).isTrue();
    }

    @Test
    void programsThatAskAreToldWhatWasPasted(FxRobot robot) throws Exception {
        tty.say(() -> "\u001b[?2004hready");
        await(() -> view.screen().contains("ready"));
        clipboard = "x";
        robot.interact(view::paste);

        await(() -> typed.contains("\u001b[200~x\u001b[201~"));
    }

    @Test
    void textIsFoundInTheHistoryFromTheNewestBack(FxRobot robot) throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 300; i++) {
            lines.append("line ").append(i).append("\r\n");
        }
        tty.say(() -> lines + "end");
        await(() -> view.screen().contains("end"));

        robot.interact(view::find);
        robot.interact(() ->
                robot.lookup(".find-bar .text-field").queryAs(TextField.class).setText("LINE 29"));
        assertThat(robot.lookup("11 of 11").tryQuery()).isPresent();
        robot.type(KeyCode.ENTER);
        assertThat(robot.lookup("10 of 11").tryQuery()).isPresent();
        robot.interact(view::copy);
        assertThat(copied).containsExactly("line 29");

        robot.type(KeyCode.ESCAPE);
        assertThat(view.terminal().isFocused()).isTrue();
    }

    @Test
    void findingBeginsAnewAtTheEnds(FxRobot robot) throws Exception {
        tty.say(() -> "one a\r\ntwo a\r\nthree a\r\nend");
        await(() -> view.screen().contains("end"));
        find(robot, " a");

        assertThat(robot.lookup("3 of 3").tryQuery()).isPresent();
        robot.push(KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(robot.lookup("1 of 3").tryQuery()).isPresent();
        robot.type(KeyCode.ENTER);
        assertThat(robot.lookup("3 of 3").tryQuery()).isPresent();
    }

    @Test
    void theHistoryIsLongAndItsOldestLinesGo(FxRobot robot) throws Exception {
        tty.say(() -> "oldest\r\n" + "x\r\n".repeat(60_000) + "newest");
        await(() -> view.screen().contains("newest"));

        find(robot, "oldest");
        assertThat(robot.lookup("nothing found").tryQuery()).isPresent();
        find(robot, "x");
        String place = robot.lookup(".find-count").queryAs(Label.class).getText();
        assertThat(Integer.parseInt(place.substring(place.lastIndexOf(' ') + 1).replace(",", "")))
                .isBetween(TerminalPane.KEPT, TerminalPane.KEPT + 6_000);
    }

    private void find(FxRobot robot, String text) {
        robot.interact(() -> {
            view.find();
            robot.lookup(".find-bar .text-field").queryAs(TextField.class).setText(text);
        });
    }

    @Test
    void whatWasPrintedIsTakenAwayHistoryAndAll(FxRobot robot) throws Exception {
        tty.say(() -> "x\r\n".repeat(300) + "end");
        await(() -> view.screen().contains("end"));

        robot.interact(view::clear);

        assertThat(view.screen().lines().filter(line -> line.contains("x"))).isEmpty();
        find(robot, "x");
        assertThat(robot.lookup("nothing found").tryQuery()).isPresent();
    }

    @Test
    void theMouseIsTheProgramsWhileItAsksForItAndNotElse(FxRobot robot) throws Exception {
        tty.say(() -> "plain");
        await(() -> view.screen().contains("plain"));
        robot.clickOn(view.terminal());
        robot.type(KeyCode.A);
        await(() -> typed.contains("a"));
        assertThat(typed).as("no program asked").containsExactly("a");

        tty.say(() -> "\u001b[?1000h\u001b[?1006hasked");
        await(() -> view.screen().contains("asked"));
        robot.clickOn(view.terminal());
        await(() -> typed.size() == 3);
        assertThat(typed.get(1)).matches("\u001b\\[<0;\\d+;\\d+M");
        assertThat(typed.get(2)).isEqualTo(typed.get(1).replace('M', 'm'));
        robot.scroll(VerticalDirection.UP);
        await(() -> typed.size() > 3);
        assertThat(typed.get(3)).matches("\u001b\\[<6[45];\\d+;\\d+M");

        tty.say(() -> "\u001b[?1006l\u001b[?1000lgiven back");
        await(() -> view.screen().contains("given back"));
        int before = typed.size();
        robot.clickOn(view.terminal());
        robot.type(KeyCode.B);
        await(() -> typed.contains("b"));
        assertThat(typed).hasSize(before + 1);
    }

    @Test
    void shiftKeepsTheMouseForSelectingWhileAProgramHasIt(FxRobot robot) throws Exception {
        tty.say(() -> "\u001b[?1000h\u001b[?1006hword here");
        await(() -> view.screen().contains("here"));

        robot.interact(() -> {
            shiftClick(MouseEvent.MOUSE_PRESSED);
            shiftClick(MouseEvent.MOUSE_RELEASED);
            shiftClick(MouseEvent.MOUSE_CLICKED);
        });
        robot.interact(view::copy);

        assertThat(copied).containsExactly("word");
        assertThat(typed).isEmpty();
    }

    @Test
    void largerTextMeansFewerCharacters(FxRobot robot) throws Exception {
        await(() -> !sizes.isEmpty());
        TerminalSize before = view.size();
        robot.interact(() -> zoom.change(5));

        await(() -> sizes.getLast().columns() < before.columns());
        assertThat(view.size()).isEqualTo(sizes.getLast());
        robot.interact(() -> zoom.change(0));
        assertThat(view.size()).isEqualTo(before);
    }

    @Test
    void coloursFollowTheThemeWhileItRuns(FxRobot robot) throws Exception {
        await(() -> ground(robot) > 0.9);
        robot.interact(() -> desktop.set(ColorScheme.DARK));

        await(() -> ground(robot) < 0.1);
    }

    @Test
    void nothingIsDrawnWhileNothingChanges(FxRobot robot) throws Exception {
        tty.say(() -> "$ ");
        await(() -> view.screen().contains("$"));
        await(view::resting);

        tty.say(() -> "more");
        await(() -> !view.resting());
        await(view::resting);
        assertThat(ink(robot)).as("what came while it rested is drawn").isPositive();
    }

    @Test
    void aTerminalThatWasClosedDrawsNoMore(FxRobot robot) throws Exception {
        robot.interact(view::close);

        robot.interact(() -> zoom.change(1));

        assertThat(view.resting()).isTrue();
    }

    /** The second click on the first word; the robot's mouse knows nothing of keys that are held. */
    private void shiftClick(EventType<MouseEvent> type) {
        boolean down = type == MouseEvent.MOUSE_PRESSED;
        view.terminal()
                .fireEvent(new MouseEvent(
                        type,
                        24,
                        8,
                        24,
                        8,
                        MouseButton.PRIMARY,
                        2,
                        true,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
    }

    /** How many pixels of the first line are not as light as the ground. */
    private long ink(FxRobot robot) {
        WritableImage[] picture = new WritableImage[1];
        robot.interact(() -> picture[0] = view.snapshot(null, null));
        return IntStream.range(60, 120)
                .filter(x -> IntStream.range(10, 28)
                        .anyMatch(
                                y -> picture[0].getPixelReader().getColor(x, y).getBrightness() < 0.7))
                .count();
    }

    private double ground(FxRobot robot) {
        WritableImage[] picture = new WritableImage[1];
        robot.interact(() -> picture[0] = view.snapshot(null, null));
        return picture[0].getPixelReader().getColor(600, 300).getBrightness();
    }

    private static ByteArrayInputStream output(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition::getAsBoolean);
    }
}
