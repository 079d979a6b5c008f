import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Makes modules for jlink out of JavaFX's jars. Its native libraries become files of the runtime: left in the modules, JavaFX would unpack
 * them into the home folder at the first start.
 */
final class JavaFx {

    private final Path work;
    private final Instant time;

    JavaFx(Path work, Instant time) {
        this.work = work;
        this.time = time;
    }

    /** Whether a jar is JavaFX's; the empty ones beside those of the system are too. */
    static boolean owns(Path jar) {
        return jar.getFileName().toString().startsWith("javafx-");
    }

    /** @return the folder of modules */
    Path modules(List<Path> jars) throws IOException {
        Path modules = Files.createDirectories(work.resolve("modules"));
        for (Path jar : jars) {
            if (holdsModule(jar)) {
                module(jar, modules);
            }
        }
        return modules;
    }

    private void module(Path jar, Path modules) throws IOException {
        // javafx-base-26.0.2-linux.jar is the module javafx.base
        String[] words = jar.getFileName().toString().split("-");
        String name = words[0] + "." + words[1];
        Path classes = work.resolve("unpacked").resolve(name);
        Path natives = Files.createDirectories(work.resolve("natives").resolve(name));
        unpack(jar, classes, natives);
        new Tool("jmod")
                .run(List.of(
                        "create",
                        "--class-path",
                        classes.toString(),
                        "--libs",
                        natives.toString(),
                        "--date",
                        time.toString(),
                        modules.resolve(name + ".jmod").toString()));
    }

    private static boolean holdsModule(Path jar) throws IOException {
        try (var source = new JarFile(jar.toFile(), false)) {
            return source.getEntry("module-info.class") != null;
        }
    }

    private static void unpack(Path jar, Path classes, Path natives) throws IOException {
        try (var source = new JarFile(jar.toFile(), false)) {
            for (JarEntry entry :
                    source.stream().filter(each -> !each.isDirectory()).toList()) {
                Path folder = entry.getName().matches("[^/]+\\.(so|dylib|dll)") ? natives : classes;
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException(jar + " has an entry outside itself: " + entry.getName());
                }
                Files.createDirectories(target.getParent());
                try (InputStream stream = source.getInputStream(entry)) {
                    Files.write(target, stream.readAllBytes());
                }
            }
        }
    }
}
