package studio.titus.titus.job.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import studio.titus.titus.job.text.JobTemplate;

/** A template's JSON with one value changed, and what the rules find in it. */
final class Sample {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode json;

    private Sample(ObjectNode json) {
        this.json = json;
    }

    /** Begins with a batch or a service job, whichever has the field. */
    static Sample of(String field) {
        boolean service = field.startsWith("service");
        return new Sample(read((service ? JobTemplate.NGINX : JobTemplate.SLEEP).json()));
    }

    /** Puts a value at a place; what lies on the way is made. */
    Sample with(String field, String value) {
        ObjectNode at = json;
        String[] names = field.split("\\.");
        for (int i = 0; i < names.length - 1; i++) {
            at = at.withObjectProperty(names[i]);
        }
        at.set(names[names.length - 1], parse(value));
        return this;
    }

    Report report() {
        return new JobRules().check(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    List<Finding> of(Finding.Severity severity) {
        return report().findings().stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
    }

    private static ObjectNode read(String text) {
        return (ObjectNode) parse(text);
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
