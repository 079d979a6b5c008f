package studio.titus.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each FXML file names its controller, which stands in the room of the same name. */
class ViewsTest {

    private static final Pattern CONTROLLER =
            Pattern.compile("fx:controller=\"(studio\\.titus\\.ui\\.[\\w.]+Controller)\"");

    @Test
    void everyViewBelongsToTheControllerItNames() throws Exception {
        for (Map.Entry<Path, String> view :
                SourceTexts.below("resources/fxml", ".fxml").entrySet()) {
            Matcher controller = CONTROLLER.matcher(view.getValue());
            assertThat(controller.find())
                    .as("fx:controller in %s", view.getKey())
                    .isTrue();
            String path =
                    ViewLoader.location(Class.forName(controller.group(1))).getPath();
            assertThat(path).endsWith(view.getKey().toString().substring("resources".length()));
        }
    }
}
