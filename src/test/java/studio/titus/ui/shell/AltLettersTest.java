package studio.titus.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class AltLettersTest {

    private final List<String> done = new ArrayList<>();
    private TextField field;
    private VBox page;

    @Start
    void start(Stage stage) {
        field = new TextField();
        page = new VBox();
        Scene scene = new Scene(page, 400, 300);
        AltLetters.in(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void aLetterThatALeftPageHadInAnotherCaseReachesThisPage(FxRobot robot) {
        robot.interact(() -> page.getChildren().setAll(button("Sta_rt"), button("other")));
        robot.interact(() -> page.getChildren().setAll(button("other"), label("_Region"), field));

        robot.push(KeyCode.ALT, KeyCode.R);

        assertThat(field.isFocused()).isTrue();
        assertThat(done).isEmpty();
    }

    @Test
    void aHiddenButtonKeepsNobodyFromItsLetter(FxRobot robot) {
        robot.interact(() -> {
            Button hidden = button("_back");
            hidden.setVisible(false);
            page.getChildren().setAll(hidden, button("_Bring"));
        });

        robot.push(KeyCode.ALT, KeyCode.B);

        assertThat(done).containsExactly("_Bring");
    }

    @Test
    void aFieldIsEnteredAndNotFired(FxRobot robot) {
        robot.interact(() -> {
            field.setOnAction(e -> done.add("destroy"));
            page.getChildren().setAll(button("other"), label("_Name"), field);
        });

        robot.push(KeyCode.ALT, KeyCode.N);

        assertThat(field.isFocused()).isTrue();
        assertThat(done).isEmpty();
    }

    @Test
    void ofTwoWithOneLetterNoneIsPressed(FxRobot robot) {
        robot.interact(() -> page.getChildren().setAll(button("_One"), button("_over")));

        robot.push(KeyCode.ALT, KeyCode.O);

        assertThat(done).isEmpty();
    }

    private Button button(String text) {
        Button button = new Button(text);
        button.setOnAction(e -> done.add(text));
        return button;
    }

    private Label label(String text) {
        Label label = new Label(text);
        label.setMnemonicParsing(true);
        label.setLabelFor(field);
        return label;
    }
}
