package studio.titus.aws.resource;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.Filter;
import studio.titus.engine.Attempt;
import studio.titus.engine.Marks;
import studio.titus.plan.Live;
import studio.titus.plan.Live.Phase;
import studio.titus.plan.UserTags;

/** Tells what an earlier call of ours has made from everything else. */
final class Ours {

    private Ours() {}

    static Filter filter(String name, String... values) {
        return filter(name, Arrays.asList(values));
    }

    static Filter filter(String name, Collection<String> values) {
        return Filter.builder().name(name).values(values).build();
    }

    /** What bears the marks of this resource of this stack. */
    static List<Filter> filters(Attempt attempt) {
        return List.of(tag(attempt, Marks.STACK), tag(attempt, Marks.RESOURCE));
    }

    private static Filter tag(Attempt attempt, String key) {
        return filter("tag:" + key, attempt.tags().getOrDefault(key, ""));
    }

    /** Whether these tags are the marks of this resource of this stack. */
    static boolean marked(Map<String, String> tags, Attempt attempt) {
        return same(tags, attempt, Marks.STACK) && same(tags, attempt, Marks.RESOURCE);
    }

    private static boolean same(Map<String, String> tags, Attempt attempt, String key) {
        return Objects.equals(tags.get(key), attempt.tags().get(key));
    }

    /**
     * The one that this very attempt made, else another of ours that stands. What is going away does not count, nor does what a server
     * gave in spite of the filters.
     */
    static Optional<Live> pick(Collection<Live> found, Attempt attempt) {
        var mine = attempt.tags().getOrDefault(Marks.ATTEMPT, "");
        return found.stream()
                .filter(live -> live.phase() == Phase.PENDING || live.phase() == Phase.READY)
                .filter(live -> bears(live, attempt, Marks.STACK) && bears(live, attempt, Marks.RESOURCE))
                .min(Comparator.comparing(
                                (Live live) -> !mark(live, Marks.ATTEMPT).equals(mine))
                        .thenComparing(Live::id));
    }

    private static boolean bears(Live live, Attempt attempt, String key) {
        return mark(live, key).equals(attempt.tags().getOrDefault(key, ""));
    }

    private static String mark(Live live, String key) {
        return live.attributeOr(UserTags.ATTRIBUTE + key);
    }
}
