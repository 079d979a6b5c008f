import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The archive of loaded classes that makes starts fast. The program is run once by its own runtime with its own options, and what it loaded is
 * kept. An archive belongs to exactly these jars, this runtime and these options.
 */
final class Archive {

    static final String FILE = "titus-studio.aot";

    private static final String TRAINER = "studio.titus.launch.Training";

    private final Path app;
    private final Path home;
    private final Path work;

    /**
     * @param app the folder of the jars and of the launcher's settings
     * @param home the runtime's folder
     */
    Archive(Path app, Path home, Path work) {
        this.app = app;
        this.home = home;
        this.work = work;
    }

    void make() throws IOException, InterruptedException {
        Path archive = app.resolve(FILE);
        var command = new ArrayList<String>();
        command.add(home.resolve("bin").resolve("java").toString());
        for (String line : Files.readAllLines(app.resolve("titus-studio.cfg"))) {
            if (line.startsWith("java-options=") && !line.contains("AOTCache") && !line.contains("-Xlog")) {
                command.add(line.substring("java-options=".length()).replace("$APPDIR", app.toString()));
            }
        }
        command.addAll(List.of("-Xlog:disable", "-XX:AOTCacheOutput=" + archive, "-cp", classPath(), TRAINER));
        Path nobody = Files.createDirectories(work.resolve("home"));
        var process = new ProcessBuilder(command).inheritIO();
        process.command().add(2, "-Duser.home=" + nobody);
        process.environment().put("TITUS_STUDIO_HOME", nobody.resolve("data").toString());
        if (!process.start().waitFor(5, TimeUnit.MINUTES) || !Files.exists(archive)) {
            throw new IOException("The run that the archive is made from did not end well.");
        }
    }

    /** As the launcher has it: an archive is only taken for the same class path. */
    private String classPath() throws IOException {
        var jars = new ArrayList<String>();
        for (String line : Files.readAllLines(app.resolve("titus-studio.cfg"))) {
            if (line.startsWith("app.classpath=")) {
                jars.add(line.substring("app.classpath=".length()).replace("$APPDIR", app.toString()));
            }
        }
        return String.join(File.pathSeparator, jars);
    }
}
