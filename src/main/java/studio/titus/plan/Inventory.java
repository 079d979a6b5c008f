package studio.titus.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a fresh look at AWS found of one stack.
 *
 * @param present the stack's own resources, by address; never in phase {@link Live.Phase#GONE}
 * @param strays more of ours than there should be: a second one for an address, made by a run that was cut off
 * @param conflicts things with a name we need that are not ours; they are never touched
 * @param anchor what the VPC's tags tell about the stack; empty when there is no VPC
 * @param lookedAt when
 */
public record Inventory(
        Map<Address, Live> present,
        List<Live> strays,
        List<Conflict> conflicts,
        Optional<Anchor> anchor,
        Instant lookedAt) {

    /**
     * Somebody else's resource that stands where ours should be.
     *
     * @param owner what is known of it: "stack titus-lab" or "not made by Titus Studio"
     */
    public record Conflict(Address address, String id, String owner) {}

    /**
     * What the VPC's tags say about the stack, so that a lost local folder costs nothing.
     *
     * @param life drawn anew at each first create; part of every client token
     */
    public record Anchor(String vpcId, String life, String namePrefix, String bucket) {}

    public Inventory {
        present = Map.copyOf(present);
        strays = List.copyOf(strays);
        conflicts = List.copyOf(conflicts);
    }

    /** An account in which nothing of the stack exists. */
    public static Inventory empty(Instant lookedAt) {
        return new Inventory(Map.of(), List.of(), List.of(), Optional.empty(), lookedAt);
    }

    public Optional<Live> find(Address address) {
        return Optional.ofNullable(present.get(address));
    }

    /** Whether nothing of ours is left. */
    public boolean isEmpty() {
        return present.isEmpty() && strays.isEmpty();
    }

    /** Looks references up among what is present. */
    public Resolver resolver() {
        return ref -> find(ref.target()).flatMap(live -> live.attribute(ref.attribute()));
    }
}
