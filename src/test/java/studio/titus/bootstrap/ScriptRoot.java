package studio.titus.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A folder that stands for the root of a node, and programs that only write down how they were called. A boot script runs in it as on a
 * node, and nothing outside is touched.
 */
final class ScriptRoot {

    /** What every stub does: writes its call down, then what a test gave it to do. */
    private static final String STUB = """
        #!/bin/bash
        echo "$(basename "$0") $*" >>"$TITUS_STUDIO_ROOT/calls"
        """;

    private static final List<String> PROGRAMS = List.of(
            "apt-get",
            "aws",
            "chown",
            "curl",
            "docker",
            "dpkg",
            "fuser",
            "gpg",
            "nc",
            "sleep",
            "systemctl",
            "update-grub",
            "usermod");

    private final Path root;

    ScriptRoot(Path root) {
        this.root = root;
        PROGRAMS.forEach(program -> stub(program, ""));
        stub("fuser", "exit 1");
    }

    /** Lets a program do this, in bash, after its call was written down; the last word counts. */
    ScriptRoot stub(String program, String body) {
        try {
            Path file = Files.createDirectories(root.resolve("bin")).resolve(program);
            Files.writeString(file, STUB + body + "\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a script to its end and gives its exit code. */
    int run(Path script) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("/bin/bash", script.toString()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of("PATH", root.resolve("bin") + ":/usr/bin:/bin", "TITUS_STUDIO_ROOT", root.toString()));
        var process = builder.redirectOutput(root.resolve("output").toFile()).start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("The script does not end: " + log());
        }
        return process.exitValue();
    }

    /** Puts a file there. */
    Path write(String name, String text) throws IOException {
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    String read(String name) throws IOException {
        return Files.readString(root.resolve(name));
    }

    boolean has(String name) {
        return Files.exists(root.resolve(name));
    }

    /** How programs were called, in order. */
    List<String> calls() throws IOException {
        return has("calls") ? Files.readAllLines(root.resolve("calls")) : List.of();
    }

    /** The steps that began, without their times. */
    List<String> steps() throws IOException {
        return Files.readAllLines(root.resolve("var/lib/titus-studio/steps")).stream()
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();
    }

    String log() throws IOException {
        return read("var/lib/titus-studio/bootstrap.log");
    }
}
