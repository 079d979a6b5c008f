import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Collects the licence texts of everything that is shipped. A jar's own texts come first; for one that brings none, the text of the licence
 * its POM names lies in {@code packaging/licences}, under the jar's name without version. A jar with neither ends the build.
 */
final class Licences {

    private final Path texts;
    private final Path target;

    /** @param texts texts for jars that bring none */
    Licences(Path texts, Path target) {
        this.texts = texts;
        this.target = target;
    }

    void collect(List<Path> jars) throws IOException {
        Files.createDirectories(target);
        for (Path jar : jars) {
            String name = jar.getFileName().toString().replaceFirst("-[0-9].*", "");
            if (own(jar, name) == 0 && !named(name)) {
                throw new IOException("No licence text for " + jar.getFileName() + ": name its licence in "
                        + texts.resolve("jars.txt"));
            }
        }
    }

    private int own(Path jar, String name) throws IOException {
        int found = 0;
        try (var source = new JarFile(jar.toFile(), false)) {
            for (JarEntry entry : source.stream().filter(Licences::text).toList()) {
                Path copy = target.resolve(name)
                        .resolve(Path.of(entry.getName()).getFileName().toString());
                Files.createDirectories(copy.getParent());
                try (InputStream stream = source.getInputStream(entry)) {
                    Files.write(copy, stream.readAllBytes());
                }
                found += copy.getFileName().toString().toLowerCase(Locale.ROOT).contains("notice") ? 0 : 1;
            }
        }
        return found;
    }

    private static boolean text(JarEntry entry) {
        return entry.getName().toLowerCase(Locale.ROOT).matches("(meta-inf/)?([^/]*-)?(licen[cs]e|notice|copying)[^/]*")
                && !entry.getName().endsWith(".class");
    }

    private boolean named(String jar) throws IOException {
        for (String line : Files.readAllLines(texts.resolve("jars.txt"))) {
            String[] words = line.split("\\s+");
            if (!line.startsWith("#") && words.length == 2 && jar.matches(words[0])) {
                Path copy = target.resolve(jar).resolve(words[1]);
                Files.createDirectories(copy.getParent());
                Files.copy(texts.resolve(words[1]), copy, StandardCopyOption.REPLACE_EXISTING);
                return true;
            }
        }
        return false;
    }
}
