package studio.titus.cli.tour;

import java.util.random.RandomGenerator;
import studio.titus.engine.CloudConnector;
import studio.titus.model.Pace;
import studio.titus.rehearsal.control.Mishaps;
import studio.titus.rehearsal.control.Switchboard;

/**
 * Where a tour plays.
 *
 * @param connector the door to the rehearsal cloud
 * @param pace its time
 * @param switchboard by which the tour lets calls go wrong
 * @param mishaps by which it lets the nodes go wrong
 * @param random for tokens and pauses; safe for many threads
 * @param end ends its machines
 */
public record Stage(
        CloudConnector connector,
        Pace pace,
        Switchboard switchboard,
        Mishaps mishaps,
        RandomGenerator random,
        Runnable end)
        implements AutoCloseable {

    @Override
    public void close() {
        end.run();
    }
}
