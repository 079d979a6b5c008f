package studio.titus.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.titus.cli.Cli;
import studio.titus.cli.Surroundings;
import studio.titus.cli.Terminal;
import studio.titus.cli.render.Style;
import studio.titus.state.StackFolders;

class RehearseTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        var clouds = new Clouds(Map.of(), new Random(7), Path.of("none"));
        var terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new BufferedReader(new StringReader("")),
                new Style(true, false),
                false,
                false);
        var folders = new StackFolders(folder.resolve("home"));
        return new Cli(new Surroundings(
                        terminal,
                        "0",
                        Map.of(),
                        folders,
                        clouds::aws,
                        clouds::rehearsal,
                        new Random(7),
                        () -> folder,
                        _ -> {}))
                .run(arguments);
    }

    @Test
    void everyStepOfTheTourHolds() {
        int code = run("rehearse", "--speed", "2000", "--json");

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(25)
                .last()
                .isEqualTo("{\"event\":\"summary\",\"passed\":24,\"failed\":0,\"skipped\":0}");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(code).isZero();
    }

    @Test
    void theTourSaysThatItIsOneAndKeepsNothing() {
        run("rehearse", "--speed", "2000");

        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("REHEARSAL").contains("REHEARSAL over: 24 passed");
        assertThat(Files.exists(folder.resolve("home"))).isFalse();
    }

    @Test
    void anImpossibleSpeedIsRefused() {
        assertThat(run("rehearse", "--speed", "0")).isEqualTo(2);
        assertThat(run("rehearse", "--speed", "fast")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("1 to 10000").doesNotContain("Exception");
    }
}
