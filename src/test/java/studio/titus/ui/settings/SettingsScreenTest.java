package studio.titus.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import studio.titus.ui.fx.TestStage;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.Theme;
import studio.titus.ui.fx.ThemeService;
import studio.titus.ui.fx.ViewLoader;

@ExtendWith(ApplicationExtension.class)
class SettingsScreenTest {

    private final List<String> left = new ArrayList<>();
    private ThemeService themes;

    @Start
    void start(Stage stage) {
        Texts texts = Texts.load();
        themes = TestStage.theme();
        SettingsScreen screen =
                new SettingsScreen(texts, new ViewLoader(texts, text -> {}), themes, () -> left.add("done"));
        BorderPane page = new BorderPane(screen.frame().content());
        page.setBottom(screen.frame().footer());
        TestStage.show(stage, page, 900, 400);
        screen.shown();
    }

    @Test
    void theLookChangesAtOnce(FxRobot robot) {
        robot.clickOn("Dark");

        assertThat(themes.themeProperty().get()).isEqualTo(Theme.DARK);
    }

    @Test
    void doneGoesBack(FxRobot robot) {
        robot.clickOn("Done");

        assertThat(left).containsExactly("done");
    }
}
