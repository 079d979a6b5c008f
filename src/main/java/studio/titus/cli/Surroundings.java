package studio.titus.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import studio.titus.cli.tour.Stage;
import studio.titus.engine.CloudConnector;
import studio.titus.state.StackFolders;

/**
 * What the command line needs from the process it runs in.
 *
 * @param version of the program
 * @param environment the process's variables
 * @param aws opens the door to AWS; asked only by commands that go there
 * @param rehearsal makes an empty rehearsal cloud; the number is the seconds of its time in one real second
 * @param random for tokens and pauses; safe for many threads
 * @param log starts writing a log and says where; called at most once
 * @param end ends the process, whatever it is doing, with an exit code
 */
public record Surroundings(
        Terminal terminal,
        String version,
        Map<String, String> environment,
        StackFolders folders,
        Supplier<CloudConnector> aws,
        DoubleFunction<Stage> rehearsal,
        RandomGenerator random,
        Supplier<Path> log,
        IntConsumer end) {}
