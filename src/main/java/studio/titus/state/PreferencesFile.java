package studio.titus.state;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.titus.problem.ProblemException;

/** {@link Preferences} as a file of the data folder. What can't be read counts as not chosen: no start fails for its sake. */
public final class PreferencesFile {

    private static final Logger LOG = LoggerFactory.getLogger(PreferencesFile.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    /** @param home the data folder of the program; need not exist */
    public PreferencesFile(Path home) {
        this.file = home.resolve("preferences.json");
    }

    /** What was chosen, the usual where nothing was. */
    public Preferences read() {
        if (!Files.exists(file)) {
            return Preferences.USUAL;
        }
        try {
            return preferences(JSON.readTree(Files.readString(file)));
        } catch (JacksonException e) {
            LOG.warn("{} is not the JSON that Titus Studio wrote; the usual preferences count", file);
        } catch (IOException e) {
            LOG.warn("The preferences can't be read", e);
        }
        return Preferences.USUAL;
    }

    /** Keeps what was chosen; the choice counts for this time even where it can't be kept. */
    public void write(Preferences preferences) {
        try {
            AtomicFile.write(file, text(preferences));
        } catch (ProblemException e) {
            LOG.warn("The preferences can't be kept", e);
        }
    }

    private static Preferences preferences(JsonNode node) {
        return new Preferences(
                look(node.path("look").asText()),
                node.path("textSize").asInt(Preferences.USUAL_SIZE),
                node.path("lessMotion").asBoolean(),
                text(node.path("profile")),
                text(node.path("region")),
                node.path("reminderHours").asInt(Preferences.USUAL_REMINDER_HOURS),
                node.path("notices").asBoolean(true),
                node.path("terminalTextSize").asInt(Preferences.USUAL_SIZE),
                instants(node.path("quietUntil")));
    }

    private static Preferences.Look look(String name) {
        return switch (name) {
            case "light" -> Preferences.Look.LIGHT;
            case "dark" -> Preferences.Look.DARK;
            default -> Preferences.Look.SYSTEM;
        };
    }

    private static String name(Preferences.Look look) {
        return switch (look) {
            case SYSTEM -> "system";
            case LIGHT -> "light";
            case DARK -> "dark";
        };
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() && !node.asText().isBlank() ? node.asText() : null;
    }

    private static Map<String, Instant> instants(JsonNode node) {
        Map<String, Instant> all = new HashMap<>();
        node.properties().forEach(entry -> {
            try {
                all.put(entry.getKey(), Instant.parse(entry.getValue().asText()));
            } catch (DateTimeException e) {
                LOG.warn("Until when to be quiet about {} is not understood", entry.getKey());
            }
        });
        return all;
    }

    private static String text(Preferences preferences) {
        var node = JSON.createObjectNode();
        node.put("look", name(preferences.look()));
        node.put("textSize", preferences.textSize());
        node.put("lessMotion", preferences.lessMotion());
        node.put("profile", preferences.profile());
        node.put("region", preferences.region());
        node.put("reminderHours", preferences.reminderHours());
        node.put("notices", preferences.notices());
        node.put("terminalTextSize", preferences.terminalTextSize());
        var quiet = node.putObject("quietUntil");
        preferences.quietUntil().forEach((stack, until) -> quiet.put(stack, until.toString()));
        return node.toPrettyString() + "\n";
    }
}
