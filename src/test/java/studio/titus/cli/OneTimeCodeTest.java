package studio.titus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A profile with a second factor, at a terminal with a person and without. */
class OneTimeCodeTest {

    @TempDir
    private Path folder;

    private Scene scene;

    @BeforeEach
    void open() {
        scene = new Scene(folder);
        scene.account.code = "123456";
    }

    @Test
    void theCodeIsAskedForOnTheTerminalWithDeviceAndProfile() {
        var result = scene.person("123456").run("stacks", "--profile", "strict", "--region", "eu-west-1");

        assertThat(result.err())
                .startsWith("One-time code of arn:aws:iam::123456789012:mfa/ada for profile strict:")
                .doesNotContain("123456 ");
        assertThat(result.out()).doesNotContain("One-time code");
        assertThat(result.code()).isZero();
    }

    @Test
    void aWrongCodeEndsTheCommandWithTheReason() {
        var result = scene.person("000000").run("stacks", "--profile", "strict", "--region", "eu-west-1");

        assertThat(result.err()).contains("The one-time code was not accepted");
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void withoutAPersonNothingIsAsked() {
        var result = scene.run("stacks", "--profile", "strict", "--region", "eu-west-1");

        assertThat(result.err()).doesNotContain("One-time code of");
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void anInputThatEndsIsNoCode() {
        var result = scene.person().run("stacks", "--profile", "strict", "--region", "eu-west-1");

        assertThat(result.code()).isEqualTo(2);
        assertThat(scene.account.sources).isEmpty();
    }
}
