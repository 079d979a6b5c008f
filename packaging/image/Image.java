import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Makes the image that each system's package wraps: launcher, runtime, jars, licence texts and the archive of loaded classes. Run from the
 * project's folder after {@code mvn package}: {@code java packaging/image/Image.java TARGET}. jlink and jpackage make images for the system
 * they run on only.
 */
final class Image {

    /** What the jars use (jdeps), and javafx.* with what it requires. */
    private static final String MODULES =
            "java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.rmi,"
                + "java.security.jgss,java.sql,java.xml,jdk.httpserver,jdk.net,jdk.unsupported,javafx.controls,javafx.fxml";

    private static final Path LIB = Path.of("target/titus-studio/lib");
    private static final Path PACKAGING = Path.of("packaging");

    private final Path target;
    private final Path work;
    private final Instant time;

    private Image(Path target, Instant time) {
        this.target = target;
        this.work = target.resolve("work");
        this.time = time;
    }

    public static void main(String[] arguments) throws Exception {
        var epoch = Long.parseLong(System.getenv().getOrDefault("SOURCE_DATE_EPOCH", "1767225600"));
        new Image(Path.of(arguments[0]).toAbsolutePath(), Instant.ofEpochSecond(epoch)).make();
    }

    private void make() throws Exception {
        Path input = Files.createDirectories(work.resolve("input"));
        var jars = Jars.in(LIB);
        var copies = new Jars(time);
        for (Path jar : jars.stream().filter(jar -> !JavaFx.owns(jar)).toList()) {
            copies.copy(jar, input.resolve(jar.getFileName()));
        }
        Path runtime = work.resolve("runtime");
        link(new JavaFx(work, time).modules(jars.stream().filter(JavaFx::owns).toList()), runtime);
        wrap(input, runtime);
        Path app = target.resolve(layout("titus-studio/lib/app", "titus-studio.app/Contents/app", "titus-studio/app"));
        new Licences(PACKAGING.resolve("licences"), app.resolve("licences")).collect(jars);
        for (String font : List.of("Inter", "JetBrainsMono")) {
            Files.copy(
                    Path.of("resources/fonts", font + "-LICENSE.txt"),
                    app.resolve("licences").resolve(font + ".txt"));
        }
        settle(target);
        Path home = target.resolve(layout(
                "titus-studio/lib/runtime", "titus-studio.app/Contents/runtime/Contents/Home", "titus-studio/runtime"));
        new Archive(app, home, work).make();
        Files.setLastModifiedTime(app.resolve(Archive.FILE), FileTime.from(time));
    }

    private void link(Path modules, Path runtime) {
        new Tool("jlink")
                .run(List.of(
                        "--module-path",
                        modules.toString(),
                        "--add-modules",
                        MODULES,
                        "--strip-debug",
                        "--no-header-files",
                        "--no-man-pages",
                        "--compress",
                        "zip-0",
                        "--output",
                        runtime.toString()));
    }

    private void wrap(Path input, Path runtime) throws IOException {
        var arguments = new ArrayList<>(List.of(
                "@" + PACKAGING.resolve("jpackage.settings"),
                "--type",
                "app-image",
                "--app-version",
                version(),
                "--main-jar",
                "titus-studio-" + version() + ".jar",
                "--input",
                input.toString(),
                "--runtime-image",
                runtime.toString(),
                "--java-options",
                "-XX:AOTCache=$APPDIR/" + Archive.FILE,
                "--dest",
                target.toString()));
        Path icon = PACKAGING.resolve(
                layout("linux/titus-studio.png", "macos/titus-studio.icns", "windows/titus-studio.ico"));
        if (Files.exists(icon)) {
            arguments.addAll(List.of("--icon", icon.toString()));
        }
        if (system().startsWith("windows")) {
            // the same program with a console, for the command line; the window's launcher must not open one
            arguments.addAll(List.of("--add-launcher", "titus=" + PACKAGING.resolve("windows/console.properties")));
        }
        new Tool("jpackage").run(arguments);
    }

    /** The POM's version, which the build wrote into the name of the jar. */
    private static String version() throws IOException {
        return Jars.in(LIB).stream()
                .map(jar -> jar.getFileName().toString())
                .filter(name -> name.startsWith("titus-studio-"))
                .map(name -> name.replaceAll("titus-studio-|\\.jar", ""))
                .findFirst()
                .orElseThrow(() -> new IOException("There is no program in " + LIB + ": run mvn package first."));
    }

    /** One time for every file, before the archive notes the jars' times. */
    private void settle(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(file -> !Files.isSymbolicLink(file)).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(time));
            }
        }
    }

    private static String layout(String linux, String macos, String windows) {
        return system().startsWith("mac") ? macos : system().startsWith("windows") ? windows : linux;
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT);
    }
}
