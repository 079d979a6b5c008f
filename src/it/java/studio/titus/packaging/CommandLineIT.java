package studio.titus.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program as a process: what scripts and a person's Ctrl-C meet. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "sends POSIX signals")
class CommandLineIT {

    private static final Path SCRIPT =
            Path.of("target/titus-studio/bin/titus-studio").toAbsolutePath();

    @TempDir
    private Path elsewhere;

    @Test
    void theTourHoldsAndKeepsNothing() throws Exception {
        var process = start("rehearse", "--speed", "500", "--json");

        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(out + errors()).isZero();
        assertThat(out).endsWith("{\"event\":\"summary\",\"passed\":24,\"failed\":0,\"skipped\":0}\n");
        assertThat(errors()).isEmpty();
        assertThat(elsewhere.resolve("home")).doesNotExist();
        assertThat(elsewhere.resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void ctrlCStopsAfterTheCallsOnTheirWay() throws Exception {
        var process = start("rehearse", "--speed", "10");
        var out = process.inputReader();

        waitFor(out, "NAT gateway creating");
        interrupt(process);

        assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(3);
        assertThat(out.lines()).anyMatch(line -> line.startsWith("Stopping after the calls on their way"));
        assertThat(elsewhere.resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void withoutADisplayTheWindowSaysSoInOneSentence() throws Exception {
        var process = start();

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(errors()).contains("no display").hasLineCount(1);
    }

    private static void waitFor(BufferedReader out, String words) throws IOException {
        String line = out.readLine();
        while (line != null && !line.contains(words)) {
            line = out.readLine();
        }
        assertThat(line).isNotNull();
    }

    private static void interrupt(Process process) throws Exception {
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    private Process start(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .directory(elsewhere.toFile())
                .redirectError(elsewhere.resolve("err").toFile());
        var temporary = Files.createDirectory(elsewhere.resolve("tmp"));
        builder.environment().remove("DISPLAY");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("TITUS_STUDIO_HOME", elsewhere.resolve("home").toString());
        builder.environment().put("JDK_JAVA_OPTIONS", "-Djava.io.tmpdir=" + temporary);
        var process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private String errors() throws IOException {
        return Files.readString(elsewhere.resolve("err"))
                .lines()
                .filter(line -> !line.startsWith("NOTE: Picked up JDK_JAVA_OPTIONS"))
                .reduce("", (all, line) -> all + line + "\n");
    }
}
