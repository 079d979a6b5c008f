package studio.titus.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import studio.titus.ui.fx.TestStage;

@ExtendWith(ApplicationExtension.class)
class FormFieldTest {

    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private TextField control;
    private FormField field;

    @Start
    void start(Stage stage) {
        control = new TextField();
        field = new FormField();
        field.setLabel("Bucket");
        field.setHint("3 to 63 characters");
        field.setControl(control);
        TestStage.show(stage, field, 300, 120);
    }

    @Test
    void theLabelBelongsToTheControl(FxRobot robot) {
        Label label = robot.lookup("Bucket").queryAs(Label.class);

        assertThat(label.getLabelFor()).isSameAs(control);
    }

    @Test
    void anErrorReplacesTheHintMarksTheControlAndIsHeard(FxRobot robot) {
        robot.interact(() -> field.show(FieldMessage.error("Use lower-case letters")));

        assertThat(control.getPseudoClassStates()).contains(ERROR);
        assertThat(control.getAccessibleHelp()).isEqualTo("Use lower-case letters");
        assertThat(robot.lookup("3 to 63 characters").tryQuery()).isEmpty();
    }

    @Test
    void theHintReturnsWhenAllIsWell(FxRobot robot) {
        robot.interact(() -> {
            field.show(FieldMessage.error("Use lower-case letters"));
            field.clear();
        });

        assertThat(control.getPseudoClassStates()).doesNotContain(ERROR);
        assertThat(control.getAccessibleHelp()).isEqualTo("3 to 63 characters");
    }

    @Test
    void theHeightDoesNotJumpWhenAMessageComes(FxRobot robot) {
        robot.interact(() -> field.setHint(""));
        double before = field.prefHeight(300);

        robot.interact(() -> field.show(FieldMessage.warning("Look")));

        assertThat(field.prefHeight(300)).isEqualTo(before);
    }

    @Test
    void aRemedyIsOneClickAway(FxRobot robot) {
        AtomicBoolean done = new AtomicBoolean();
        robot.interact(() ->
                field.show(FieldMessage.warning("Host bits are set").offering("Use 10.0.0.0/8", () -> done.set(true))));

        robot.clickOn("Use 10.0.0.0/8");

        assertThat(done).isTrue();
    }
}
