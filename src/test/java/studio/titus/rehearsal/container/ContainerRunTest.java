package studio.titus.rehearsal.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerRunTest {

    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    private static ContainerRun run(String image, String... entryPoint) {
        var spec = new ContainerSpec(
                image, List.of(entryPoint), Map.of("SHARD", "2"), "role", "eu-west-1", "host", true, new NoAws());
        return ContainerRun.of(spec, START);
    }

    private static ContainerRun script(String script) {
        return run("alpine", "/bin/sh", "-c", "'" + script.replace("'", "'\\''") + "'");
    }

    @Test
    void aLoopPrintsWhenItsTimeComesAndEnds() {
        var run = script("for i in 1 2 3; do echo step $i of $SHARD; sleep 10; done; exit 4");

        assertThat(run.printed(Duration.ofSeconds(5))).isEqualTo("step 1 of 2\n");
        assertThat(run.printed(Duration.ofSeconds(25))).isEqualTo("step 1 of 2\nstep 2 of 2\nstep 3 of 2\n");
        assertThat(run.length()).contains(Duration.ofSeconds(30));
        assertThat(run.exit()).isEqualTo(4);
    }

    @Test
    void aServicesEndlessLoopRunsOnAndTellsTheTime() {
        var run = script("while true; do date +%T; sleep 60; done");

        assertThat(run.length()).isEmpty();
        assertThat(run.printed(Duration.ofSeconds(130))).isEqualTo("03:04:05\n03:05:05\n03:06:05\n");
        assertThat(run.printed(Duration.ofHours(2)).lines().count()).isEqualTo(121);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while true; do :; done",
                "while x=1; do y=2; done",
                "yes=1; while [ $yes = 1 ]; do echo y; done",
                "tail -f /dev/null",
                "sleep infinity"
            })
    void whatNeverEndsIsNotWaitedFor(String script) {
        assertThat(script(script).length()).isEmpty();
    }

    @Test
    void aSleepOfDaysEnds() {
        assertThat(script("sleep 2d").length()).contains(Duration.ofDays(2));
    }

    @Test
    void aPipeAndAFileWorkInAContainer() {
        var run = script("echo b > /tmp/x; echo a >> /tmp/x; sort < /tmp/x | head -n 1; cat /etc/hostname");

        assertThat(run.printed(Duration.ZERO)).isEqualTo("a\nhost\n");
        assertThat(run.exit()).isZero();
    }

    @Test
    void aServerBehindAScriptServes() {
        var run = run("nginx", "/bin/sh", "-c", "'echo starting && exec nginx -g \"daemon off;\"'");

        assertThat(run.serves()).isTrue();
        assertThat(run.printed(Duration.ZERO)).isEqualTo("starting\n");
    }

    @Test
    void aProgramThatTheImageDoesNotHaveIsNotFound() {
        assertThat(run("alpine", "nosuchprogram").exit()).isEqualTo(127);
    }

    private static final class NoAws implements AwsAccess {

        @Override
        public Answer may(String role, String action) {
            return Answer.NO_CREDENTIALS;
        }

        @Override
        public String role() {
            return "";
        }

        @Override
        public List<String> buckets() {
            return List.of();
        }

        @Override
        public List<String> instances() {
            return List.of();
        }
    }
}
