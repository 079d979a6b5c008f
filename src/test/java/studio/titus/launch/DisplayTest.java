package studio.titus.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {

    private static boolean present(Map<String, String> environment, String system, String platform) {
        return new Display(environment, system, platform).present();
    }

    @Test
    void linuxNeedsADisplay() {
        assertThat(present(Map.of(), "Linux", "")).isFalse();
        assertThat(present(Map.of("DISPLAY", " "), "Linux", "")).isFalse();
        assertThat(present(Map.of("DISPLAY", ":0"), "Linux", "")).isTrue();
    }

    @Test
    void otherSystemsHaveTheirOwn() {
        assertThat(present(Map.of(), "Windows 11", "")).isTrue();
        assertThat(present(Map.of(), "Mac OS X", "")).isTrue();
    }

    @Test
    void javaFxCanDoWithoutOne() {
        assertThat(present(Map.of(), "Linux", "Headless")).isTrue();
    }
}
