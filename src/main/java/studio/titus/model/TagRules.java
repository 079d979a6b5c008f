package studio.titus.model;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What every service of the stack accepts as a tag. */
final class TagRules {

    /** AWS allows 50 a resource; ten stay for the program's own and for AWS's. */
    private static final int MOST_TAGS = 40;

    private static final int LONGEST_TAG_KEY = 128;
    private static final int LONGEST_TAG_VALUE = 256;

    /** What EC2, S3, IAM and Auto Scaling all accept; source: IAM API, Tag. */
    private static final String TAG_TEXT = "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*";

    private TagRules() {}

    static void tags(Map<String, String> tags, List<FieldNote> issues) {
        if (tags.size() > MOST_TAGS) {
            issues.add(FieldNote.of(
                    "tags",
                    "tags.too-many",
                    "%d tags are more than fit beside the program's own. Give at most %d."
                            .formatted(tags.size(), MOST_TAGS)));
        }
        Set<String> seen = new HashSet<>();
        tags.forEach((key, value) -> {
            tag(key, value, issues);
            if (!seen.add(key.toLowerCase(Locale.ROOT))) {
                issues.add(FieldNote.of(
                        "tags." + key,
                        "tags.repeated",
                        "The tag \"%s\" stands twice but for its capitals, which IAM does not tell apart. Keep one."
                                .formatted(key)));
            }
        });
    }

    private static void tag(String key, String value, List<FieldNote> issues) {
        String lower = key.toLowerCase(Locale.ROOT);
        if (lower.startsWith("aws:") || lower.startsWith("titus-studio:") || lower.equals("name")) {
            issues.add(FieldNote.of(
                    "tags." + key,
                    "tags.reserved",
                    "The tag \"%s\" is reserved: AWS sets aws:…, and this program sets titus-studio:… and Name. Type another key."
                            .formatted(key)));
        } else if (key.isBlank() || key.length() > LONGEST_TAG_KEY || !key.matches(TAG_TEXT)) {
            issues.add(FieldNote.of(
                    "tags." + key,
                    "tags.key",
                    "\"%s\" is no key for a tag. Type 1 to %d letters, digits, spaces or _ . : / = + - @."
                            .formatted(key, LONGEST_TAG_KEY)));
        }
        if (value.length() > LONGEST_TAG_VALUE || !value.matches(TAG_TEXT)) {
            issues.add(FieldNote.of(
                    "tags." + key,
                    "tags.value",
                    "The value of the tag \"%s\" is not possible. Type at most %d letters, digits, spaces or _ . : / = + - @."
                            .formatted(key, LONGEST_TAG_VALUE)));
        }
    }
}
