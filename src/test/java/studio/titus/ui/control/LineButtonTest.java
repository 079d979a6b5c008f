package studio.titus.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LineButtonTest {

    private LineButton narrow;
    private LineButton wide;

    @Start
    void start(Stage stage) {
        narrow = button();
        wide = button();
        VBox small = new VBox(narrow);
        small.setMaxWidth(120);
        stage.setScene(new Scene(new VBox(small, wide), 900, 400));
        stage.show();
    }

    @Test
    void isAsHighAsItsWordsNeedInItsWidth() {
        assertThat(wide.getHeight()).isLessThan(60);
        assertThat(narrow.getHeight()).isGreaterThan(wide.getHeight());
    }

    @Test
    void itsLineTakesTheWholeWidth() {
        assertThat(wide.getGraphic().getLayoutBounds().getWidth()).isGreaterThan(850);
    }

    private static LineButton button() {
        Label words = new Label("ZooKeeper and the Mesos master run in two containers");
        words.setWrapText(true);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        return new LineButton(new HBox(words, new Label("holds")));
    }
}
