package studio.titus.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fifty at once, more than OpenSSH takes in one connection and more logins than it takes at a time. */
class ManySessionsIT {

    private static final int MANY = 50;

    @TempDir
    Path folder;

    @Test
    void fiftyCommandsAtOnceAllAnswerThroughAFewConnections() throws Exception {
        try (var loopback = Loopback.start(folder);
                var access = loopback.access()) {
            var results = atOnce(i ->
                    () -> access.exec(loopback.masterTarget(), ExecRequest.of("sleep 1; echo " + i + "; exit " + i)));

            for (int i = 0; i < MANY; i++) {
                assertThat(results.get(i).get().exitCode()).isEqualTo(i);
                assertThat(results.get(i).get().outputText()).isEqualTo(i + "\n");
            }
            assertThat(loopback.bastion.connections()).isEqualTo(1);
        }
    }

    @Test
    void aServerThatTakesFewerChannelsIsGivenMoreConnections() throws Exception {
        try (var loopback = Loopback.start(folder, Loopback.key(folder), "MaxSessions 2");
                var access = loopback.access()) {
            var results = atOnce(i -> () -> access.exec(loopback.masterTarget(), ExecRequest.of("sleep 1; exit " + i)));

            for (int i = 0; i < MANY; i++) {
                assertThat(results.get(i).get().exitCode()).isEqualTo(i);
            }
        }
    }

    @Test
    void fiftyShellsAtOnceAllAnswer() throws Exception {
        try (var loopback = Loopback.start(folder);
                var access = loopback.access()) {
            var ends = atOnce(i -> () -> {
                var target = i % 2 == 0 ? loopback.masterTarget() : loopback.gatewayTarget();
                try (var shell = access.shell(target, TerminalSize.usual())) {
                    shell.input().write(("exit " + i + "\n").getBytes(StandardCharsets.UTF_8));
                    return shell.ended().get();
                }
            });

            for (int i = 0; i < MANY; i++) {
                assertThat(ends.get(i).get()).isEqualTo(new ShellEnd.Exited(i));
            }
            assertThat(loopback.bastion.connections()).isEqualTo(1);
        }
    }

    /** One of the fifty. */
    private interface Work<T> {
        Callable<T> number(int i);
    }

    private static <T> List<Future<T>> atOnce(Work<T> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return IntStream.range(0, MANY)
                    .mapToObj(i -> threads.submit(work.number(i)))
                    .toList();
        }
    }
}
