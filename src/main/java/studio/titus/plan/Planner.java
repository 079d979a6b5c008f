package studio.titus.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.titus.plan.Change.Action;
import studio.titus.plan.Change.Difference;

/**
 * Compares the blueprint with what stands in AWS. A half-made resource (a VPC without its DNS settings, a profile without its role) is an
 * ordinary difference, so that going on after an interrupted run needs no special case.
 */
public final class Planner {

    /** What changes on its own when a resource is updated in place, so that a plan can't promise its value. */
    private static final Set<String> VOLATILE = Set.of("latest_version");

    /** What AWS lets point at something that no longer exists, so that its target may be replaced under it. */
    private static final Set<String> SURVIVES_REPLACEMENT = Set.of("route", "launch_template_version");

    /** What a resource keeps although the one that gave it is gone: a node was born with the public key in it. */
    private static final Set<String> OUTLIVES_SOURCE = Set.of("key_name");

    private static final String EMPTY_TAG = "\"\"";

    private final Blueprint blueprint;
    private final Inventory inventory;
    private final Map<Address, Action> decided = new HashMap<>();
    private final Set<Address> tagsOnly = new HashSet<>();

    private Planner(Blueprint blueprint, Inventory inventory) {
        this.blueprint = blueprint;
        this.inventory = inventory;
    }

    /** The plan that makes reality equal to the blueprint. */
    public static Plan plan(Blueprint blueprint, Inventory inventory) {
        return new Planner(blueprint, inventory).plan();
    }

    private Plan plan() {
        var changes = new HashMap<Address, Change>();
        for (var address : blueprint.createGraph().order()) {
            var change = decide(blueprint.get(address));
            decided.put(address, change.action());
            if (change.differences().stream().allMatch(Planner::ofTag)) {
                tagsOnly.add(address);
            }
            changes.put(address, change);
        }
        var inOrder = blueprint.resources().stream()
                .map(resource -> changes.get(resource.address()))
                .toList();
        return new Plan(blueprint, inventory, inOrder, inventory.strays());
    }

    private Change decide(Resource resource) {
        var found = inventory.find(resource.address());
        return found.map(live -> compare(resource, live))
                .orElseGet(() -> new Change(resource, Action.CREATE, Optional.empty(), List.of()));
    }

    private Change compare(Resource resource, Live live) {
        var differences = differences(blueprint.wish(resource, this::stable), live);
        if (dead(live)) {
            differences.addFirst(new Difference("state", live.phase().name().toLowerCase(Locale.ROOT), "ready"));
            return new Change(resource, Action.REPLACE, Optional.of(live), differences);
        }
        return new Change(resource, action(resource, differences), Optional.of(live), differences);
    }

    private static boolean dead(Live live) {
        return switch (live.phase()) {
            case FAILED, DELETING, GONE -> true;
            case PENDING, READY -> false;
        };
    }

    private Action action(Resource resource, List<Difference> differences) {
        if (differences.isEmpty()) {
            return Action.NONE;
        }
        boolean inPlace = differences.stream().allMatch(difference -> changesInPlace(resource, difference));
        return inPlace ? Action.UPDATE : Action.REPLACE;
    }

    private boolean changesInPlace(Resource resource, Difference difference) {
        if (!resource.kind().changesInPlace(difference.attribute())) {
            return false;
        }
        boolean targetGoes = difference.shall().equals(Resolver.UNKNOWN) && anyTargetReplaced(resource.spec());
        return !targetGoes || SURVIVES_REPLACEMENT.contains(difference.attribute());
    }

    private boolean anyTargetReplaced(Spec spec) {
        return spec.refs().stream().anyMatch(ref -> decided.get(ref.target()) == Action.REPLACE);
    }

    /**
     * Where the wish and reality differ. Attributes the wish does not speak of are nobody's business, but for tags that an earlier wish
     * put there.
     */
    public static List<Difference> differences(Map<String, String> wish, Live live) {
        var all = new ArrayList<Difference>();
        wish.forEach((attribute, shall) -> {
            if (!attribute.equals(UserTags.NOTED) && !same(attribute, shall, live)) {
                all.add(new Difference(attribute, is(attribute, live), shown(attribute, shall)));
            }
        });
        UserTags.left(wish, live)
                .forEach((attribute, is) -> all.add(new Difference(attribute, shown(attribute, is), "")));
        if (all.stream().noneMatch(Planner::ofTag)) {
            note(wish, live).ifPresent(all::add);
        }
        return all;
    }

    private static String is(String attribute, Live live) {
        return live.attribute(attribute).map(value -> shown(attribute, value)).orElse("");
    }

    /** A tag that is there and empty differs from none. */
    private static String shown(String attribute, String value) {
        return attribute.startsWith(UserTags.ATTRIBUTE) && value.isEmpty() ? EMPTY_TAG : value;
    }

    private static boolean ofTag(Difference difference) {
        return difference.attribute().startsWith(UserTags.ATTRIBUTE);
    }

    /** A tag may be there and empty. */
    private static boolean same(String attribute, String shall, Live live) {
        return attribute.startsWith(UserTags.ATTRIBUTE)
                ? live.attribute(attribute).filter(shall::equals).isPresent()
                : live.attributeOr(attribute).equals(shall);
    }

    /** The note is written along with any tag, so people see it only where nothing but the note is left to write. */
    private static Optional<Difference> note(Map<String, String> wish, Live live) {
        var is = live.attributeOr(UserTags.NOTED);
        var shall = wish.getOrDefault(UserTags.NOTED, "");
        return is.equals(shall) ? Optional.empty() : Optional.of(new Difference(UserTags.NOTED, is, shall));
    }

    /** Looks references up, as far as their value will still be true after the run. */
    private Optional<String> stable(Ref ref) {
        return switch (decided.getOrDefault(ref.target(), Action.CREATE)) {
            case CREATE -> OUTLIVES_SOURCE.contains(ref.attribute()) ? wished(ref) : Optional.empty();
            case REPLACE -> Optional.empty();
            case UPDATE ->
                VOLATILE.contains(ref.attribute()) && !tagsOnly.contains(ref.target())
                        ? Optional.empty()
                        : inventory.resolver().find(ref);
            case NONE -> inventory.resolver().find(ref);
        };
    }

    private Optional<String> wished(Ref ref) {
        var wish = blueprint.get(ref.target()).spec().attributes(Resolver.NOTHING);
        return Optional.ofNullable(wish.get(ref.attribute()));
    }
}
