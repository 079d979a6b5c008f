package studio.titus.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import studio.titus.testing.Peer;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a POSIX script")
class StartScriptIT {

    private static final Path SCRIPT =
            Path.of("target/titus-studio/bin/titus-studio").toAbsolutePath();
    private static final String THIS_JDK = System.getProperty("java.home");

    @TempDir
    private Path elsewhere;

    @Test
    void startsFromAnyFolderThroughSymbolicLinks() throws Exception {
        Path absolute = Files.createSymbolicLink(elsewhere.resolve("absolute"), SCRIPT);
        Path relative = Files.createSymbolicLink(elsewhere.resolve("relative"), absolute.getFileName());

        Run run = run(Map.of("JAVA_HOME", THIS_JDK), "./relative", "--version");
        Files.delete(relative);
        Files.delete(absolute);

        assertThat(run).isEqualTo(run(Map.of("JAVA_HOME", THIS_JDK), SCRIPT.toString(), "--version"));
        assertThat(run.code()).as(run.toString()).isZero();
    }

    @Test
    void passesArgumentsUnchanged() throws Exception {
        Path jdk = fakeJdk("25.0.1", "for argument; do last=$argument; done; echo \"[$last]\"");

        assertThat(run(Map.of("JAVA_HOME", jdk.toString()), SCRIPT.toString(), "a  *")
                        .out())
                .isEqualTo("[a  *]\n");
    }

    @Test
    void findsTheJdkBehindTheJavaOnThePath() throws Exception {
        Path jdk = fakeJdk("26", "echo found");
        Path bin = Files.createDirectory(elsewhere.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("java"), jdk.resolve("bin/java"));

        assertThat(run(Map.of("PATH", bin + ":/usr/bin:/bin"), SCRIPT.toString())
                        .out())
                .isEqualTo("found\n");
    }

    @Test
    void passesByAnOldJava() throws Exception {
        Path old = fakeJdk("17.0.15", "echo old");

        assertThat(run(
                                Map.of("JAVA_HOME", old.toString(), "PATH", THIS_JDK + "/bin:/usr/bin:/bin"),
                                SCRIPT.toString(),
                                "--version")
                        .out())
                .doesNotContain("old");
    }

    @Test
    void saysHowToGetAJavaWhereThereIsNone() throws Exception {
        Path demanding = elsewhere.resolve("demanding");
        Files.writeString(demanding, Files.readString(SCRIPT).replace("wanted=25", "wanted=9999"));

        Run run = run(Map.of(), "/bin/sh", demanding.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("needs Java 9999 or newer", "install one")
                .hasLineCount(1);
    }

    @Test
    void shellCheckFindsNothing() throws Exception {
        Run run = run(Map.of(), Peer.require("shellcheck").toString(), SCRIPT.toString());

        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isZero();
    }

    private Path fakeJdk(String version, String script) throws IOException {
        Path jdk = Files.createDirectory(elsewhere.resolve("jdk-" + version));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        Path java = Files.createDirectory(jdk.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\n" + script + "\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return jdk;
    }

    private Run run(Map<String, String> environment, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(List.of(command)).directory(elsewhere.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "SDKMAN_DIR", "JDK_JAVA_OPTIONS"));
        builder.environment().putAll(environment);
        Path err = elsewhere.resolve("err");
        Process process = builder.redirectError(err.toFile()).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, Files.readString(err));
    }

    private record Run(int code, String out, String err) {}
}
