package studio.titus.launch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogConfiguratorTest {

    private final LoggerContext context = new LoggerContext();
    private final Properties settings = new Properties();

    @TempDir
    private Path folder;

    @AfterEach
    void closeTheFile() {
        context.stop();
    }

    @Test
    void nothingIsLoggedUnlessAFileIsNamed() {
        configure();

        assertThat(context.getLogger("studio.titus.engine").isErrorEnabled()).isFalse();
    }

    @Test
    void aNamedFileGetsOurLinesAtTheLevelAskedFor() throws IOException {
        settings.setProperty(LogConfigurator.FILE, file().toString());
        settings.setProperty(LogConfigurator.LEVEL, "DEBUG");
        configure();

        context.getLogger("studio.titus.engine").debug("created vpc-1");

        assertThat(Files.readString(file())).contains("DEBUG").endsWith(" studio.titus.engine created vpc-1\n");
    }

    @Test
    void aFileThatCannotBeMadeIsDoneWithout() throws IOException {
        Path noFolder = Files.createFile(folder.resolve("no-folder"));
        settings.setProperty(
                LogConfigurator.FILE, noFolder.resolve("titus-studio.log").toString());
        configure();

        assertThat(context.getLogger("studio.titus.engine").isErrorEnabled()).isFalse();
        assertThat(context.getStatusManager().getCopyOfStatusList())
                .noneMatch(status -> status.getLevel() >= ch.qos.logback.core.status.Status.WARN);
    }

    @Test
    void librariesThatWriteCredentialsAtDebugStayQuiet() throws IOException {
        settings.setProperty(LogConfigurator.FILE, file().toString());
        settings.setProperty(LogConfigurator.LEVEL, "TRACE");
        configure();

        context.getLogger("org.apache.http.wire").debug("Authorization: AWS4-HMAC-SHA256");
        context.getLogger("org.apache.http.impl").warn("pool exhausted");

        assertThat(Files.readString(file())).contains("pool exhausted").doesNotContain("Authorization");
    }

    @Test
    void secretsAreMaskedOnTheirWayToTheFile() throws IOException {
        settings.setProperty(LogConfigurator.FILE, file().toString());
        configure();

        context.getLogger("studio.titus.aws")
                .warn(
                        "failed",
                        new IllegalStateException("aws_secret_access_key=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"));

        assertThat(Files.readString(file())).contains("[redacted]").doesNotContain("wJalrXUtnFEMI");
    }

    private void configure() {
        context.setMDCAdapter(new LogbackMDCAdapter());
        new LogConfigurator(settings).configure(context);
    }

    private Path file() {
        return folder.resolve("studio.log");
    }
}
