package studio.titus.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AppFoldersTest {

    private static final Path HOME = Path.of("/home/me").toAbsolutePath();
    private static final Path ELSEWHERE = Path.of("/elsewhere").toAbsolutePath();

    private static Path data(Map<String, String> environment, String system) {
        return AppFolders.of(environment, system, HOME).data();
    }

    @Test
    void eachPlatformHasItsOwnPlace() {
        assertThat(data(Map.of(), "Linux")).isEqualTo(HOME.resolve(".local/share/titus-studio"));
        assertThat(data(Map.of(), "Mac OS X")).isEqualTo(HOME.resolve("Library/Application Support/Titus Studio"));
        assertThat(data(Map.of(), "Windows 11")).isEqualTo(HOME.resolve("AppData/Roaming/Titus Studio"));
    }

    @Test
    void thePlatformsVariablesCount() {
        var there = ELSEWHERE.toString();

        assertThat(data(Map.of("XDG_DATA_HOME", there), "Linux")).isEqualTo(ELSEWHERE.resolve("titus-studio"));
        assertThat(data(Map.of("APPDATA", there), "Windows 11")).isEqualTo(ELSEWHERE.resolve("Titus Studio"));
    }

    @Test
    void aRelativePathInAVariableIsIgnored() {
        assertThat(data(Map.of("XDG_DATA_HOME", "data"), "Linux")).isEqualTo(HOME.resolve(".local/share/titus-studio"));
    }

    @Test
    void thePersonsOwnChoiceWins() {
        var environment = Map.of("TITUS_STUDIO_HOME", ELSEWHERE.toString(), "XDG_DATA_HOME", HOME.toString());

        assertThat(data(environment, "Linux")).isEqualTo(ELSEWHERE);
        assertThat(data(Map.of("TITUS_STUDIO_HOME", " "), "Linux")).isNotEqualTo(ELSEWHERE);
    }
}
