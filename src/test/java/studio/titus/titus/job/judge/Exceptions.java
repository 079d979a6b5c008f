package studio.titus.titus.job.judge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Recorded posts whose answer does not follow from the body alone, each with its reason. */
final class Exceptions {

    private static final String SHORTENED = "the record holds only the beginning of the body";
    private static final String HEADER = "a header decides the answer";
    private static final String MASTER = "what the master holds decides the answer";

    /** Other set-ups than two processes with Titus's defaults. */
    static final List<String> OTHER_SET_UPS =
            List.of("shared-store:", "v2[v2-on]", "master-down:", "size-validation-on:");

    static final Map<String, String> BY_NAME = byName();

    /** Same status and words, another column: at the end of the body Titus's Jackson counts the last bytes twice. */
    static final Set<String> OTHER_COLUMN = Set.of("raw-malformed-open-brace", "raw-malformed-text");

    private Exceptions() {}

    static boolean none(RecordedPost post) {
        return inMainSetUp(post) && reason(post).isEmpty();
    }

    static boolean inMainSetUp(RecordedPost post) {
        return OTHER_SET_UPS.stream().noneMatch(post.name()::startsWith);
    }

    static Optional<String> reason(RecordedPost post) {
        return Optional.ofNullable(BY_NAME.get(post.name()));
    }

    private static Map<String, String> byName() {
        var reasons = new HashMap<String, String>();
        for (String name : List.of(
                "raw-big-1MB-attribute",
                "raw-big-3.9MB-attribute",
                "raw-big-5MB-attribute",
                "raw-big-20MB-attribute",
                "raw-big-5000-env",
                "raw-deep-nesting-5000")) {
            reasons.put(name, SHORTENED);
        }
        for (String name : List.of(
                "raw-content-type text/plain",
                "raw-content-type application/xml",
                "raw-content-type text/json",
                "raw-content-type application/vnd.api+json",
                "raw-content-type garbage",
                "raw-content-type ",
                "raw-content-type absent",
                "raw-accept-xml-on-post-bad")) {
            reasons.put(name, HEADER);
        }
        reasons.put("service-duplicate-sequence", MASTER);
        return Map.copyOf(reasons);
    }
}
