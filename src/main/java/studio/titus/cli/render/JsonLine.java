package studio.titus.cli.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of JSON in the making: fields in the order in which they were put, ASCII only, so that no terminal's character set can spoil
 * it. Written by Jackson's generator; its data binding would cost each start a tenth of a second.
 */
public final class JsonLine {

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    /** A line without fields. */
    public static JsonLine empty() {
        return new JsonLine();
    }

    /** A line that begins with its {@code event}. */
    public static JsonLine event(String name) {
        return new JsonLine().put("event", name);
    }

    /** Adds a field: text, number, truth value, list of these or of lines, another line, or nothing. */
    public JsonLine put(String name, @Nullable Object value) {
        fields.put(name, value);
        return this;
    }

    /** Adds a span as seconds with at most one decimal. */
    public JsonLine seconds(Duration span) {
        return put("seconds", BigDecimal.valueOf(Math.round(span.toMillis() / 100.0), 1));
    }

    /** The line as text, without a line end. */
    public String text() {
        var text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.enable(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature());
            write(json, this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case JsonLine line -> line.write(json);
            case List<?> list -> writeList(json, list);
            case Boolean truth -> json.writeBoolean(truth);
            case Integer number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
            case String text -> json.writeString(text);
            default -> throw new IllegalArgumentException("No JSON for " + value.getClass());
        }
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (var field : fields.entrySet()) {
            json.writeFieldName(field.getKey());
            write(json, field.getValue());
        }
        json.writeEndObject();
    }

    private static void writeList(JsonGenerator json, List<?> list) throws IOException {
        json.writeStartArray();
        for (var item : list) {
            write(json, item);
        }
        json.writeEndArray();
    }
}
