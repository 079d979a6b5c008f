package studio.titus.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A colour is written out in the token sheets and nowhere else; otherwise one theme would be forgotten. */
class ColourLiteralsTest {

    private static final Pattern IN_CSS = Pattern.compile(
            "#[0-9A-Fa-f]{3,8}\\b|\\b(rgba?|hsba?|hsla?)\\(|(?:color|fill|stroke):\\s*(white|black|red|gr[ae]y|blue|green)\\b");
    private static final Pattern IN_JAVA =
            Pattern.compile("\"[^\"]*#[0-9A-Fa-f]{6}\\b|Color\\.(web|rgb|hsb|gray|color|valueOf|[A-Z]+)\\b");

    @Test
    void componentSheetsNameTokensOnly() throws IOException {
        assertThat(SourceTexts.below("resources/css/components", ".css"))
                .isNotEmpty()
                .allSatisfy((file, text) -> assertThat(text).doesNotContainPattern(IN_CSS));
    }

    @Test
    void viewsAndCodeNameNoColour() throws IOException {
        assertThat(SourceTexts.below("resources/fxml", ".fxml"))
                .allSatisfy((file, text) -> assertThat(text).doesNotContainPattern(IN_CSS));
        assertThat(SourceTexts.below("src/main/java/studio/titus/ui", ".java"))
                .isNotEmpty()
                .allSatisfy((file, text) -> assertThat(text).doesNotContainPattern(IN_JAVA));
    }
}
