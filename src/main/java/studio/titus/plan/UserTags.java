package studio.titus.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The user's own tags and, on each resource beside them, a note of their keys. By that note a tag which left the settings is told from
 * one that somebody else put there, whatever became of the settings that asked for it: the former goes, the latter stays.
 */
public final class UserTags {

    /** The key of the note. Its value is the start of each key's SHA-256, sorted: 40 keys fit into the 256 characters of a tag. */
    public static final String NOTE = "titus-studio:tags";

    /** How the attribute of a tag begins; its key follows. */
    public static final String ATTRIBUTE = "tags.";

    /** The attribute of the note. */
    static final String NOTED = ATTRIBUTE + NOTE;

    private static final int DIGITS = 6;

    private UserTags() {}

    /** Tags as one text for comparing and showing, sorted: {@code owner=ada, team=video}. */
    public static String text(Map<String, String> tags) {
        return new TreeMap<>(tags)
                .entrySet().stream()
                        .map(tag -> tag.getKey() + "=" + tag.getValue())
                        .collect(Collectors.joining(", "));
    }

    /** The tags with their note; without tags there is none. */
    public static Map<String, String> withNote(Map<String, String> tags) {
        var all = new LinkedHashMap<>(tags);
        if (!tags.isEmpty()) {
            all.put(NOTE, note(tags.keySet()));
        }
        return all;
    }

    private static String note(Set<String> keys) {
        return keys.stream().map(UserTags::digest).sorted().distinct().collect(Collectors.joining());
    }

    private static String digest(String key) {
        return Sha256.hex(key).substring(0, DIGITS);
    }

    /** The attributes of tags that an earlier wish asked for and this one does not, with their values. */
    static Map<String, String> left(Map<String, String> wish, Live live) {
        var note = live.attributeOr(NOTED);
        var left = new TreeMap<String, String>();
        live.attributes().forEach((attribute, value) -> {
            if (attribute.startsWith(ATTRIBUTE) && !wish.containsKey(attribute) && noted(note, attribute)) {
                left.put(attribute, value);
            }
        });
        return left;
    }

    private static boolean noted(String note, String attribute) {
        var digest = digest(attribute.substring(ATTRIBUTE.length()));
        for (int at = 0; at < note.length(); at += DIGITS) {
            if (note.startsWith(digest, at)) {
                return true;
            }
        }
        return false;
    }
}
