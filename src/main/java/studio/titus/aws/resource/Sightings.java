package studio.titus.aws.resource;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import studio.titus.plan.Inventory.Conflict;
import studio.titus.plan.Live;

/**
 * What a look has found, not yet sorted out.
 *
 * @param lives resources with our marks
 * @param agents instances of the agent group, under the group's address
 * @param conflicts what stands under names we ask for without our mark
 */
record Sightings(List<Live> lives, List<Live> agents, List<Conflict> conflicts) {

    static final Sightings NONE = new Sightings(List.of(), List.of(), List.of());

    static Sightings of(Collection<Live> lives) {
        return new Sightings(List.copyOf(lives), List.of(), List.of());
    }

    static Sightings of(Conflict conflict) {
        return new Sightings(List.of(), List.of(), List.of(conflict));
    }

    Sightings map(UnaryOperator<Live> change) {
        return new Sightings(lives.stream().map(change).toList(), agents, conflicts);
    }

    static Sightings merge(Collection<Sightings> all) {
        var lives = new ArrayList<Live>();
        var agents = new ArrayList<Live>();
        var conflicts = new ArrayList<Conflict>();
        for (var one : all) {
            lives.addAll(one.lives);
            agents.addAll(one.agents);
            conflicts.addAll(one.conflicts);
        }
        return new Sightings(lives, agents, conflicts);
    }
}
