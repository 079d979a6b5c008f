package studio.titus.launch;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.function.IntConsumer;
import studio.titus.cli.Cli;
import studio.titus.cli.Surroundings;
import studio.titus.cli.Terminal;
import studio.titus.state.StackFolders;

/** Builds the objects of a command and runs it. */
final class CommandLineStart {

    private final Map<String, String> environment;
    private final AppFolders folders;
    private final IntConsumer end;

    /** @param end ends the process with an exit code */
    CommandLineStart(Map<String, String> environment, AppFolders folders, IntConsumer end) {
        this.environment = environment;
        this.folders = folders;
        this.end = end;
    }

    /** @return the exit code */
    int run(String... arguments) {
        var random = new SecureRandom();
        var clouds = new Clouds(environment, random, folders.packages());
        var cli = new Cli(new Surroundings(
                Terminal.system(environment),
                Version.current(),
                environment,
                new StackFolders(folders.data()),
                clouds::aws,
                clouds::rehearsal,
                random,
                this::startLog,
                end));
        ProcessSignals.onStop(cli::interrupt);
        return cli.run(arguments);
    }

    /** The log begins with the first logger, so naming its file is enough. */
    private Path startLog() {
        if (!LogPlace.ready(folders.log())) {
            System.err.println("The log can't be written; the command goes on without one.");
        }
        System.setProperty(LogConfigurator.FILE, folders.log().toString());
        return folders.log();
    }
}
