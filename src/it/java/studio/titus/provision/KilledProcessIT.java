package studio.titus.provision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.titus.state.SettingsFile;
import studio.titus.testing.AccountCensus;
import studio.titus.testing.AwsCall;
import studio.titus.testing.AwsProxy;
import studio.titus.testing.CutOff.Moment;
import studio.titus.testing.Moto;
import studio.titus.testing.Peer;

/**
 * A real process, started as people start it, is killed outright in the middle of an apply. Which calls are chosen changes from day to
 * day; {@code TITUS_STUDIO_SEED} repeats a day, and {@code TITUS_STUDIO_KILLS=all} kills at every call in every way, which takes an hour.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class KilledProcessIT {

    private static final int KILLS = 10;
    private static final int CHANGING_CALLS = 44;

    @TempDir
    private Path folder;

    /** One kill: at which changing call, when in its life, and whether the folder survives. */
    record Kill(long seed, int call, Moment moment, boolean folderKept) {

        static Kill draw(long seed, Random random) {
            var moments = Moment.values();
            return new Kill(
                    seed,
                    1 + random.nextInt(CHANGING_CALLS),
                    moments[random.nextInt(moments.length)],
                    random.nextBoolean());
        }
    }

    static Stream<Kill> kills() {
        return "all".equals(System.getenv("TITUS_STUDIO_KILLS")) ? everyKill() : drawnKills();
    }

    private static Stream<Kill> everyKill() {
        return IntStream.rangeClosed(1, CHANGING_CALLS)
                .boxed()
                .flatMap(call -> Stream.of(Moment.values())
                        .flatMap(moment -> Stream.of(true, false).map(kept -> new Kill(0, call, moment, kept))));
    }

    private static Stream<Kill> drawnKills() {
        long seed = Optional.ofNullable(System.getenv("TITUS_STUDIO_SEED"))
                .map(Long::parseLong)
                .orElseGet(() -> LocalDate.now(ZoneOffset.UTC).toEpochDay());
        System.out.println("Kills are drawn with TITUS_STUDIO_SEED=" + seed);
        var random = new Random(seed);
        return Stream.generate(() -> Kill.draw(seed, random)).limit(KILLS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kills")
    void theNextApplyEndsWithThirtyEightAndDestroyLeavesNothing(Kill kill) throws Exception {
        Peer.require("moto_server");
        try (var moto = Moto.start();
                var census = new AccountCensus(moto.endpoint())) {
            applyAndKill(moto, kill);
            var home = kill.folderKept() ? folder.resolve("home") : Files.createTempDirectory(folder, "empty");
            try (var stack = MotoStack.open(moto.endpoint(), home)) {
                assertThat(stack.apply().failures()).isEmpty();
                assertThat(census.count()).isEqualTo(AccountCensus.complete());
                assertThat(stack.destroy().failures()).isEmpty();
                assertThat(census.count()).isEmpty();
            }
        }
    }

    private void applyAndKill(Moto moto, Kill kill) throws IOException, InterruptedException {
        var trap = new Trap(kill);
        try (var proxy = AwsProxy.before(moto.endpoint(), trap)) {
            var child = start(proxy);
            trap.aim(child);
            child.waitFor();
        }
        assertThat(trap.struck()).as("an apply has that many changing calls").isTrue();
    }

    private Process start(AwsProxy proxy) throws IOException {
        var settings = folder.resolve("settings.json");
        Files.writeString(settings, SettingsFile.write(MotoStack.settings()));
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(List.of(
                        java,
                        "-cp",
                        classPath,
                        "studio.titus.launch.Main",
                        "apply",
                        "--stack",
                        "matrix",
                        "--settings",
                        settings.toString(),
                        "--yes"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("child.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "AWS_ENDPOINT_URL",
                        proxy.endpoint().toString(),
                        "AWS_ACCESS_KEY_ID",
                        "test",
                        "AWS_SECRET_ACCESS_KEY",
                        "test",
                        "TITUS_STUDIO_HOME",
                        folder.resolve("home").toString()));
        return builder.start();
    }

    /** Kills the process that is behind the proxy at the chosen call. */
    private static final class Trap implements AwsProxy.Behaviour {
        private final Kill kill;
        private final CompletableFuture<Process> prey = new CompletableFuture<>();
        private int changes;

        Trap(Kill kill) {
            this.kill = kill;
        }

        void aim(Process process) {
            prey.complete(process);
        }

        @Override
        public AwsProxy.Answer answer(AwsCall call, AwsProxy.Upstream server) throws IOException, InterruptedException {
            if (!chosen(call)) {
                return server.send();
            }
            if (kill.moment() == Moment.BEFORE) {
                strike();
                return AwsProxy.Answer.LOST;
            }
            var answer = server.send();
            if (kill.moment() == Moment.DURING) {
                strike();
                return AwsProxy.Answer.LOST;
            }
            Thread.startVirtualThread(this::strike);
            return answer;
        }

        synchronized boolean struck() {
            return changes >= kill.call();
        }

        private synchronized boolean chosen(AwsCall call) {
            return call.mutates() && ++changes == kill.call();
        }

        private void strike() {
            prey.join().destroyForcibly();
        }
    }
}
