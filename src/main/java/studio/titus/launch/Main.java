package studio.titus.launch;

import java.nio.file.Path;
import java.util.random.RandomGenerator;
import studio.titus.cli.Cli;
import studio.titus.cli.Surroundings;
import studio.titus.cli.Terminal;
import studio.titus.state.StackFolders;

/** Starts Titus Studio. A plain class, since one that extends JavaFX's Application cannot start from a class path. */
public final class Main {

    private Main() {}

    /**
     * Starts the program.
     *
     * @param args the command line; empty opens the window
     */
    public static void main(String[] args) {
        var folders =
                AppFolders.of(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
        System.exit(commandLine(folders, args));
    }

    private static int commandLine(AppFolders folders, String... args) {
        var cli = new Cli(new Surroundings(
                Terminal.system(System.getenv()),
                Version.current(),
                System.getenv(),
                new StackFolders(folders.data()),
                () -> {
                    throw new IllegalStateException("no AWS yet");
                },
                RandomGenerator.of("L64X128MixRandom"),
                () -> {
                    System.setProperty(LogConfigurator.FILE, folders.log().toString());
                    return folders.log();
                },
                code -> Runtime.getRuntime().halt(code)));
        ProcessSignals.onStop(cli::interrupt);
        return cli.run(args);
    }
}
