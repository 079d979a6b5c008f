package studio.titus.titus.fit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import studio.titus.titus.job.Constraints;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.JobKind;

/**
 * Where the tasks of a job would find room, were they to start now. Security groups and addresses are not looked at.
 *
 * @param one what one task takes
 * @param wanted how many tasks the job wants
 */
public record Fit(Amount one, int wanted, List<Place> places) {

    /**
     * An agent, as the job would see it.
     *
     * @param tasks how many of the job's tasks could start there at once
     * @param lacking where it has not enough for one
     */
    public record Place(AgentRoom agent, int tasks, List<Dimension> lacking) {

        public Place {
            lacking = List.copyOf(lacking);
        }
    }

    /**
     * What keeps every agent from starting a task.
     *
     * @param agent the one that is nearest to it
     * @param missing how much that agent is short of
     * @param ever whether it would do if it were empty
     */
    public record Lack(AgentRoom agent, Dimension dimension, double missing, boolean ever) {}

    public Fit {
        places = List.copyOf(places);
    }

    /** @param job with all values that a gateway fills in */
    public static Fit of(JobDescriptor job, List<AgentRoom> agents) {
        Amount one = Amount.of(job.container().resources());
        boolean alone = requires(job.container().hard(), "exclusivehost");
        int most = alone || requires(job.container().hard(), "uniquehost") ? 1 : Integer.MAX_VALUE;
        int wanted = switch (job.kind()) {
            case JobKind.Batch batch -> batch.size();
            case JobKind.Service service -> service.capacity().desired();
        };
        return new Fit(
                one,
                wanted,
                agents.stream()
                        .map(agent -> new Place(
                                agent,
                                alone && agent.tasks() > 0
                                        ? 0
                                        : Math.min(most, agent.free().times(one)),
                                agent.free().shortOf(one)))
                        .toList());
    }

    private static boolean requires(Constraints hard, String name) {
        return hard.values().entrySet().stream()
                .anyMatch(entry -> entry.getKey().equalsIgnoreCase(name) && Boolean.parseBoolean(entry.getValue()));
    }

    /** How many agents could start a task now. */
    public long fitting() {
        return places.stream().filter(place -> place.tasks() > 0).count();
    }

    /** How many of the tasks could start at once. */
    public int startable() {
        return (int) Math.min(wanted, places.stream().mapToLong(Place::tasks).sum());
    }

    /** What is missing, when no agent has enough; empty as well when only a rule of placement is in the way. */
    public Optional<Lack> lack() {
        return fitting() > 0
                ? Optional.empty()
                : places.stream()
                        .filter(place -> !place.lacking().isEmpty())
                        .min(Comparator.comparing((Place place) ->
                                        !place.agent().total().shortOf(one).isEmpty())
                                .thenComparing(place -> place.lacking().size())
                                .thenComparing(this::share))
                        .map(this::lack);
    }

    private double share(Place place) {
        return place.lacking().stream()
                .mapToDouble(
                        dimension -> (one.of(dimension) - place.agent().free().of(dimension)) / one.of(dimension))
                .sum();
    }

    private Lack lack(Place place) {
        List<Dimension> never = place.agent().total().shortOf(one);
        Dimension dimension = never.isEmpty() ? place.lacking().getFirst() : never.getFirst();
        Amount from = never.isEmpty() ? place.agent().free() : place.agent().total();
        return new Lack(place.agent(), dimension, one.of(dimension) - Math.max(0, from.of(dimension)), never.isEmpty());
    }
}
