package studio.titus.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each FXML file names its controller, which stands in the room of the same name. */
class ViewsTest {

    private static final Pattern CONTROLLER =
            Pattern.compile("fx:controller=\"(studio\\.titus\\.ui\\.[\\w.]+Controller)\"");

    @Test
    void everyViewBelongsToTheControllerItNames() throws IOException {
        assertThat(SourceTexts.below("resources/fxml", ".fxml")).allSatisfy((file, text) -> {
            var matcher = CONTROLLER.matcher(text);
            assertThat(matcher.find()).as("fx:controller").isTrue();
            String path = ViewLoader.location(Class.forName(matcher.group(1))).getPath();
            assertThat(path).endsWith(file.toString().replace('\\', '/').replace("resources", ""));
        });
    }
}
