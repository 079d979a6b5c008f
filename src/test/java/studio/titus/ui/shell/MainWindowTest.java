package studio.titus.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.Footer;
import studio.titus.ui.control.PageHead;
import studio.titus.ui.control.RehearsalBand;
import studio.titus.ui.fx.Fonts;
import studio.titus.ui.fx.TestStage;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.WindowBounds;
import studio.titus.ui.fx.WindowMemory;

@ExtendWith(ApplicationExtension.class)
class MainWindowTest {

    private final List<String> seen = new ArrayList<>();
    private final Navigator navigator = new Navigator();
    private final Memory memory = new Memory();
    private final Texts texts = Texts.load();
    private Stage stage;
    private MainWindow window;
    private Page first;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        Fonts.load();
        window = new MainWindow(stage, texts, navigator, TestStage.theme(), memory);
        first = new Page("first");
        navigator.show(first);
        window.show();
    }

    @Test
    void enterFiresTheMainButtonAndEscapeTheWayOut(FxRobot robot) {
        robot.clickOn(".text-field").type(KeyCode.ENTER).type(KeyCode.ESCAPE);

        assertThat(seen).containsExactly("first shown", "first main", "first out");
    }

    @Test
    void altWithArrowsGoesBackAndForward(FxRobot robot) {
        robot.press(KeyCode.ALT).type(KeyCode.LEFT).type(KeyCode.RIGHT).release(KeyCode.ALT);

        assertThat(seen).containsExactly("first shown", "first back", "first forward");
    }

    @Test
    void navigationTellsBothScreensAndTheTitleBar(FxRobot robot) {
        robot.interact(() -> navigator.show(new Page("second")));

        assertThat(seen).containsExactly("first shown", "first left", "second shown");
        assertThat(stage.getTitle()).isEqualTo("second \u2013 Titus Studio");
    }

    @Test
    void aScreenMayAskBeforeTheWindowCloses(FxRobot robot) {
        first.asksFirst = true;

        robot.interact(window::requestClose);
        assertThat(stage.isShowing()).isTrue();
        robot.interact(() -> first.close.run());

        assertThat(stage.isShowing()).isFalse();
    }

    @Test
    void theSizeReturnsWithTheNextStart(FxRobot robot) {
        robot.interact(() -> {
            stage.setWidth(1100);
            stage.setHeight(700);
            window.requestClose();
        });

        assertThat(memory.recall()).map(WindowBounds::width).contains(1100.0);
        assertThat(memory.recall()).map(WindowBounds::height).contains(700.0);
    }

    @Test
    void theRailIsNarrowInANarrowWindow(FxRobot robot) {
        robot.interact(() -> stage.setWidth(1100));
        assertThat(first.rail.narrowProperty().get()).isTrue();

        robot.interact(() -> stage.setWidth(1250));
        assertThat(first.rail.narrowProperty().get()).isFalse();
    }

    @Test
    void theRehearsalBandStaysOverEveryScreen(FxRobot robot) {
        robot.interact(() -> {
            window.bandProperty().set(new RehearsalBand(texts));
            navigator.show(new Page("second"));
        });

        assertThat(robot.lookup(".rehearsal-band").tryQuery()).isPresent();
        assertThat(robot.lookup("Rehearsal").tryQuery()).isPresent();
    }

    /** A screen that writes down what happens to it. */
    private final class Page implements Screen {

        private final String name;
        private final Rail rail = new Rail(texts, new VBox(), () -> {});
        private final Frame frame;
        private boolean asksFirst;
        private Runnable close = () -> {};

        private Page(String name) {
            this.name = name;
            Button main = Buttons.main("Go");
            main.setOnAction(e -> seen.add(name + " main"));
            Button out = Buttons.quiet("Cancel");
            out.setOnAction(e -> seen.add(name + " out"));
            frame = Frame.page(rail, new PageHead(name, ""), new VBox(new TextField()), new Footer(out, main));
        }

        @Override
        public Frame frame() {
            return frame;
        }

        @Override
        public String windowTitle() {
            return name;
        }

        @Override
        public void shown() {
            seen.add(name + " shown");
        }

        @Override
        public void left() {
            seen.add(name + " left");
        }

        @Override
        public void back() {
            seen.add(name + " back");
        }

        @Override
        public void forward() {
            seen.add(name + " forward");
        }

        @Override
        public boolean mayClose(Runnable closeNow) {
            close = closeNow;
            return !asksFirst;
        }
    }

    private static final class Memory implements WindowMemory {

        private Optional<WindowBounds> last = Optional.empty();

        @Override
        public Optional<WindowBounds> recall() {
            return last;
        }

        @Override
        public void remember(WindowBounds bounds) {
            last = Optional.of(bounds);
        }
    }
}
