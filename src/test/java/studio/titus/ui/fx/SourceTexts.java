package studio.titus.ui.fx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of the window as text, for the tests that read them. */
final class SourceTexts {

    private SourceTexts() {}

    /** The contents of all files below {@code folder} that end in {@code ending}, by path; none if there is no folder. */
    static Map<Path, String> below(String folder, String ending) throws IOException {
        Map<Path, String> texts = new TreeMap<>();
        Path root = Path.of(folder);
        if (Files.notExists(root)) {
            return texts;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                texts.put(file, Files.readString(file));
            }
        }
        return texts;
    }
}
