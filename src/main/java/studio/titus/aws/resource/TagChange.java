package studio.titus.aws.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import studio.titus.engine.Attempt;
import studio.titus.plan.Live;
import studio.titus.plan.Spec;
import studio.titus.plan.UserTags;

/**
 * What an update has to do to the tags of a resource. Those that go have to go first: the note of the user's keys is written last, so
 * that an update which is cut off is seen and finished by the next.
 *
 * @param wanted tags to be set, with the values they shall have
 * @param gone keys to be taken off
 */
record TagChange(Map<String, String> wanted, Set<String> gone) {

    /** The tags among the attributes that differ, and along with them the note of the user's keys. */
    static TagChange of(Live live, Spec spec, Set<String> attributes, Attempt attempt) {
        var wish = spec.attributes(attempt.resolver());
        var wanted = new LinkedHashMap<String, String>();
        var gone = new TreeSet<String>();
        for (var key : keys(attributes)) {
            var value =
                    wish.getOrDefault(UserTags.ATTRIBUTE + key, attempt.tags().get(key));
            if (value != null) {
                wanted.put(key, value);
            } else if (live.attribute(UserTags.ATTRIBUTE + key).isPresent()) {
                gone.add(key);
            }
        }
        return new TagChange(wanted, gone);
    }

    private static Set<String> keys(Set<String> attributes) {
        var keys = new TreeSet<String>();
        attributes.stream()
                .filter(attribute -> attribute.startsWith(UserTags.ATTRIBUTE))
                .map(attribute -> attribute.substring(UserTags.ATTRIBUTE.length()))
                .forEach(keys::add);
        if (!keys.isEmpty()) {
            keys.add(UserTags.NOTE);
        }
        return keys;
    }

    /** The resource as it stands once this is done. */
    Live on(Live live) {
        return LiveBuilder.from(live).withoutTags(gone).tags(wanted).build();
    }
}
