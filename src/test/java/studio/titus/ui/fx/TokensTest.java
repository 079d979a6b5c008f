package studio.titus.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every pair of colours the style sheets put over one another can be read, in both themes. */
class TokensTest {

    private static final double TEXT = 4.5;
    private static final double OUTLINE = 3;
    private static final double FAINT = 2.5;
    private static final List<String> GROUNDS = List.of(
            "-color-bg-default", "-color-bg-subtle", "-color-bg-overlay", "-color-bg-inset", "-color-neutral-subtle");
    private static final List<String> TEXTS = List.of(
            "-color-fg-default",
            "-color-fg-muted",
            "-color-fg-subtle",
            "-color-accent-fg",
            "-color-success-fg",
            "-color-warning-fg",
            "-color-danger-fg",
            "-studio-rehearsal-fg");
    private static final List<String> TINTS = List.of(
            "-color-accent-subtle",
            "-color-success-subtle",
            "-color-warning-subtle",
            "-color-danger-subtle",
            "-studio-rehearsal-subtle");
    private static final Map<String, String> OWN_TINT = Map.of(
            "-color-accent-fg", "-color-accent-subtle",
            "-color-success-fg", "-color-success-subtle",
            "-color-warning-fg", "-color-warning-subtle",
            "-color-danger-fg", "-color-danger-subtle",
            "-studio-rehearsal-fg", "-studio-rehearsal-subtle");
    private static final List<String> FILLS = List.of(
            "-color-accent-emphasis",
            "-studio-accent-hover",
            "-color-success-emphasis",
            "-color-danger-emphasis",
            "-studio-rehearsal");
    private static final List<String> CODE =
            List.of("-studio-code-key", "-studio-code-string", "-studio-code-number", "-studio-code-punct");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void textCanBeReadOnEveryGround(String theme) throws IOException {
        TokenSheet sheet = TokenSheet.read(theme);

        assertThat(TEXTS)
                .allSatisfy(text -> assertThat(GROUNDS)
                        .allSatisfy(ground -> assertThat(sheet.contrast(text, ground))
                                .as(text + ground)
                                .isGreaterThanOrEqualTo(TEXT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void textCanBeReadOnTints(String theme) throws IOException {
        TokenSheet sheet = TokenSheet.read(theme);

        assertThat(TINTS).allSatisfy(tint -> {
            assertThat(sheet.contrast("-color-fg-default", tint)).as(tint).isGreaterThanOrEqualTo(TEXT);
            assertThat(sheet.contrast("-color-fg-muted", tint)).as(tint).isGreaterThanOrEqualTo(TEXT);
        });
        assertThat(OWN_TINT)
                .allSatisfy((text, tint) ->
                        assertThat(sheet.contrast(text, tint)).as(text).isGreaterThanOrEqualTo(TEXT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void textCanBeReadOnFilledButtonsAndInCode(String theme) throws IOException {
        TokenSheet sheet = TokenSheet.read(theme);

        assertThat(FILLS)
                .allSatisfy(fill -> assertThat(sheet.contrast("-color-fg-emphasis", fill))
                        .as(fill)
                        .isGreaterThanOrEqualTo(TEXT));
        assertThat(CODE)
                .allSatisfy(code -> assertThat(sheet.contrast(code, "-color-bg-inset"))
                        .as(code)
                        .isGreaterThanOrEqualTo(TEXT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void outlinesOfControlsStandOut(String theme) throws IOException {
        TokenSheet sheet = TokenSheet.read(theme);

        assertThat(GROUNDS)
                .allSatisfy(ground -> assertThat(sheet.contrast("-studio-border-strong", ground))
                        .as(ground)
                        .isGreaterThanOrEqualTo(OUTLINE));
        assertThat(sheet.contrast("-color-accent-emphasis", "-color-bg-default"))
                .isGreaterThanOrEqualTo(OUTLINE);
        assertThat(sheet.contrast("-color-warning-emphasis", "-color-bg-default"))
                .isGreaterThanOrEqualTo(OUTLINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyColourThatProgramsNameCanBeReadInATerminal(String theme) throws IOException {
        TokenSheet sheet = TokenSheet.read(theme);
        Map<String, String> terminal = TokenSheet.namesIn("console", ".terminal-colours");

        assertThat(terminal).hasSizeGreaterThan(20).allSatisfy((name, token) -> {
            boolean text = name.startsWith("-studio-text");
            assertThat(sheet.contrast(text ? token : "-color-fg-default", text ? "-color-bg-inset" : token))
                    .as(name)
                    .isGreaterThanOrEqualTo(TEXT);
        });
    }

    /** Programs put any of their colours over any other; none of ours may vanish there. Grey, which is meant to step back, may be fainter. */
    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void noColourThatProgramsNameVanishesOnAnother(String theme) throws IOException {
        TokenSheet sheet = TokenSheet.read(theme);
        Map<String, String> terminal = TokenSheet.namesIn("console", ".terminal-colours");

        terminal.forEach((text, ink) -> terminal.forEach((behind, ground) -> {
            if (text.startsWith("-studio-text") && behind.startsWith("-studio-behind")) {
                assertThat(sheet.contrast(ink, ground))
                        .as(text + " on " + behind)
                        .isGreaterThanOrEqualTo(text.endsWith("-grey") ? FAINT : OUTLINE);
            }
        }));
    }

    @Test
    void bothThemesNameTheSameColours() throws IOException {
        assertThat(TokenSheet.read("dark").colours().keySet())
                .isEqualTo(TokenSheet.read("light").colours().keySet());
    }
}
