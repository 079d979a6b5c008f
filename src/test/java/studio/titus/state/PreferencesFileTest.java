package studio.titus.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesFileTest {

    @TempDir
    private Path home;

    @Test
    void readingWritesNothing() {
        assertThat(new PreferencesFile(home.resolve("data")).read()).isEqualTo(Preferences.USUAL);
        assertThat(home.resolve("data")).doesNotExist();
    }

    @Test
    void whatIsChosenReturns() {
        Preferences chosen = Preferences.USUAL
                .look(Preferences.Look.DARK)
                .textSize(16)
                .lessMotion(true)
                .profile("team-sandbox")
                .region("eu-central-1")
                .reminderHours(3)
                .notices(false)
                .terminalTextSize(17)
                .quiet("titus-lab", Instant.parse("2026-11-22T20:00:00Z"));
        new PreferencesFile(home).write(chosen);

        assertThat(new PreferencesFile(home).read()).isEqualTo(chosen);
    }

    @Test
    void nonsenseCountsAsNotChosen() throws IOException {
        Files.writeString(
                home.resolve("preferences.json"), "{\"textSize\": 99, \"look\": \"pink\", \"quietUntil\": {\"a\": 1}}");
        assertThat(new PreferencesFile(home).read()).isEqualTo(Preferences.USUAL.textSize(18));

        Files.writeString(home.resolve("preferences.json"), "not json");
        assertThat(new PreferencesFile(home).read()).isEqualTo(Preferences.USUAL);
    }
}
