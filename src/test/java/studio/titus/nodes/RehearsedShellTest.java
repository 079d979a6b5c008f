package studio.titus.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.titus.ssh.ExecRequest;
import studio.titus.ssh.ExecResult;

/** What people type on a node in passing, over SSH on the nodes of a rehearsal. */
class RehearsedShellTest {

    @TempDir
    private static Path folder;

    @AutoClose
    private static ReadyNodes nodes;

    @BeforeAll
    static void build() throws InterruptedException {
        nodes = ReadyNodes.in(folder);
    }

    private static ExecResult run(String command) throws InterruptedException {
        return nodes.run("prereqs", ExecRequest.of(command));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "printf 'a b c\\nd e f\\n' | awk '{print $1, $3}' ~ a c|d f",
                "printf 'a b c\\nd e f\\n' | awk '/e/ {print $NF}' ~ f",
                "echo a:b:c | awk -F: '{print $2}' ~ b",
                "echo a:b:c | cut -d: -f1,3 ~ a:c",
                "echo a:b:c | cut -d : -f 2- ~ b:c",
                "echo abcdef | cut -c2-4 ~ bcd",
                "echo titus | tr a-z A-Z ~ TITUS",
                "echo '\"x\"' | tr -d '\"' ~ x",
                "printf '1\\n2\\n3\\n' | sed -n 2,3p ~ 2|3",
                "echo aXbX | sed 's/X/-/g' ~ a-b-",
                "cat /etc/hostname | sed s/ip-// ~ 30-0-100-10",
                "which docker ~ /usr/bin/docker",
                "ip route | head -n 1 ~ default via 30.0.100.1 dev eth0",
                "df -h | grep xvda1 | awk '{print $5}' ~ 14%",
                "free -m | awk '/Mem/ {print $2}' ~ 7981",
                "ps aux | grep -c zookeeper ~ 1",
                "ss -ltn | grep -c 2181 ~ 1",
                "id -u ~ 1000",
                "A=1 printenv A ~ 1",
                "A=1 true; printenv A ~ ''",
                "A=5; echo $((A * (2 + 1) - 7 % 4)) ~ 12",
                "printf '10\\n9\\n2 x\\n' | sort -n ~ 2 x|9|10",
                "printf 'b 1\\na 2\\n' | sort -k 2 -r ~ a 2|b 1",
                "uname -m ~ x86_64",
                "seq 2 2 6 ~ 2|4|6",
                "type jq ~ jq is /usr/bin/jq",
                "date +%s | grep -cE '^[0-9]{10}$' ~ 1",
                "date +%F | grep -c 2026- ~ 1",
                "ls -la / | grep -c ' etc$' ~ 1",
                "find /etc -name host* ~ /etc/hostname",
                "ps -ef | head -n 1 ~ UID        PID  PPID  C STIME TTY          TIME CMD",
                "journalctl -n 1 | wc -l ~ 1",
                "echo titus | tee ~ titus",
                "for i in 1 2 3; do echo $i; done ~ 1|2|3",
                "if [ -f /etc/hostname ]; then cat /etc/hostname | wc -l; fi ~ 1"
            })
    void aLineAnswersAsOnAnyMachine(String command, String answer) throws InterruptedException {
        ExecResult result = run(command);

        assertThat(result.outputText().strip().replace("\n", "|"))
                .as(result.errorText())
                .isEqualTo(answer == null ? "" : answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"case a in a) echo yes;; esac", "f() { date; }", "(echo sub)", "true && [[ -f /etc/hostname ]]"})
    void whatTheShellDoesNotKnowItSaysOnceAndDoesNotPretend(String line) throws InterruptedException {
        ExecResult result = run(line);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.outputText()).isEmpty();
        assertThat(result.errorText()).startsWith("bash: ").endsWith(": not known on the rehearsal's nodes, sorry\n");
    }

    @ParameterizedTest
    @Timeout(60)
    @ValueSource(strings = {"sleep", "sleep soon", "printf", "grep '['", "awk '/[/ {print}'", "sudo -i"})
    void argumentsNobodyForesawEndTheCommandAndNotTheSession(String command) throws InterruptedException {
        ExecResult result = run(command + "; echo still here");

        assertThat(result.outputText()).isEqualTo("still here\n");
        assertThat(result.errorText()).contains("sorry");
    }

    @Test
    @Timeout(60)
    void anExitThatIsNoNumberEndsTheSessionAsInBash() throws InterruptedException {
        ExecResult result = run("exit x; echo still here");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errorText()).isEqualTo("bash: exit: x: numeric argument required\n");
    }

    @ParameterizedTest
    @CsvSource({
        "test 1 -eq 2, 1",
        "[ 1 = 2 ], 1",
        "[ 2 -gt 1 ], 0",
        "test -f /etc/hostname, 0",
        "test -d /etc/hostname, 1",
        "[ ! -e /nowhere ], 0",
        "[ -z word ], 1",
        "test, 1",
        "[ a -foo b ], 2"
    })
    void conditionsHoldOrNot(String command, int exitCode) throws InterruptedException {
        assertThat(run(command).exitCode()).isEqualTo(exitCode);
    }

    @Test
    void aProgramThatIsNotThereIsNotFoundAsBashSays() throws InterruptedException {
        ExecResult result = run("kubectl get pods");

        assertThat(result.exitCode()).isEqualTo(127);
        assertThat(result.errorText()).isEqualTo("bash: kubectl: command not found\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "cat /nowhere ~ cat: /nowhere: No such file or directory",
                "head -n 3 /nowhere ~ head: cannot open '/nowhere' for reading: No such file or directory",
                "grep x /nowhere ~ grep: /nowhere: No such file or directory",
                "wc -l /nowhere ~ wc: /nowhere: No such file or directory",
                "sort /nowhere ~ sort: cannot read: /nowhere: No such file or directory",
                "find /nowhere ~ find: '/nowhere': No such file or directory",
                "man ls ~ No manual entry for ls"
            })
    void aFileThatIsNotThereIsMissedByTheProgramThatWantedIt(String command, String words) throws InterruptedException {
        ExecResult result = run(command);

        assertThat(result.exitCode()).isPositive();
        assertThat(result.errorText().strip()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"awk 'BEGIN {x=1}'", "sed -i d /etc/hostname"})
    void ofALargeProgramTheRestIsRefusedPolitely(String command) throws InterruptedException {
        ExecResult result = run(command);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errorText()).contains("know only", "sorry");
    }
}
