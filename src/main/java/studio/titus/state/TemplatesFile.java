package studio.titus.state;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import studio.titus.problem.ProblemException;

/** The jobs that a person wants to begin with again, by the names they gave them. Holds no secret: whoever saves leaves them out. */
public final class TemplatesFile {

    private static final int FORMAT_VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    /** @param file need not exist */
    public TemplatesFile(Path file) {
        this.file = file;
    }

    /** Those of the person, for all stacks whose folders lie in the same data folder as this one. */
    public static TemplatesFile of(Path stackFolder) {
        return new TemplatesFile(
                stackFolder.resolve("../../job-templates.json").toAbsolutePath().normalize());
    }

    /**
     * Descriptors as JSON text, by name, in the order they were made. A file that can't be understood is set aside and counts as empty.
     *
     * @throws ProblemException when it is of a newer version or can't be read
     */
    public Map<String, String> read() {
        Map<String, String> templates = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return templates;
        }
        try {
            JsonNode root = JSON.readTree(Files.readString(file));
            if (root.path("formatVersion").asInt() > FORMAT_VERSION) {
                throw Formats.newer(file);
            }
            root.path("templates")
                    .properties()
                    .forEach(entry ->
                            templates.put(entry.getKey(), entry.getValue().asText()));
        } catch (JacksonException e) {
            AtomicFile.rename(file, file.resolveSibling(file.getFileName() + ".kept"));
        } catch (IOException e) {
            throw AtomicFile.cannotWrite(file, e);
        }
        return templates;
    }

    /**
     * Keeps one, in the place of another of the same name, and tells all.
     *
     * @throws ProblemException when the disk does not take it
     */
    public Map<String, String> keep(String name, String descriptor) {
        Map<String, String> templates = read();
        templates.put(name, descriptor);
        return written(templates);
    }

    /** Forgets one, and tells all. */
    public Map<String, String> forget(String name) {
        Map<String, String> templates = read();
        templates.remove(name);
        return written(templates);
    }

    private Map<String, String> written(Map<String, String> templates) {
        var root = JSON.createObjectNode().put("formatVersion", FORMAT_VERSION);
        var all = root.putObject("templates");
        templates.forEach(all::put);
        AtomicFile.write(file, root.toPrettyString() + "\n");
        return templates;
    }
}
