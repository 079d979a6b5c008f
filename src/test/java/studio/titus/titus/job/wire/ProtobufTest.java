package studio.titus.titus.job.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.Type;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProtobufTest {

    @Test
    void theMessagesInTheTestsAreThoseOfTitussDefinitions() throws IOException {
        String source = source("titus_base.proto") + source("titus_job_api.proto");

        messages().values().forEach(message -> {
            assertThat(source).containsPattern("message " + message.getName() + " \\{");
            message.getFields()
                    .forEach(field -> assertThat(source)
                            .containsPattern("[ .>]%s = %d;".formatted(field.getName(), field.getNumber())));
        });
    }

    @Test
    void ourTableIsTheirs() {
        var theirs = messages();
        var ours = new LinkedHashMap<String, MessageType>();
        collect(Schema.JOB_DESCRIPTOR, ours);

        assertThat(ours.keySet()).isEqualTo(theirs.keySet());
        ours.forEach((name, message) -> assertThat(lines(message)).isEqualTo(lines(theirs.get(name))));
    }

    private static List<String> lines(MessageType message) {
        return message.fields().stream()
                .map(field -> field.name() + " " + kind(field.type()) + (field.exclusive() ? " exclusive" : ""))
                .toList();
    }

    private static List<String> lines(Descriptor message) {
        return message.getFields().stream()
                .map(field ->
                        field.getName() + " " + kind(field) + (field.getContainingOneof() == null ? "" : " exclusive"))
                .toList();
    }

    private static String kind(FieldType type) {
        return switch (type) {
            case FieldType.Scalar.TEXT -> "STRING";
            case FieldType.Scalar scalar -> scalar.name();
            case FieldType.Choice(var name, var names) -> name + names;
            case FieldType.Nested(var message) -> message.fullName();
            case FieldType.Many(var element) -> "repeated " + kind(element);
            case FieldType.TextMap _ -> "map";
            case FieldType.Any _ -> "google.protobuf.Any";
        };
    }

    private static String kind(FieldDescriptor field) {
        String kind = switch (field.getType()) {
            case ENUM ->
                field.getEnumType().getFullName()
                        + field.getEnumType().getValues().stream()
                                .map(EnumValueDescriptor::getName)
                                .toList();
            case MESSAGE -> field.getMessageType().getFullName();
            default -> field.getType().name();
        };
        if (field.isMapField()) {
            return "map";
        }
        return (field.isRepeated() ? "repeated " : "") + kind;
    }

    private static void collect(MessageType message, Map<String, MessageType> found) {
        found.put(message.fullName(), message);
        for (Field field : message.fields()) {
            switch (field.type()) {
                case FieldType.Nested(var nested) -> collect(nested, found);
                case FieldType.Many(FieldType.Nested(var nested)) -> collect(nested, found);
                default -> {}
            }
        }
    }

    private static Map<String, Descriptor> messages() {
        var found = new LinkedHashMap<String, Descriptor>();
        collect(Protobuf.jobDescriptor(), found);
        return found;
    }

    private static void collect(Descriptor message, Map<String, Descriptor> found) {
        found.put(message.getFullName(), message);
        message.getFields().stream()
                .filter(field -> field.getType() == Type.MESSAGE && !field.isMapField())
                .map(FieldDescriptor::getMessageType)
                .filter(nested -> nested.getFullName().startsWith("com.netflix."))
                .forEach(nested -> collect(nested, found));
    }

    private static String source(String file) throws IOException {
        try (var in = ProtobufTest.class.getResourceAsStream("/netflix/titus/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
