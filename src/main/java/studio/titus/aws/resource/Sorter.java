package studio.titus.aws.resource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import studio.titus.engine.Marks;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Inventory;
import studio.titus.plan.Inventory.Anchor;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;
import studio.titus.plan.Live.Phase;
import studio.titus.plan.UserTags;

/**
 * Makes an inventory of what was seen: for each address the one that belongs to the rest, further ones as strays. What AWS is removing
 * already counts only where nothing else stands.
 */
final class Sorter {

    private static final String VPC_ID = "vpc_id";

    private final List<Live> lives;
    private final Sightings seen;
    private final Optional<Live> vpc;
    private final Map<Address, Live> present = new HashMap<>();
    private final List<Live> strays = new ArrayList<>();

    private Sorter(Sightings seen) {
        this.seen = seen;
        this.lives = new LinkedHashSet<>(seen.lives())
                .stream().filter(live -> live.phase() != Phase.GONE).toList();
        this.vpc = vpc();
    }

    static Inventory sort(Sightings seen, Instant lookedAt) {
        var sorter = new Sorter(seen);
        sorter.choose();
        sorter.agents();
        return new Inventory(
                sorter.present,
                sorter.strays,
                List.copyOf(new LinkedHashSet<>(seen.conflicts())),
                sorter.anchor(),
                lookedAt);
    }

    /** Of several networks, the one that most of the rest stands in. */
    private Optional<Live> vpc() {
        var population =
                lives.stream().collect(Collectors.groupingBy(live -> live.attributeOr(VPC_ID), Collectors.counting()));
        return lives.stream()
                .filter(live -> live.kind() == Kind.VPC)
                .max(Comparator.comparing((Live live) -> population.getOrDefault(live.id(), 0L))
                        .thenComparing(Live::id, Comparator.reverseOrder()));
    }

    private void choose() {
        var byAddress = new TreeMap<Address, List<Live>>();
        lives.forEach(live -> byAddress
                .computeIfAbsent(live.address(), _ -> new ArrayList<>())
                .add(live));
        byAddress.values().forEach(this::choose);
        present.values().removeIf(Predicate.not(this::ofOurs));
    }

    private void choose(List<Live> candidates) {
        candidates.sort(Comparator.comparing((Live live) -> !inVpc(live))
                .thenComparing(Live::phase, Comparator.comparingInt(Sorter::rank))
                .thenComparing(Live::id));
        var best = candidates.getFirst();
        if (inVpc(best)) {
            present.put(best.address(), best);
            candidates.removeFirst();
        }
        candidates.stream().filter(live -> live.phase() != Phase.DELETING).forEach(strays::add);
    }

    private boolean inVpc(Live live) {
        var of = live.kind() == Kind.VPC ? live.id() : live.attributeOr(VPC_ID);
        return of.isEmpty() || vpc.isEmpty() || of.equals(vpc.get().id());
    }

    private static int rank(Phase phase) {
        return switch (phase) {
            case READY -> 0;
            case PENDING -> 1;
            case FAILED -> 2;
            case DELETING -> 3;
            case GONE -> 4;
        };
    }

    /** Parts of what is not ours are not ours: rules of a stray group go with it, a foreign subnet's association is its own. */
    private boolean ofOurs(Live live) {
        return switch (live.kind()) {
            case ROUTE_TABLE_ASSOCIATION -> is(Addresses.PRIVATE_SUBNET, live.attributeOr("subnet_id"));
            case SECURITY_GROUP_RULE ->
                present.values().stream().anyMatch(group -> group.id().equals(live.attributeOr("security_group_id")));
            default -> true;
        };
    }

    private boolean is(Address address, String id) {
        return Optional.ofNullable(present.get(address))
                .filter(live -> live.id().equals(id))
                .isPresent();
    }

    /** Agents belong to their group; without it, or taken out of it, they are left-overs that cost money. */
    private void agents() {
        var group = Optional.ofNullable(present.get(Addresses.AGENT_GROUP));
        var members = new ArrayList<Live>();
        for (var agent : seen.agents()) {
            if (agent.phase() == Phase.READY || agent.phase() == Phase.PENDING) {
                (group.filter(it -> member(agent, it)).isPresent() ? members : strays).add(agent);
            }
        }
        group.ifPresent(it -> present.put(it.address(), AgentList.of(members).on(it)));
    }

    private static boolean member(Live agent, Live group) {
        return agent.attributeOr(UserTags.ATTRIBUTE + AutoScalingGroupHandler.MEMBER_OF)
                .equals(group.id());
    }

    private Optional<Anchor> anchor() {
        return vpc.map(live -> new Anchor(
                live.id(),
                mark(live, Marks.LIFE),
                mark(live, Blueprint.PREFIX_MARK),
                mark(live, Blueprint.BUCKET_MARK)));
    }

    private static String mark(Live live, String key) {
        return live.attributeOr(UserTags.ATTRIBUTE + key);
    }
}
