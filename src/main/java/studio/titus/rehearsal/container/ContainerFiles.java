package studio.titus.rehearsal.container;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** A container's files, as far as anybody reads them: those that are there, and those that its session wrote. */
final class ContainerFiles {

    private static final Set<String> FOLDERS = Set.of("/", "/bin", "/etc", "/logs", "/root", "/tmp", "/usr", "/var");

    private final Function<String, Optional<String>> given;
    private final Map<String, StringBuilder> written = new HashMap<>();

    ContainerFiles(Function<String, Optional<String>> given) {
        this.given = given;
    }

    Optional<String> read(String path) {
        return Optional.ofNullable(written.get(absolute(path)))
                .map(StringBuilder::toString)
                .or(() -> given.apply(absolute(path)));
    }

    boolean isFolder(String path) {
        return FOLDERS.contains(absolute(path));
    }

    Consumer<String> write(String path, boolean append) {
        String before = append ? read(path).orElse("") : "";
        var text = new StringBuilder(before);
        written.put(absolute(path), text);
        return text::append;
    }

    private static String absolute(String path) {
        return path.startsWith("/") ? path : "/" + path;
    }
}
