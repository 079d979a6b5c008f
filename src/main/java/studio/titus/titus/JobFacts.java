package studio.titus.titus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a list of jobs shows of a descriptor.
 *
 * @param name its application, stack, detail and sequence joined as in {@code web-lab-v001}
 * @param image such as {@code web/api:1.8.2}
 * @param enabled whether a service's tasks shall be found by others
 */
public record JobFacts(
        String name,
        String image,
        double cpu,
        int memoryMb,
        int diskMb,
        boolean service,
        int tasks,
        boolean enabled,
        Map<String, String> labels) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public JobFacts {
        labels = Map.copyOf(labels);
    }

    /** Whatever is missing counts as empty. */
    public static JobFacts of(String descriptor) {
        JsonNode root = read(descriptor);
        JsonNode resources = root.path("container").path("resources");
        boolean service = root.has("service");
        Map<String, String> labels = new LinkedHashMap<>();
        root.path("attributes")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        return new JobFacts(
                name(root),
                image(root.path("container").path("image")),
                resources.path("cpu").asDouble(),
                resources.path("memoryMB").asInt(),
                resources.path("diskMB").asInt(),
                service,
                service
                        ? root.path("service").path("capacity").path("desired").asInt()
                        : root.path("batch").path("size").asInt(),
                root.path("service").path("enabled").asBoolean(),
                labels);
    }

    private static String name(JsonNode root) {
        JsonNode group = root.path("jobGroupInfo");
        return root.path("applicationName").asText()
                + part(group.path("stack"))
                + part(group.path("detail"))
                + part(group.path("sequence"));
    }

    private static String part(JsonNode part) {
        return part.asText().isEmpty() ? "" : "-" + part.asText();
    }

    private static String image(JsonNode image) {
        String digest = image.path("digest").asText();
        String tag = image.path("tag").asText();
        return image.path("name").asText() + (!digest.isEmpty() ? "@" + digest : tag.isEmpty() ? "" : ":" + tag);
    }

    private static JsonNode read(String descriptor) {
        try {
            return JSON.readTree(descriptor);
        } catch (JsonProcessingException _) {
            return JSON.createObjectNode();
        }
    }
}
