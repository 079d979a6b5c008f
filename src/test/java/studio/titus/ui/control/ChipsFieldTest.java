package studio.titus.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import studio.titus.ui.fx.TestStage;
import studio.titus.ui.fx.Texts;

@ExtendWith(ApplicationExtension.class)
class ChipsFieldTest {

    private final List<String> refused = new ArrayList<>();
    private Button main;
    private ChipsField chips;

    @Start
    void start(Stage stage) {
        chips = new ChipsField(Texts.load());
        chips.setAcceptor(text -> text.contains("/") ? Optional.of(text) : Optional.empty());
        chips.setOnRefused(refused::add);
        main = new Button("Continue");
        main.setDefaultButton(true);
        TestStage.show(stage, new VBox(chips, main), 420, 120);
        chips.editor().requestFocus();
    }

    @Test
    void enterCommaAndBlankEachEndAValue(FxRobot robot) {
        robot.write("10.0.0.0/8,10.1.0.0/16 10.2.0.0/16").type(KeyCode.ENTER);

        assertThat(chips.values()).containsExactly("10.0.0.0/8", "10.1.0.0/16", "10.2.0.0/16");
    }

    @Test
    void whatIsRefusedStaysToBeMended(FxRobot robot) {
        robot.write("10.0.0").type(KeyCode.ENTER);

        assertThat(chips.values()).isEmpty();
        assertThat(chips.editor().getText()).isEqualTo("10.0.0");
        assertThat(refused).containsExactly("10.0.0");
    }

    @Test
    void leavingTheFieldKeepsWhatWasTyped(FxRobot robot) {
        robot.write("10.0.0.0/8").type(KeyCode.TAB);

        assertThat(chips.values()).containsExactly("10.0.0.0/8");
    }

    @Test
    void aValueIsHeldOnceOnly(FxRobot robot) {
        robot.write("10.0.0.0/8 10.0.0.0/8 ");

        assertThat(chips.values()).containsExactly("10.0.0.0/8");
    }

    @Test
    void backspaceInTheEmptyFieldTakesTheLastValue(FxRobot robot) {
        robot.write("10.0.0.0/8 10.1.0.0/16 ").type(KeyCode.BACK_SPACE);

        assertThat(chips.values()).containsExactly("10.0.0.0/8");
    }

    @Test
    void enterInTheEmptyFieldFiresThePagesMainButton(FxRobot robot) {
        List<String> fired = new ArrayList<>();
        robot.interact(() -> main.setOnAction(e -> fired.add("main")));

        robot.write("10.0.0.0/8").type(KeyCode.ENTER);
        assertThat(fired).isEmpty();
        robot.type(KeyCode.ENTER);

        assertThat(fired).containsExactly("main");
    }

    @Test
    void removingAChipReturnsTheFocusToTheField(FxRobot robot) {
        robot.write("10.0.0.0/8 ");
        robot.clickOn(".chip > .button");

        assertThat(chips.values()).isEmpty();
        assertThat(chips.editor().isFocused()).isTrue();
    }
}
