package studio.titus.launch;

import java.util.Locale;
import java.util.Map;

/** Whether a window can be opened where this process runs. */
final class Display {

    /** Chooses JavaFX's own platform without a screen. */
    private static final String PLATFORM = "glass.platform";

    private Display() {}

    /**
     * Looks, without loading JavaFX, which answers a missing display with a stack trace.
     *
     * @param system the system property {@code os.name}
     */
    static boolean present(Map<String, String> environment, String system) {
        boolean own = system.toLowerCase(Locale.ROOT).startsWith("windows")
                || system.toLowerCase(Locale.ROOT).startsWith("mac");
        boolean headless = System.getProperty(PLATFORM, "").equalsIgnoreCase("Headless");
        return own || headless || !environment.getOrDefault("DISPLAY", "").isBlank();
    }
}
