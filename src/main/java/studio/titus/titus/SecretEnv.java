package studio.titus.titus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Keeps the secrets in a job's environment out of what is stored. */
public final class SecretEnv {

    /** Stands for a value that was not stored; to be asked for again. */
    public static final String MASK = "********";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SUSPECT =
            Pattern.compile("(?i).*(secret|passw|passphrase|token|credential|private|api_?key|access_?key).*");

    private SecretEnv() {}

    /**
     * The descriptor with the values of these variables masked, and of all whose names sound like a secret's. Text that is no JSON is not
     * stored at all.
     *
     * @param secret names that a person marked
     */
    public static String masked(String descriptor, Set<String> secret) {
        JsonNode root = read(descriptor);
        if (env(root) instanceof ObjectNode env) {
            names(env).stream()
                    .filter(name ->
                            secret.contains(name) || SUSPECT.matcher(name).matches())
                    .forEach(name -> env.put(name, MASK));
        }
        return root.toString();
    }

    /** The variables whose values have to be asked for before this is submitted again. */
    public static Set<String> missing(String descriptor) {
        Set<String> missing = new LinkedHashSet<>();
        JsonNode env = env(read(descriptor));
        names(env).stream().filter(name -> env.path(name).asText().equals(MASK)).forEach(missing::add);
        return missing;
    }

    private static JsonNode env(JsonNode root) {
        return root.path("container").path("env");
    }

    private static List<String> names(JsonNode env) {
        List<String> names = new ArrayList<>();
        env.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode read(String descriptor) {
        try {
            return JSON.readTree(descriptor);
        } catch (JsonProcessingException _) {
            return JSON.createObjectNode();
        }
    }
}
