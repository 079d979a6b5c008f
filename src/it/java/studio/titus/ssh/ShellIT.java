package studio.titus.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Login shells in terminals of a node behind the bastion. */
class ShellIT {

    @TempDir
    Path folder;

    private Loopback loopback;
    private NodeAccess access;

    @BeforeEach
    void start() {
        loopback = Loopback.start(folder);
        access = loopback.access();
    }

    @AfterEach
    void stop() throws Exception {
        if (loopback != null) {
            loopback.close();
        }
    }

    @Test
    void theTerminalHasItsSizeAndFollowsAResize() throws Exception {
        try (var shell = access.shell(loopback.masterTarget(), new TerminalSize(110, 29))) {
            type(shell, "stty size; echo \"<$TERM>\"");
            assertThat(readTo(shell, "<xterm-256color>")).contains("29 110");

            shell.resize(new TerminalSize(135, 40));
            type(shell, "while [ \"$(stty size)\" != '40 135' ]; do sleep 0.05; done; stty size; echo do'ne'");
            assertThat(readTo(shell, "done")).contains("40 135");
        }
    }

    @Test
    void keysReachTheProgramInTheTerminal() throws Exception {
        try (var shell = access.shell(loopback.masterTarget(), TerminalSize.usual())) {
            // one process speaks and then sleeps: between two, the key would meet the shell that starts the second
            type(shell, "sh -c 'echo wai\"\"ting; exec sleep 60'; echo af'ter' $?");
            readTo(shell, "waiting");

            shell.input().write(3); // Ctrl+C
            type(shell, "echo co'ntrol'");
            assertThat(readTo(shell, "control")).doesNotContain("after 0");
        }
    }

    @Test
    void anExitIsTold() throws Exception {
        try (var shell = access.shell(loopback.masterTarget(), TerminalSize.usual())) {
            type(shell, "exit 6");

            assertThat(shell.ended().get(20, TimeUnit.SECONDS)).isEqualTo(new ShellEnd.Exited(6));
            assertThat(shell.output().readAllBytes()).isNotNull();
        }
    }

    @Test
    void aClosedShellTakesItsProgramsAlong() throws Exception {
        var shell = access.shell(loopback.masterTarget(), TerminalSize.usual());
        type(shell, "trap 'echo gone > " + folder.resolve("gone") + "' HUP EXIT; echo rea'dy'");
        readTo(shell, "ready");

        shell.close();

        assertThat(shell.ended().get(20, TimeUnit.SECONDS)).isEqualTo(new ShellEnd.Closed());
        assertThat(access.exec(
                                loopback.masterTarget(),
                                ExecRequest.of("until [ -s " + folder.resolve("gone") + " ]; do sleep 0.05; done"))
                        .succeeded())
                .isTrue();
    }

    @Test
    void aDroppedConnectionIsNoExitAndNamesTheHop() throws Exception {
        try (var shell = access.shell(loopback.masterTarget(), TerminalSize.usual())) {
            type(shell, "echo rea'dy'");
            readTo(shell, "ready");

            loopback.master.dropConnections();

            assertThat(shell.ended().get(20, TimeUnit.SECONDS))
                    .isInstanceOfSatisfying(
                            ShellEnd.Lost.class,
                            lost -> assertThat(lost.problem().what()).startsWith("bastion → master"));
        }
        try (var again = access.shell(loopback.masterTarget(), TerminalSize.usual())) {
            type(again, "echo ba'ck'");
            assertThat(readTo(again, "back")).contains("back");
        }
    }

    private static void type(Shell shell, String line) throws IOException {
        shell.input().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String readTo(Shell shell, String mark) throws IOException {
        var seen = new StringBuilder();
        while (seen.indexOf(mark) < 0) {
            int next = shell.output().read();
            assertThat(next).as("the shell ended after: " + seen).isNotNegative();
            seen.append((char) next);
        }
        return seen.toString();
    }
}
