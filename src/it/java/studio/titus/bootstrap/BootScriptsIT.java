package studio.titus.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.titus.testing.Peer;

/** What ShellCheck and cloud-init say of the nodes' boot scripts. */
class BootScriptsIT {

    @TempDir
    private Path folder;

    static Stream<Map<String, String>> values() {
        return Stream.of(BootValues.usual(), BootValues.longest());
    }

    @ParameterizedTest
    @MethodSource("values")
    void shellCheckFindsNothingInAnyScript(Map<String, String> values) throws Exception {
        var shellCheck = Peer.require("shellcheck").toString();
        for (var script : List.of("prereqs", "master", "gateway", "agent", "agent-ready", "common")) {
            Files.writeString(
                    folder.resolve(script + ".sh"), Template.of(script + ".sh").fill(values));
        }

        assertThat(run(shellCheck, "-x", "prereqs.sh", "master.sh", "gateway.sh", "agent.sh", "agent-ready.sh"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("values")
    void cloudInitTakesTheAgentsConfiguration(Map<String, String> values) throws Exception {
        var cloudInit = Peer.require("cloud-init").toString();
        Files.writeString(folder.resolve("agent.yml"), new NodeScripts().render("agent", values));

        assertThat(run(cloudInit, "schema", "--config-file", "agent.yml")).contains("Valid cloud-config");
    }

    @Test
    void cloudInitWouldRefuseWhatItDoesNotKnow() throws Exception {
        var cloudInit = Peer.require("cloud-init").toString();
        Files.writeString(
                folder.resolve("agent.yml"),
                new NodeScripts().render("agent", BootValues.usual()).replace("mode: reboot", "mode: dance"));

        assertThat(run(cloudInit, "schema", "--config-file", "agent.yml")).doesNotContain("Valid cloud-config");
    }

    private String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
