package studio.titus.launch;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where the program keeps what it remembers. Nothing is created here: whoever writes does.
 *
 * @param data settings, journals and logs
 */
record AppFolders(Path data) {

    /** Overrides the platform's own place. */
    static final String OVERRIDE = "TITUS_STUDIO_HOME";

    /** Set by the start scripts: the program's own folder for the Titus packages. */
    private static final String PACKAGES = "titus.studio.deb";

    static AppFolders ofThisProcess() {
        return of(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    /**
     * The folders of a platform.
     *
     * @param system the system property {@code os.name}
     * @param userHome the system property {@code user.home}
     */
    static AppFolders of(Map<String, String> environment, String system, Path userHome) {
        var override = environment.getOrDefault(OVERRIDE, "");
        return new AppFolders(
                override.isBlank()
                        ? platform(environment, system, userHome)
                        : Path.of(override).toAbsolutePath());
    }

    private static Path platform(Map<String, String> environment, String system, Path userHome) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return userHome.resolve("Library/Application Support/Titus Studio");
        }
        if (name.startsWith("windows")) {
            return absolute(environment, "APPDATA", userHome.resolve("AppData/Roaming"))
                    .resolve("Titus Studio");
        }
        return absolute(environment, "XDG_DATA_HOME", userHome.resolve(".local/share"))
                .resolve("titus-studio");
    }

    /** XDG's rule, good everywhere: a relative path in the variable is to be ignored. */
    private static Path absolute(Map<String, String> environment, String variable, Path fallback) {
        var value = environment.getOrDefault(variable, "");
        return !value.isBlank() && Path.of(value).isAbsolute() ? Path.of(value) : fallback;
    }

    /** Where the two Titus packages are looked for: the folder that comes with the program, else one beside what it remembers. */
    Path packages() {
        var shipped = System.getProperty(PACKAGES, "");
        return shipped.isBlank() ? data.resolve("deb") : Path.of(shipped);
    }

    Path log() {
        return data.resolve("logs").resolve("titus-studio.log");
    }
}
