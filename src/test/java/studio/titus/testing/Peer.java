package studio.titus.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * A program nobody here wrote that a test talks to: an AWS-protocol server, an SSH server and so on. A developer's machine
 * may lack it, then the test is skipped and says why. Where {@code TITUS_STUDIO_PEERS=required} is set, as in
 * {@code .ci/run}, its absence is a failure, so that nothing is skipped silently there.
 */
public final class Peer {

    /** System folders that the PATH of an ordinary user lacks, and where servers such as sshd live. */
    private static final List<String> SYSTEM_FOLDERS = List.of("/usr/local/sbin", "/usr/sbin");

    private Peer() {}

    /**
     * The program's path.
     *
     * @param program file name of the program, for instance {@code moto_server}
     * @throws org.opentest4j.TestAbortedException if it is absent, which skips the test
     * @throws AssertionError if it is absent although peers are required
     */
    public static Path require(String program) {
        return require(program, System.getenv());
    }

    static Path require(String program, Map<String, String> environment) {
        Optional<Path> found = find(program, environment.getOrDefault("PATH", ""));
        if (found.isPresent()) {
            return found.get();
        }
        String reason = program + " is not installed here";
        if ("required".equals(environment.get("TITUS_STUDIO_PEERS"))) {
            Assertions.fail(reason + ", and TITUS_STUDIO_PEERS=required forbids to skip its tests");
        }
        return Assumptions.abort(reason);
    }

    private static Optional<Path> find(String program, String searchPath) {
        return Stream.concat(Stream.of(searchPath.split(File.pathSeparator)), SYSTEM_FOLDERS.stream())
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
