package studio.titus.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ViewLoaderTest {

    private final ViewLoader loader = new ViewLoader(Texts.load(), text -> {});

    @Start
    void start(Stage stage) {}

    @Test
    void refusesWhatIsNoController() {
        assertThatThrownBy(() -> loader.load(String.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.String is no controller");
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThatThrownBy(() -> loader.load(LostController.class))
                .hasMessageContaining("/fxml/fx/ViewLoaderTest$Lost.fxml");
    }

    @Test
    void refusesAControllerNobodyRegistered() {
        assertThatThrownBy(() -> loader.load(SampleController.class))
                .rootCause()
                .hasMessageContaining("No one registered how to make");
    }

    @Test
    void handsOutTheControllerThatWasMadeForTheView() {
        SampleController made = new SampleController();

        View<SampleController> view =
                loader.with(SampleController.class, () -> made).load(SampleController.class);

        assertThat(view.controller()).isSameAs(made);
        assertThat(view.root().getAccessibleText()).isEqualTo("Titus Studio");
    }

    static final class LostController {}
}
