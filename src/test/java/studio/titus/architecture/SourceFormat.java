package studio.titus.architecture;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The one format of all Java source, checked by {@link FormatTest} and applied by {@link #main}. */
final class SourceFormat {

    /** Every folder with Java source, relative to the project. */
    static final List<Path> ROOTS = Stream.of("src/main/java", "src/test/java", "src/it/java", "src/bench/java")
            .map(Path::of)
            .toList();

    private final Formatter formatter = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    /**
     * Formats one compilation unit, imports included.
     *
     * @throws IllegalArgumentException if the formatter cannot read the source
     */
    String format(String source) {
        try {
            return formatter.formatSourceAndFixImports(source);
        } catch (FormatterException e) {
            throw new IllegalArgumentException(
                    e.getMessage() + " (in a record pattern the formatter reads `var _`, not a bare `_`)", e);
        }
    }

    /** Whether the file already has the format. */
    boolean holds(Path file) {
        String source = read(file);
        return format(source).equals(source);
    }

    /** All Java source of the project, in no particular order. */
    static List<Path> sources() throws IOException {
        try (Stream<Path> files = ROOTS.stream().filter(Files::isDirectory).flatMap(SourceFormat::walk)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Stream<Path> walk(Path root) {
        try {
            return Files.walk(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts all source in the current folder's project in order; {@code mvn -q -Pformat process-test-classes} calls it. */
    public static void main(String[] args) throws IOException {
        SourceFormat format = new SourceFormat();
        for (Path file : sources()) {
            String source = read(file);
            String formatted = format.format(source);
            if (!formatted.equals(source)) {
                Files.writeString(file, formatted);
                System.out.println("formatted " + file);
            }
        }
    }
}
