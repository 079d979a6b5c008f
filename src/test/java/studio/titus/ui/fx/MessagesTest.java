package studio.titus.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundle and those who use it agree: nothing missing, nothing unused, nothing put together from pieces. */
class MessagesTest {

    private static final Pattern IN_FXML = Pattern.compile("\"%([^\"]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-zA-Z0-9]*(?:\\.[a-zA-Z0-9-]+)+)\"");
    private static final Pattern PIECED = Pattern.compile("texts\\.of\\(\\s*(\"[^\"]*\"\\s*\\+|[^\")]*\\+\\s*\")");
    private static final Pattern ANY_LITERAL = Pattern.compile("\"([^\"\\n]*)\"");
    private static final Pattern WORDS = Pattern.compile("[A-Z]|\\w \\w");

    private final ResourceBundle bundle = Texts.load().bundle();
    private final Set<String> keys = new TreeSet<>(bundle.keySet());

    @Test
    void everyTextThatIsAskedForExists() throws IOException {
        Set<String> rooms =
                keys.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());

        assertThat(keys).containsAll(keysInViews());
        assertThat(literals().filter(key -> rooms.contains(key.substring(0, key.indexOf('.')))))
                .allSatisfy(key -> assertThat(keys).contains(key));
    }

    @Test
    void noTextIsLeftOver() throws IOException {
        Set<String> used = keysInViews();
        used.addAll(literals().collect(Collectors.toSet()));

        assertThat(used).containsAll(keys);
    }

    @Test
    void noKeyIsPutTogetherFromPieces() throws IOException {
        assertThat(SourceTexts.below("src/main/java/studio/titus/ui", ".java"))
                .allSatisfy((file, text) -> assertThat(text).doesNotContainPattern(PIECED));
    }

    @Test
    void controllersHoldNoTexts() throws IOException {
        assertThat(SourceTexts.below("src/main/java/studio/titus/ui", "Controller.java"))
                .allSatisfy((file, text) -> assertThat(ANY_LITERAL.matcher(text).results())
                        .extracting(result -> result.group(1))
                        .noneMatch(WORDS.asPredicate()));
    }

    @Test
    void apostrophesAreDoubledExactlyWherePlaceholdersAre() {
        assertThat(values()).allSatisfy(text -> {
            if (text.contains("{0")) {
                assertThat(text.replace("''", "")).doesNotContain("'");
                assertThat(new MessageFormat(text, Locale.ENGLISH).getFormats()).isNotEmpty();
            } else {
                assertThat(text).doesNotContain("''").doesNotContain("{");
            }
        });
    }

    @Test
    void textsAreCalm() {
        assertThat(values().filter(text -> text.length() > 1))
                .allSatisfy(text -> assertThat(text).doesNotContain("!").doesNotContainIgnoringCase("please"));
    }

    private Stream<String> values() {
        return keys.stream().map(bundle::getString);
    }

    private static Set<String> keysInViews() throws IOException {
        return SourceTexts.below("resources/fxml", ".fxml").values().stream()
                .flatMap(text -> IN_FXML.matcher(text).results())
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> literals() throws IOException {
        List<String> sources = new ArrayList<>();
        for (String room : List.of("ui", "launch")) {
            sources.addAll(SourceTexts.below("src/main/java/studio/titus/" + room, ".java")
                    .values());
        }
        return sources.stream().flatMap(text -> LITERAL.matcher(text).results()).map(result -> result.group(1));
    }
}
