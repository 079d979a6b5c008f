package studio.titus.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The run from which a package's archive of loaded classes is made: what people start most, once. The builder of packages starts it;
 * nobody else does.
 */
final class Training {

    private Training() {}

    /** Judges a job as the command line does, then opens the window, which closes by itself. */
    public static void main(String[] args) throws IOException {
        run(System.out);
    }

    private static void run(PrintStream out) throws IOException {
        Path job = Files.createTempFile("training", ".json");
        try {
            Files.writeString(job, "{\"applicationName\": \"training\", \"batch\": {\"size\": 1}}");
            commandLine().run("job", "validate", job.toString());
            commandLine().run("--help");
        } finally {
            Files.delete(job);
        }
        WindowStart.open(TrainingWindow.class, out);
    }

    private static CommandLineStart commandLine() {
        return new CommandLineStart(System.getenv(), AppFolders.ofThisProcess(), System::exit);
    }
}
