package studio.titus.titus.job.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.json.Imported.Job;
import studio.titus.titus.job.json.Imported.NamesFile;
import studio.titus.titus.job.json.Imported.Unreadable;
import studio.titus.titus.job.wire.Message;
import studio.titus.titus.job.wire.Schema;
import studio.titus.titus.job.wire.UnknownKeys;
import studio.titus.titus.job.wire.WireException;
import studio.titus.titus.job.wire.WirePrinter;
import studio.titus.titus.job.wire.WireReader;
import studio.titus.titus.job.wire.WireWriter;

/** Jobs as the gateway's JSON. */
public final class JobJson {

    /** Some editors begin their files with it. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final ObjectMapper JSON = new ObjectMapper();

    private JobJson() {}

    /** What is sent: only what differs from the defaults, in the order of the definitions, over several lines. */
    public static String write(JobDescriptor job) {
        return WirePrinter.print(tree(job));
    }

    /** The same as a tree of the caller's own. */
    public static ObjectNode tree(JobDescriptor job) {
        return WireWriter.writeSet(JobToMessage.message(job));
    }

    /**
     * Reads what somebody has: JSON, or a curl command with JSON. Keys without meaning to this gateway are left out, for it would refuse
     * the job for them.
     */
    public static Imported read(String text) {
        String said = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        if (!CurlCommand.is(said)) {
            return readJson(said);
        }
        return CurlCommand.data(said)
                .map(JobJson::readData)
                .orElseGet(() -> unreadable("", "This curl command sends nothing."));
    }

    private static Imported readData(String data) {
        return data.startsWith("@") ? new NamesFile(data.substring(1)) : readJson(data);
    }

    private static Imported readJson(String text) {
        JsonNode json;
        try {
            json = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return unreadable("", SyntaxFault.sentence(e));
        }
        return json.isObject() ? job((ObjectNode) json) : unreadable("", "This is no JSON object, so it is no job.");
    }

    private static Imported job(ObjectNode json) {
        var notes = new ArrayList<Note>();
        UnknownKeys.remove(Schema.JOB_DESCRIPTOR, json)
                .forEach(path -> notes.add(new Note(path, "This gateway has no such field; it is not sent.")));
        try {
            Message message = WireReader.read(Schema.JOB_DESCRIPTOR, json);
            return new Job(MessageToJob.job(message), List.copyOf(notes));
        } catch (WireException e) {
            return unreadable(e.path(), ShapeFault.sentence(e));
        }
    }

    private static Unreadable unreadable(String path, String sentence) {
        return new Unreadable(new Note(path, sentence));
    }
}
