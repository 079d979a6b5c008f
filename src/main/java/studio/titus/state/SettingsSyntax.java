package studio.titus.state;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;

/** From the bytes of a settings file to a tree with a version this program understands. */
final class SettingsSyntax {

    /** No settings come near this; a larger file is something else. */
    static final int LARGEST = 1 << 20;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private SettingsSyntax() {}

    /** The text of UTF-8 bytes, and of UTF-16 ones with a byte order mark, as some shells write them. */
    static String decode(Path file, byte[] bytes) throws CharacterCodingException {
        if (bytes.length > LARGEST) {
            throw refuse(
                    file, "settings.too-large", "%s is too large to be a settings file.", "Give the right file.", null);
        }
        boolean utf16 =
                bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF && (bytes[0] & 0xFF) >= 0xFE;
        Charset charset = utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().replaceFirst("^\uFEFF", "");
    }

    static JsonNode parse(Path file, String text) {
        if (text.isBlank()) {
            throw refuse(
                    file,
                    "settings.empty",
                    "The settings file %s is empty.",
                    "Write at least region, trustedCidr, publicKeyFile and bucket.",
                    null);
        }
        JsonNode tree = tree(file, text);
        if (!tree.isObject()) {
            throw refuse(
                    file,
                    "settings.shape",
                    "The settings file %s holds no fields.",
                    "Write an object: {\"region\": \"eu-west-1\", …}, or lines such as region: eu-west-1.",
                    null);
        }
        refuseNewer(file, tree);
        return tree;
    }

    private static JsonNode tree(Path file, String text) {
        try {
            return (isYaml(file, text) ? YAML : JSON).readTree(text);
        } catch (JsonEOFException e) {
            throw refuse(
                    file,
                    "settings.truncated",
                    "The settings file %s ends too early, " + place(e) + ".",
                    "Add what is missing, or take a whole copy; the file is left as it is.",
                    e);
        } catch (JsonProcessingException e) {
            throw refuse(
                    file,
                    "settings.syntax",
                    "The settings file %s does not read as %s, ".formatted("%s", isYaml(file, text) ? "YAML" : "JSON")
                            + place(e) + ".",
                    "Correct that place: " + firstLine(e) + ".",
                    e);
        }
    }

    private static boolean isYaml(Path file, String text) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml")
                || name.endsWith(".yml")
                || !name.endsWith(".json") && !text.stripLeading().startsWith("{");
    }

    private static void refuseNewer(Path file, JsonNode tree) {
        JsonNode version = tree.path("formatVersion");
        if (version.isNumber() && version.asLong() > SettingsFile.FORMAT_VERSION) {
            throw refuse(
                    file,
                    "settings.newer-version",
                    "The settings file %s has format version " + version.asText() + ", and this program reads up to "
                            + SettingsFile.FORMAT_VERSION + ".",
                    "Use the newer Titus Studio that wrote it; the file is left as it is.",
                    null);
        }
    }

    private static String place(JsonProcessingException e) {
        @Nullable JsonLocation location = e.getLocation();
        return location == null
                ? "place unknown"
                : "line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static String firstLine(JsonProcessingException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("").replaceFirst("\\.$", "");
    }

    private static ProblemException refuse(
            Path file, String code, String what, String advice, @Nullable JsonProcessingException cause) {
        Problem problem =
                Problem.of(code, what.formatted(file)).subject(file.toString()).next(advice);
        return cause == null
                ? new ProblemException(problem)
                : new ProblemException(problem.detail(cause.getOriginalMessage()), cause);
    }
}
