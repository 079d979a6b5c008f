package studio.titus.rehearsal.node;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** {@code jq} for paths such as {@code .slaves[].attributes.res} and {@code .a[0]}, and {@code length}. */
final class Jq implements Program {

    private static final int BAD_INPUT = 2;
    private static final int BAD_FILTER = 3;
    private static final Pattern PART =
            Pattern.compile("\\.([A-Za-z_]\\w*)|\\.?\\[(\\d*)]|\\.(?=$|\\s)|\\|?\\s*(length)");

    @Override
    public int run(Invocation call) {
        String filter = call.plain().isEmpty() ? "." : call.plain().getFirst();
        if (!filter.replaceAll(PART.pattern(), "").isBlank()) {
            return call.fail(BAD_FILTER, "jq: error: the rehearsal's jq knows paths and length only");
        }
        try {
            List<JsonNode> found = List.of(new ObjectMapper().readTree(call.in().get()));
            var parts = PART.matcher(filter);
            while (parts.find()) {
                found = step(found, parts.group(1), parts.group(2), parts.group(3) != null);
            }
            boolean raw = call.has("-r");
            found.forEach(node -> call.print(raw && node.isTextual() ? node.asText() : node.toPrettyString()));
            return 0;
        } catch (JsonProcessingException e) {
            return call.fail(BAD_INPUT, "parse error: " + e.getOriginalMessage());
        }
    }

    private static List<JsonNode> step(List<JsonNode> from, String name, String index, boolean length) {
        List<JsonNode> next = new ArrayList<>();
        for (JsonNode node : from) {
            if (length) {
                next.add(com.fasterxml.jackson.databind.node.IntNode.valueOf(node.size()));
            } else if (name != null) {
                next.add(node.path(name));
            } else if (index != null && index.isEmpty()) {
                node.forEach(next::add);
            } else {
                next.add(index == null ? node : node.path(Integer.parseInt(index)));
            }
        }
        return next;
    }
}
