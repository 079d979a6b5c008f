package studio.titus.rehearsal.gateway;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.titus.rehearsal.container.ContainerRun;
import studio.titus.rehearsal.container.ContainerSpec;

/**
 * A task's container on its agent.
 *
 * @param name its name in Docker, the task's id
 * @param agent the instance's id
 * @param address its own in the VPC, "" for none
 * @param securityGroups ids, in order
 * @param runs whether it runs now
 * @param started since when it runs
 * @param image as Docker names it
 */
public record TaskContainer(
        String name,
        String agent,
        String address,
        List<String> securityGroups,
        boolean runs,
        Instant started,
        String image,
        ContainerSpec spec,
        ContainerRun run) {

    static Optional<TaskContainer> of(HeldTask task, Fleet fleet) {
        return task.place()
                .flatMap(place -> task.run()
                        .flatMap(run -> task.startedAt()
                                .map(started -> new TaskContainer(
                                        task.id(),
                                        place.agent().id(),
                                        place.address(),
                                        Addresses.groupsOf(task.job()),
                                        task.states().is(State.STARTED, State.KILL_INITIATED),
                                        started,
                                        image(task.job()),
                                        ContainerFacts.of(task, fleet.access(place.agent())),
                                        run))));
    }

    private static String image(HeldJob job) {
        var image = job.container().path("image");
        String digest = image.path("digest").asText();
        return "docker.io/" + image.path("name").asText()
                + (digest.isEmpty() ? ":" + image.path("tag").asText() : "@" + digest);
    }
}
