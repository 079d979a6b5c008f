package studio.titus.titus.job.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import studio.titus.titus.job.json.ShapeFault;
import studio.titus.titus.job.json.SyntaxFault;
import studio.titus.titus.job.judge.Verdict.Refused;
import studio.titus.titus.job.wire.Schema;
import studio.titus.titus.job.wire.UnknownKeys;
import studio.titus.titus.job.wire.WireException;
import studio.titus.titus.job.wire.WireReader;

/** Finds the place and the words for a refusal that is none of the gateway's rules: text that is no JSON, or no job. */
final class Refusals {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Refusals() {}

    /** @param text the text that was refused */
    static List<Finding> ofText(byte[] text, Refused refused) {
        JsonNode json;
        try {
            json = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return error("", SyntaxFault.sentence(e), refused);
        } catch (IOException e) {
            return error("", "The text is in no known character set.", refused);
        }
        if (json.isMissingNode()) {
            return error("", "Nothing is written here.", refused);
        }
        if (!json.isObject()) {
            return error("", "This is no JSON object, so it is no job.", refused);
        }
        return misfits((ObjectNode) json, refused);
    }

    /** Each unknown field by itself, although the gateway names only the first thing that it cannot read. */
    private static List<Finding> misfits(ObjectNode json, Refused refused) {
        Finding first = first(json, refused);
        return Stream.concat(
                        Stream.of(first),
                        UnknownKeys.remove(Schema.JOB_DESCRIPTOR, json.deepCopy()).stream()
                                .filter(path -> !path.equals(first.field()))
                                .map(path -> Finding.error(path, ShapeFault.UNKNOWN_FIELD, "")))
                .toList();
    }

    private static Finding first(ObjectNode json, Refused refused) {
        try {
            WireReader.read(Schema.JOB_DESCRIPTOR, json);
            return readable(json, refused);
        } catch (WireException e) {
            return Finding.error(e.path(), ShapeFault.sentence(e), refused.message());
        }
    }

    private static Finding readable(ObjectNode json, Refused refused) {
        String said = refused.message();
        if (said.startsWith("CANCELLED")) {
            return Finding.error("", "The job is bigger than the 4 MiB that reach the master.", said);
        }
        if (said.startsWith("No enum constant")) {
            return Finding.error(
                    "container.resources.efsMounts", "mountPerm must be RO, WO or RW (or its number 0, 1, 2).", said);
        }
        return Finding.error((json.has("batch") ? "batch" : "service") + ".retryPolicy", noPolicy(json), said);
    }

    private static String noPolicy(ObjectNode json) {
        return json.has("batch") || json.has("service")
                ? "A retry policy is needed: immediate, delayed or exponentialBackOff."
                : "Neither batch nor service is given; one of them is needed, with a retry policy.";
    }

    private static List<Finding> error(String field, String sentence, Refused refused) {
        return List.of(Finding.error(field, sentence, refused.message()));
    }
}
