package studio.titus.launch;

import java.util.Locale;
import java.util.Map;

/**
 * Where a window would come up. Asked before JavaFX is loaded, which answers a missing display with a stack trace.
 *
 * @param system the system property {@code os.name}
 * @param platform the system property {@code glass.platform}, which chooses JavaFX's own platform without a screen; "" if absent
 */
record Display(Map<String, String> environment, String system, String platform) {

    static Display ofThisProcess() {
        return new Display(System.getenv(), System.getProperty("os.name"), System.getProperty("glass.platform", ""));
    }

    /** Whether a window can be opened. */
    boolean present() {
        var name = system.toLowerCase(Locale.ROOT);
        return name.startsWith("windows")
                || name.startsWith("mac")
                || platform.equalsIgnoreCase("Headless")
                || !environment.getOrDefault("DISPLAY", "").isBlank();
    }
}
